// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fold.h"
#include "ui/window/form_dialog.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace swimscope::ui {

/// Asks for one more node of our own.
class AddNodeDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `fold` outlives the dialog.
    AddNodeDialog(const trace::Fold& fold, const swim::Config& config, QWidget* parent);

    host::AddNode command() const;

  private:
    void check();

    const trace::Fold& fold_;
    swim::Config config_;
    QLineEdit* name_;
    QSpinBox* port_;
    QCheckBox* join_;
};

} // namespace swimscope::ui
