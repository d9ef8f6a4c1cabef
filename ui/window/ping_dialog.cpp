// SPDX-License-Identifier: MPL-2.0
#include "ui/window/ping_dialog.h"

#include "ui/model/text_format.h"
#include "ui/window/message_dialog.h"

#include <QComboBox>
#include <QFormLayout>

namespace swimscope::ui {

PingDialog::PingDialog(const trace::Fold& fold, const trace::HostedNode& from, QWidget* parent)
    : FormDialog(tr("Ping from %1").arg(TextFormat::name(from.name)), tr("Ping"), parent),
      from_(from.id), to_(new QComboBox(this)), how_(new QComboBox(this)) {
    to_->setObjectName(QStringLiteral("to"));
    offerMembers(to_, fold, from);
    how_->setObjectName(QStringLiteral("how"));
    how_->addItem(tr("as a ping, to measure the round trip"), false);
    how_->addItem(tr("as a probe, which can lead to suspicion"), true);
    how_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form()->addRow(tr("&Member"), to_);
    form()->addRow(tr("&How"), how_);
    if (to_->count() == 0)
        setProblem(tr("It knows no other member that runs."));
}

host::Command PingDialog::command() const {
    const std::string member = to_->currentData().toString().toStdString();
    if (how_->currentData().toBool())
        return host::ProbeNow{from_, member, RequestId::none};
    return host::PingMember{from_, member, RequestId::none};
}

} // namespace swimscope::ui
