// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_splits.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QLabel;

namespace swimscope::ui {

/// Asks for the tag whose values split the cluster, and shows the groups that this makes.
class TagSplitDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    TagSplitDialog(const trace::Fold& cluster, QWidget* parent);

    const splits::Groups& groups() const { return groups_; }
    /// As in "zone".
    QString tag() const;

  private:
    void takeIn();

    const trace::Fold& cluster_;
    QComboBox* tags_;
    QLabel* shown_;
    splits::Groups groups_;
};

} // namespace swimscope::ui
