// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "engine/swim/config.h"
#include "engine/trace/fold.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace swimscope::ui {

/// A cluster of our own on loopback, as a person asks for it.
struct ClusterSetup {
    static constexpr int kFewest = 1;
    static constexpr int kMost = 200;

    int nodes = 8;
    swim::Profile profile = swim::Profile::lan;
};

/// Asks a fresh session for the nodes; each joins through those that run already.
void startCluster(session::Session& session, const ClusterSetup& setup);

/// Rules for new nodes' names.
class NodeNames {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::NodeNames)

  public:
    /// The first of stem + 1, stem + 2, ... that no member has.
    static std::string nextFree(const trace::Fold& fold, const std::string& stem);
    /// Why a node can't be called this, as a sentence; empty if it can.
    static QString problem(const trace::Fold& fold, const QString& name);
};

/// "LAN", "WAN", "Local": names of settings that memberlist's own documents use.
QString profileName(swim::Profile profile);

} // namespace swimscope::ui
