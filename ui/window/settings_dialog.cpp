// SPDX-License-Identifier: MPL-2.0
#include "ui/window/settings_dialog.h"

#include "ui/model/knob_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/knob_editor.h"

#include <QLabel>

#include <algorithm>

namespace swimscope::ui {

SettingsDialog::SettingsDialog(const QString& whom, std::vector<Node> nodes,
                               const swim::Config& defaults, QWidget* parent)
    : FormDialog(tr("Settings of %1").arg(whom), tr("Change"), parent), nodes_(std::move(nodes)),
      knobs_(new KnobEditor(this)) {
    addText(tr("They hold at once, while the nodes run. The log says what has changed."));
    const swim::Config& first = nodes_.front().settings;
    const bool same = std::all_of(nodes_.begin(), nodes_.end(),
                                  [&](const Node& node) { return node.settings == first; });
    if (!same)
        addText(tr("The nodes are set differently. Shown are the settings of %1; what you change "
                   "becomes the same for all, the rest stays as it is.")
                    .arg(nodes_.front().name),
                false);
    addPart(knobs_);
    knobs_->setDefaults(defaults);
    knobs_->setConfig(first);
    connect(knobs_, &KnobEditor::edited, this, &SettingsDialog::refresh);
    refresh();
    knobs_->setFocus();
}

swim::Config SettingsDialog::wantedOf(const Node& node) const {
    swim::Config config = node.settings;
    for (const swim::Knob& knob : swim::knobs()) {
        const std::string now = swim::valueText(knobs_->config(), knob);
        // The editor lets only values through that can be set.
        if (now != swim::valueText(nodes_.front().settings, knob))
            static_cast<void>(swim::set(config, knob.name, now).ok());
    }
    return config;
}

void SettingsDialog::refresh() {
    if (!knobs_->problem().isEmpty())
        return setProblem(knobs_->problem());
    for (const Node& node : nodes_) {
        const swim::Config config = wantedOf(node);
        const auto misfits = swim::misfitsOf(config);
        if (!misfits.empty())
            return setProblem(
                tr("%1: %2").arg(node.name, KnobTexts::misfit(config, misfits.front())));
    }
    setProblem(wanted().empty() ? tr("Nothing is changed.") : QString(), true);
}

std::vector<std::pair<NodeId, swim::Config>> SettingsDialog::wanted() const {
    std::vector<std::pair<NodeId, swim::Config>> changes;
    for (const Node& node : nodes_)
        if (const swim::Config config = wantedOf(node); config != node.settings)
            changes.emplace_back(node.id, config);
    return changes;
}

} // namespace swimscope::ui
