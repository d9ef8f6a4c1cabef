// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fold.h"
#include "ui/window/form_dialog.h"

class QComboBox;

namespace swimscope::ui {

/// Asks whom a node of ours shall ping or probe.
class PingDialog : public FormDialog {
    Q_OBJECT

  public:
    PingDialog(const trace::Fold& fold, const trace::HostedNode& from, QWidget* parent);

    /// A PingMember or a ProbeNow.
    host::Command command() const;

  private:
    NodeId from_;
    QComboBox* to_;
    QComboBox* how_;
};

} // namespace swimscope::ui
