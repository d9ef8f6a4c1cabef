// SPDX-License-Identifier: MPL-2.0
#include "ui/window/new_cluster_dialog.h"

#include "ui/model/text_format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace swimscope::ui {

NewClusterDialog::NewClusterDialog(const ClusterSetup& present, QWidget* parent)
    : FormDialog(tr("New cluster"), tr("Start"), parent), nodes_(new QSpinBox(this)),
      profile_(new QComboBox(this)) {
    nodes_->setObjectName(QStringLiteral("nodes"));
    nodes_->setRange(ClusterSetup::kFewest, ClusterSetup::kMost);
    nodes_->setValue(present.nodes);
    profile_->setObjectName(QStringLiteral("profile"));
    for (const swim::Profile profile :
         {swim::Profile::lan, swim::Profile::wan, swim::Profile::local})
        profile_->addItem(profileName(profile), static_cast<int>(profile));
    profile_->setCurrentIndex(profile_->findData(static_cast<int>(present.profile)));

    addText(tr("Real nodes on this machine, each with its own UDP and TCP port on loopback. "
               "The cluster that is shown now ends."));
    form()->addRow(tr("&Nodes"), nodes_);
    form()->addRow(tr("&Profile"), profile_);
    meaning_ = addText(QString());
    connect(profile_, &QComboBox::currentIndexChanged, this, &NewClusterDialog::describe);
    describe();
    nodes_->selectAll();
}

ClusterSetup NewClusterDialog::setup() const {
    return {nodes_->value(), static_cast<swim::Profile>(profile_->currentData().toInt())};
}

void NewClusterDialog::describe() {
    const swim::Config config = swim::configOf(setup().profile);
    meaning_->setText(tr("memberlist's defaults of this name: a probe every %1, indirect pings "
                         "after %2, gossip every %3.")
                          .arg(TextFormat::duration(config.probeInterval),
                               TextFormat::duration(config.probeTimeout),
                               TextFormat::duration(config.gossipInterval)));
}

} // namespace swimscope::ui
