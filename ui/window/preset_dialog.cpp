// SPDX-License-Identifier: MPL-2.0
#include "ui/window/preset_dialog.h"

#include <QFormLayout>
#include <QLineEdit>

namespace swimscope::ui {

namespace {

constexpr int kLongest = 60;

} // namespace

PresetDialog::PresetDialog(const QStringList& taken, const QString& present, QWidget* parent)
    : FormDialog(tr("Keep settings"), tr("Save"), parent), taken_(taken),
      name_(new QLineEdit(present, this)) {
    name_->setObjectName(QStringLiteral("presetName"));
    name_->setMaxLength(kLongest);
    name_->selectAll();
    form()->addRow(tr("&Name"), name_);
    connect(name_, &QLineEdit::textChanged, this, &PresetDialog::check);
    check();
}

QString PresetDialog::name() const {
    return name_->text().trimmed();
}

void PresetDialog::check() {
    setProblem(name().isEmpty() ? tr("Give the settings a name.") : QString(), true);
    if (taken_.contains(name()))
        setWarning(tr("This replaces what is kept under the name."));
}

} // namespace swimscope::ui
