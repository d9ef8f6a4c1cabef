// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/cluster_setup.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QSpinBox;

namespace swimscope::ui {

/// Asks for the size and the profile of a new cluster of our own.
class NewClusterDialog : public FormDialog {
    Q_OBJECT

  public:
    NewClusterDialog(const ClusterSetup& present, QWidget* parent);

    ClusterSetup setup() const;

  private:
    void describe();

    QSpinBox* nodes_;
    QComboBox* profile_;
    QLabel* meaning_;
};

} // namespace swimscope::ui
