// SPDX-License-Identifier: MPL-2.0
#include "ui/window/new_cluster_dialog.h"

#include "ui/model/text_format.h"
#include "ui/window/key_field.h"
#include "ui/window/knob_editor.h"
#include "ui/window/profile_row.h"
#include "ui/window/settings_fold.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace swimscope::ui {

NewClusterDialog::NewClusterDialog(const ClusterSetup& present, std::size_t room,
                                   QSettings* settings, QWidget* parent)
    : FormDialog(tr("New cluster"), tr("Start"), parent), room_(room), nodes_(new QSpinBox(this)),
      knobs_(new KnobEditor(this)), profile_(new ProfileRow(knobs_, settings, this)),
      keys_(new KeyField(this)) {
    makeFields(present);
    form()->addRow(new SettingsFold(knobs_, present.isChanged(), this));
    addPart(knobs_);
    connect(nodes_, &QSpinBox::valueChanged, this, &NewClusterDialog::refresh);
    connect(profile_, &ProfileRow::edited, this, &NewClusterDialog::refresh);
    connect(profile_, &ProfileRow::unreadable, this,
            [this](const QString& sentence) { setProblem(sentence); });
    profile_->set(present.profile, present.changed);
    nodes_->setFocus();
    nodes_->selectAll();
}

void NewClusterDialog::makeFields(const ClusterSetup& present) {
    nodes_->setObjectName(QStringLiteral("nodes"));
    nodes_->setRange(ClusterSetup::kFewest, ClusterSetup::kMost);
    nodes_->setValue(present.nodes);

    addText(tr("Real nodes on this machine, each with its own UDP and TCP port on loopback. "
               "The cluster that is shown now ends."));
    form()->addRow(tr("&Nodes"), nodes_);
    form()->addRow(tr("&Profile"), profile_);
    meaning_ = addText(QString());
    keys_->setKeys(present.keys);
    form()->addRow(tr("&Encryption"), keys_);
}

void NewClusterDialog::refresh() {
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

ClusterSetup NewClusterDialog::setup() const {
    ClusterSetup setup;
    setup.nodes = nodes_->value();
    setup.profile = profile_->profile();
    setup.keys = keys_->keys();
    setup.changed = profile_->changed();
    return setup;
}

} // namespace swimscope::ui
