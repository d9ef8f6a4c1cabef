// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fold.h"
#include "ui/model/cluster_setup.h"
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
    AddNodeDialog(const trace::Fold& fold, const ClusterSetup& setup, QWidget* parent);

    host::AddNode command() const;

  private:
    void check();

    const trace::Fold& fold_;
    ClusterSetup setup_; ///< what the new node is set to, and its keys
    QLineEdit* name_;
    QSpinBox* port_;
    QCheckBox* join_;
};

} // namespace swimscope::ui
