// SPDX-License-Identifier: MPL-2.0
#include "ui/window/new_cluster_dialog.h"

#include "ui/model/text_format.h"
#include "ui/window/key_field.h"
#include "ui/window/knob_editor.h"
#include "ui/window/preset_dialog.h"
#include "ui/window/settings_fold.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace swimscope::ui {

NewClusterDialog::NewClusterDialog(const ClusterSetup& present, std::size_t room,
                                   QSettings* settings, QWidget* parent)
    : FormDialog(tr("New cluster"), tr("Start"), parent), presets_(settings), room_(room),
      profile_(present.profile), chosen_(swim::configOf(present.profile)),
      nodes_(new QSpinBox(this)), profiles_(new QComboBox(this)), save_(new QPushButton(this)),
      delete_(new QPushButton(this)), keys_(new KeyField(this)), knobs_(new KnobEditor(this)) {
    makeFields(present);
    form()->addRow(new SettingsFold(knobs_, present.isChanged(), this));
    addPart(knobs_);
    offerProfiles();
    knobs_->setDefaults(chosen_);
    knobs_->setConfig(present.config());
    connect(nodes_, &QSpinBox::valueChanged, this, &NewClusterDialog::refresh);
    connect(profiles_, &QComboBox::activated, this, &NewClusterDialog::chooseProfile);
    connect(knobs_, &KnobEditor::edited, this, &NewClusterDialog::refresh);
    connect(save_, &QPushButton::clicked, this, &NewClusterDialog::askForName);
    connect(delete_, &QPushButton::clicked, this, &NewClusterDialog::deletePreset);
    refresh();
    nodes_->setFocus();
    nodes_->selectAll();
}

void NewClusterDialog::makeFields(const ClusterSetup& present) {
    nodes_->setObjectName(QStringLiteral("nodes"));
    nodes_->setRange(ClusterSetup::kFewest, ClusterSetup::kMost);
    nodes_->setValue(present.nodes);
    profiles_->setObjectName(QStringLiteral("profile"));
    profiles_->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    addText(tr("Real nodes on this machine, each with its own UDP and TCP port on loopback. "
               "The cluster that is shown now ends."));
    form()->addRow(tr("&Nodes"), nodes_);
    auto* row = new QWidget(this);
    makePresetButtons(row);
    form()->addRow(tr("&Profile"), row);
    meaning_ = addText(QString());
    keys_->setKeys(present.keys);
    form()->addRow(tr("&Encryption"), keys_);
}

void NewClusterDialog::makePresetButtons(QWidget* row) {
    save_->setObjectName(QStringLiteral("savePreset"));
    save_->setText(tr("Save as…"));
    save_->setToolTip(tr("Keep these settings under a name"));
    delete_->setObjectName(QStringLiteral("deletePreset"));
    delete_->setText(tr("Delete"));
    delete_->setToolTip(tr("Forget the settings kept under this name"));
    for (QPushButton* button : {save_, delete_})
        button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(profiles_, 1);
    layout->addWidget(save_);
    layout->addWidget(delete_);
    row->setFocusProxy(profiles_);
}

void NewClusterDialog::offerProfiles() {
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

QString NewClusterDialog::chosenPreset() const {
    const QVariant chosen = profiles_->currentData();
    return chosen.typeId() == QMetaType::QString ? chosen.toString() : QString();
}

void NewClusterDialog::chooseProfile() {
    swim::Config wanted;
    if (const QString name = chosenPreset(); name.isEmpty()) {
        profile_ = static_cast<swim::Profile>(profiles_->currentData().toInt());
        wanted = swim::configOf(profile_);
    } else if (const auto preset = presets_.load(name)) {
        profile_ = preset->profile;
        wanted = preset->config;
    } else {
        return setProblem(tr("The settings kept as “%1” can't be read.").arg(name));
    }
    chosen_ = wanted;
    knobs_->setDefaults(swim::configOf(profile_));
    knobs_->setConfig(wanted);
    refresh();
}

void NewClusterDialog::refresh() {
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
    const swim::Config& config = knobs_->config();
    meaning_->setText(tr("A probe every %1, indirect pings after %2, gossip every %3.")
                          .arg(TextFormat::duration(config.probeInterval),
                               TextFormat::duration(config.probeTimeout),
                               TextFormat::duration(config.gossipInterval)));
    setProblem(knobs_->problem());
    const auto wanted = static_cast<std::size_t>(nodes_->value());
    setWarning(wanted <= room_
                   ? QString()
                   : tr("The system lets one program open files and sockets for about %1 nodes.")
                         .arg(TextFormat::count(room_)));
}

void NewClusterDialog::askForName() {
    auto* dialog = new PresetDialog(presets_.names(), chosenPreset(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { savePreset(dialog->name()); });
    dialog->open();
}

void NewClusterDialog::savePreset(const QString& name) {
    presets_.save(name, {profile_, knobs_->config()});
    chosen_ = knobs_->config();
    offerProfiles();
    profiles_->setCurrentIndex(profiles_->findData(name));
    refresh();
}

void NewClusterDialog::deletePreset() {
    // What is set stays as it is, as a changed profile.
    presets_.remove(chosenPreset());
    chosen_ = swim::configOf(profile_);
    offerProfiles();
    refresh();
}

ClusterSetup NewClusterDialog::setup() const {
    ClusterSetup setup;
    setup.nodes = nodes_->value();
    setup.profile = profile_;
    setup.keys = keys_->keys();
    if (knobs_->config() != swim::configOf(profile_))
        setup.changed = knobs_->config();
    return setup;
}

} // namespace swimscope::ui
