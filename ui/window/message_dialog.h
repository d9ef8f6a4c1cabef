// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fold.h"
#include "ui/window/form_dialog.h"

class QComboBox;

namespace swimscope::ui {

class PayloadEdit;

/// Asks for a message of an application's that a node of ours shall send.
class MessageDialog : public FormDialog {
    Q_OBJECT

  public:
    MessageDialog(const trace::Fold& fold, const trace::HostedNode& from, QWidget* parent);

    host::SendUser command() const;

  private:
    trace::Delivery delivery() const;
    void refresh();

    NodeId from_;
    swim::Config config_; ///< of the sender
    QComboBox* how_;
    QComboBox* to_;
    PayloadEdit* payload_;
};

/// Offers the members that a node knows as running, itself left out, in a combo box.
void offerMembers(QComboBox* box, const trace::Fold& fold, const trace::HostedNode& from);

} // namespace swimscope::ui
