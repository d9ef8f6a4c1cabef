// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"
#include "engine/trace/fold.h"
#include "ui/window/form_dialog.h"

#include <utility>
#include <vector>

namespace swimscope::ui {

class KnobEditor;

/// Asks for other settings of nodes that run. Shows those of the first; the others get the same
/// changes and keep what is their own beside that.
class SettingsDialog : public FormDialog {
    Q_OBJECT

  public:
    struct Node {
        NodeId id = NodeId::none;
        QString name;
        swim::Config settings;
    };
    /// At least one node; `whom` names them: "n3", "4 nodes". `defaults` is what the cluster's
    /// profile says.
    SettingsDialog(const QString& whom, std::vector<Node> nodes, const swim::Config& defaults,
                   QWidget* parent);

    /// What each node that changes shall be set to.
    std::vector<std::pair<NodeId, swim::Config>> wanted() const;

  private:
    swim::Config wantedOf(const Node& node) const;
    void refresh();

    std::vector<Node> nodes_;
    KnobEditor* knobs_;
};

} // namespace swimscope::ui
