// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/window/form_dialog.h"

#include <QStringList>

class QLineEdit;

namespace swimscope::ui {

/// Asks for the name under which settings are kept.
class PresetDialog : public FormDialog {
    Q_OBJECT

  public:
    PresetDialog(const QStringList& taken, const QString& present, QWidget* parent);

    QString name() const;

  private:
    void check();

    QStringList taken_;
    QLineEdit* name_;
};

} // namespace swimscope::ui
