// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_draft.h"
#include "ui/window/form_dialog.h"

namespace swimscope::ui {

class ClusterModel;
class FaultControls;

/// Asks for all that there is to a fault.
class FaultEditor : public FormDialog {
    Q_OBJECT

  public:
    FaultEditor(ClusterModel* cluster, FaultControls* controls, const FaultDraft& draft,
                QWidget* parent, bool inForce = false);

    /// As it stands; to be raised once the dialog is accepted.
    const FaultDraft& draft() const { return draft_; }

  private:
    FaultDraft draft_;
};

} // namespace swimscope::ui
