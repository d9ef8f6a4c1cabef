// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/presets.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace swimscope::ui {

class KnobEditor;

/// Chooses what the settings of a new cluster start from, a profile or a preset, and keeps what was
/// made of them as a preset under a name. The settings themselves are in a list beside it.
class ProfileRow : public QWidget {
    Q_OBJECT

  public:
    /// `knobs` and `settings` outlive it.
    ProfileRow(KnobEditor* knobs, QSettings* settings, QWidget* dialog);

    void set(swim::Profile profile, const std::optional<swim::Config>& changed);
    swim::Profile profile() const { return profile_; }
    /// The settings, where they are not the profile's.
    std::optional<swim::Config> changed() const;

  signals:
    /// Another profile was chosen, or a setting changed.
    void edited();
    /// A preset can't be read, as a sentence.
    void unreadable(const QString& sentence);

  private:
    void makeButtons();
    void offerProfiles();
    void chooseProfile();
    void refresh();
    void askForName();
    void savePreset(const QString& name);
    void deletePreset();
    /// The chosen preset's name; empty where a profile is chosen.
    QString chosenPreset() const;

    KnobEditor* knobs_;
    Presets presets_;
    swim::Profile profile_ = swim::Profile::lan;
    swim::Config chosen_; ///< what the profile or preset chosen says
    QComboBox* profiles_;
    QPushButton* save_;
    QPushButton* delete_;
};

} // namespace swimscope::ui
