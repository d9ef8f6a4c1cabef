// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/cluster_setup.h"
#include "ui/window/form_dialog.h"

class QSettings;
class QSpinBox;

namespace swimscope::ui {

class KeyField;
class KnobEditor;
class ProfileRow;

/// Asks for the size, the profile, the settings and the keys of a new cluster of our own.
class NewClusterDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `room` is how many nodes the system lets one program host. `settings` outlives the dialog.
    NewClusterDialog(const ClusterSetup& present, std::size_t room, QSettings* settings,
                     QWidget* parent);

    ClusterSetup setup() const;

  private:
    void makeFields(const ClusterSetup& present);
    void refresh();

    std::size_t room_;
    QSpinBox* nodes_;
    KnobEditor* knobs_;
    ProfileRow* profile_;
    QLabel* meaning_;
    KeyField* keys_;
};

} // namespace swimscope::ui
