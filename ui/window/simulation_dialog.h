// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/simulation_setup.h"
#include "ui/window/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSettings;
class QSpinBox;

namespace swimscope::ui {

class KnobEditor;
class LatencyField;
class ProfileRow;

/// Asks for a cluster in virtual time: its size, settings, seed and network, and whether a second
/// one of another configuration stands beside it.
class SimulationDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `settings` outlives the dialog.
    SimulationDialog(const SimulationSetup& present, QSettings* settings, QWidget* parent);

    SimulationSetup setup() const;

  private:
    void makeFields(const SimulationSetup& present);
    void makeSides(const SimulationSetup& present);
    QWidget* makeSeed(const SimulationSetup& present);
    void drawSeed();
    void compare(bool wanted);
    void refresh();
    QString problem() const;

    QSpinBox* nodes_;
    KnobEditor* knobs_;
    ProfileRow* profile_;
    QLabel* meaning_ = nullptr;
    LatencyField* latency_;
    QLabel* latencyMeaning_ = nullptr;
    QLineEdit* seed_;
    QComboBox* start_;
    QComboBox* first_;
    QCheckBox* compared_;
    QComboBox* second_;
};

} // namespace swimscope::ui
