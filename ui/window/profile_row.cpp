// SPDX-License-Identifier: MPL-2.0
#include "ui/window/profile_row.h"

#include "ui/model/cluster_setup.h"
#include "ui/window/knob_editor.h"
#include "ui/window/preset_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace swimscope::ui {

ProfileRow::ProfileRow(KnobEditor* knobs, QSettings* settings, QWidget* dialog)
    : QWidget(dialog), knobs_(knobs), presets_(settings), profiles_(new QComboBox(this)),
      save_(new QPushButton(this)), delete_(new QPushButton(this)) {
    profiles_->setObjectName(QStringLiteral("profile"));
    profiles_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    makeButtons();
    connect(profiles_, &QComboBox::activated, this, &ProfileRow::chooseProfile);
    connect(knobs_, &KnobEditor::edited, this, &ProfileRow::refresh);
    connect(save_, &QPushButton::clicked, this, &ProfileRow::askForName);
    connect(delete_, &QPushButton::clicked, this, &ProfileRow::deletePreset);
}

void ProfileRow::makeButtons() {
    save_->setObjectName(QStringLiteral("savePreset"));
    save_->setText(tr("Save as…"));
    save_->setToolTip(tr("Keep these settings under a name"));
    delete_->setObjectName(QStringLiteral("deletePreset"));
    delete_->setText(tr("Delete"));
    delete_->setToolTip(tr("Forget the settings kept under this name"));
    for (QPushButton* button : {save_, delete_})
        button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(profiles_, 1);
    layout->addWidget(save_);
    layout->addWidget(delete_);
    setFocusProxy(profiles_);
}

void ProfileRow::set(swim::Profile profile, const std::optional<swim::Config>& changed) {
    profile_ = profile;
    chosen_ = swim::configOf(profile);
    offerProfiles();
    knobs_->setDefaults(chosen_);
    knobs_->setConfig(changed.value_or(chosen_));
    refresh();
}

std::optional<swim::Config> ProfileRow::changed() const {
    if (knobs_->config() == swim::configOf(profile_))
        return std::nullopt;
    return knobs_->config();
}

void ProfileRow::offerProfiles() {
    profiles_->clear();
    for (const swim::Profile profile :
         {swim::Profile::lan, swim::Profile::wan, swim::Profile::local})
        profiles_->addItem(profileName(profile), static_cast<int>(profile));
    const QStringList names = presets_.names();
    if (!names.isEmpty())
        profiles_->insertSeparator(profiles_->count());
    for (const QString& name : names)
        profiles_->addItem(name, name);
    profiles_->setCurrentIndex(profiles_->findData(static_cast<int>(profile_)));
}

QString ProfileRow::chosenPreset() const {
    const QVariant chosen = profiles_->currentData();
    return chosen.typeId() == QMetaType::QString ? chosen.toString() : QString();
}

void ProfileRow::chooseProfile() {
    swim::Config wanted;
    if (const QString name = chosenPreset(); name.isEmpty()) {
        profile_ = static_cast<swim::Profile>(profiles_->currentData().toInt());
        wanted = swim::configOf(profile_);
    } else if (const auto preset = presets_.load(name)) {
        profile_ = preset->profile;
        wanted = preset->config;
    } else {
        emit unreadable(tr("The settings kept as “%1” can't be read.").arg(name));
        return;
    }
    chosen_ = wanted;
    knobs_->setDefaults(swim::configOf(profile_));
    knobs_->setConfig(wanted);
    refresh();
}

void ProfileRow::refresh() {
    // The one that is chosen says whether it has been changed since.
    for (int i = 0; i < profiles_->count(); ++i) {
        const QVariant chosen = profiles_->itemData(i);
        if (!chosen.isValid())
            continue;
        const QString name = chosen.typeId() == QMetaType::QString
                                 ? chosen.toString()
                                 : profileName(static_cast<swim::Profile>(chosen.toInt()));
        const bool changed = i == profiles_->currentIndex() && knobs_->config() != chosen_;
        profiles_->setItemText(i, changed ? tr("%1 (changed)").arg(name) : name);
    }
    delete_->setEnabled(!chosenPreset().isEmpty());
    save_->setEnabled(knobs_->problem().isEmpty());
    emit edited();
}

void ProfileRow::askForName() {
    auto* dialog = new PresetDialog(presets_.names(), chosenPreset(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { savePreset(dialog->name()); });
    dialog->open();
}

void ProfileRow::savePreset(const QString& name) {
    presets_.save(name, {profile_, knobs_->config()});
    chosen_ = knobs_->config();
    offerProfiles();
    profiles_->setCurrentIndex(profiles_->findData(name));
    refresh();
}

void ProfileRow::deletePreset() {
    // What is set stays as it is, as a changed profile.
    presets_.remove(chosenPreset());
    chosen_ = swim::configOf(profile_);
    offerProfiles();
    refresh();
}

} // namespace swimscope::ui
