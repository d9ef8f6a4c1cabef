// SPDX-License-Identifier: MPL-2.0
#include "ui/window/add_node_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace swimscope::ui {

AddNodeDialog::AddNodeDialog(const trace::Fold& fold, const ClusterSetup& setup, QWidget* parent)
    : FormDialog(tr("Add node"), tr("Add"), parent), fold_(fold), setup_(setup),
      name_(new QLineEdit(this)), port_(new QSpinBox(this)), join_(new QCheckBox(this)) {
    name_->setObjectName(QStringLiteral("name"));
    name_->setText(QString::fromStdString(NodeNames::nextFree(fold, "n")));
    name_->selectAll();
    port_->setObjectName(QStringLiteral("port"));
    port_->setRange(0, 65535);
    port_->setSpecialValueText(tr("any that is free"));
    join_->setObjectName(QStringLiteral("join"));
    join_->setText(tr("&Join the nodes that run"));
    join_->setChecked(true);

    form()->addRow(tr("&Name"), name_);
    form()->addRow(tr("&Port"), port_);
    form()->addRow(QString(), join_);
    connect(name_, &QLineEdit::textChanged, this, &AddNodeDialog::check);
    check();
}

void AddNodeDialog::check() {
    setProblem(NodeNames::problem(fold_, name_->text()), name_->text().isEmpty());
}

host::AddNode AddNodeDialog::command() const {
    host::AddNode add;
    add.name = name_->text().trimmed().toStdString();
    add.bind = {IpAddress::loopback(), static_cast<std::uint16_t>(port_->value())};
    add.config = setup_.config();
    add.keys = setup_.keys;
    add.joinRunning = join_->isChecked();
    return add;
}

} // namespace swimscope::ui
