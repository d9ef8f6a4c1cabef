// SPDX-License-Identifier: MPL-2.0
#include "ui/window/message_dialog.h"

#include "ui/model/cluster_setup.h"
#include "ui/model/text_format.h"
#include "ui/window/payload_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace swimscope::ui {

void offerMembers(QComboBox* box, const trace::Fold& fold, const trace::HostedNode& from) {
    for (const trace::MemberRow* row : fold.table(from.id)) {
        if (!row || row->name == from.name || row->state == trace::MemberState::dead ||
            row->state == trace::MemberState::left)
            continue;
        box->addItem(TextFormat::name(row->name), QString::fromStdString(row->name));
    }
}

MessageDialog::MessageDialog(const trace::Fold& fold, const trace::HostedNode& from,
                             QWidget* parent)
    : FormDialog(tr("Send a message from %1").arg(TextFormat::name(from.name)), tr("Send"), parent),
      from_(from.id), config_(settingsOf(from)), how_(new QComboBox(this)),
      to_(new QComboBox(this)), payload_(new PayloadEdit(false, this)) {
    how_->setObjectName(QStringLiteral("how"));
    how_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    how_->addItem(tr("in one packet, which may be lost"),
                  static_cast<int>(trace::Delivery::bestEffort));
    how_->addItem(tr("over TCP"), static_cast<int>(trace::Delivery::reliable));
    how_->addItem(tr("with the gossip, to everybody"), static_cast<int>(trace::Delivery::gossip));
    to_->setObjectName(QStringLiteral("to"));
    offerMembers(to_, fold, from);
    addText(tr("memberlist hands it to the application at the other end, which may not know it."));
    form()->addRow(tr("&How"), how_);
    form()->addRow(tr("&To"), to_);
    addPart(payload_);
    connect(how_, &QComboBox::currentIndexChanged, this, &MessageDialog::refresh);
    connect(payload_, &PayloadEdit::edited, this, &MessageDialog::refresh);
    refresh();
    payload_->setFocus();
}

trace::Delivery MessageDialog::delivery() const {
    return static_cast<trace::Delivery>(how_->currentData().toInt());
}

void MessageDialog::refresh() {
    const trace::Delivery how = delivery();
    const std::size_t most = how == trace::Delivery::gossip     ? swim::userGossipMost(config_)
                             : how == trace::Delivery::reliable ? swim::kUserStreamMost
                                                                : swim::kUserPacketMost;
    payload_->setMost(most);
    const bool needsMember = how != trace::Delivery::gossip;
    to_->setEnabled(needsMember);
    form()->labelForField(to_)->setEnabled(needsMember);
    if (needsMember && to_->count() == 0)
        return setProblem(tr("It knows no other member that runs."));
    setProblem(payload_->problem());
}

host::SendUser MessageDialog::command() const {
    host::SendUser send;
    send.node = from_;
    send.delivery = delivery();
    if (send.delivery != trace::Delivery::gossip)
        send.member = to_->currentData().toString().toStdString();
    send.payload = payload_->bytes();
    return send;
}

} // namespace swimscope::ui
