// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/trace/host_events.h"
#include "ui/window/form_dialog.h"

class QLineEdit;

namespace swimscope::ui {

/// Asks for the two lengths of a fault that sits on a node: how late it reads, or how long it is
/// blocked and free in turn.
class FaultDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `kind` is late or blocked. `whom` are the nodes, as in "n3" or "3 nodes".
    FaultDialog(trace::FaultKind kind, const QString& whom, QWidget* parent);

    /// Both can be read once the dialog is accepted.
    Duration low() const { return low_; }
    Duration high() const { return high_; }

  private:
    QLineEdit* addLength(const QString& label, const char* name, const QString& text);
    void takeIn();
    QString problem() const;

    trace::FaultKind kind_;
    QLineEdit* lowEdit_;
    QLineEdit* highEdit_;
    Duration low_{};
    Duration high_{};
};

} // namespace swimscope::ui
