// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/cluster_setup.h"
#include "ui/model/presets.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace swimscope::ui {

class KeyField;
class KnobEditor;

/// Asks for the size, the profile and the settings of a new cluster of our own, and keeps settings
/// as presets under names.
class NewClusterDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `room` is how many nodes the system lets one program host. `settings` outlives the dialog.
    NewClusterDialog(const ClusterSetup& present, std::size_t room, QSettings* settings,
                     QWidget* parent);

    ClusterSetup setup() const;

  private:
    void makeFields(const ClusterSetup& present);
    void makePresetButtons(QWidget* row);
    void offerProfiles();
    void chooseProfile();
    void refresh();
    void askForName();
    void savePreset(const QString& name);
    void deletePreset();
    /// The chosen preset's name; empty where a profile is chosen.
    QString chosenPreset() const;

    Presets presets_;
    std::size_t room_;
    swim::Profile profile_;
    swim::Config chosen_; ///< what the profile or preset chosen says
    QSpinBox* nodes_;
    QComboBox* profiles_;
    QPushButton* save_;
    QPushButton* delete_;
    QLabel* meaning_;
    KeyField* keys_;
    KnobEditor* knobs_;
};

} // namespace swimscope::ui
