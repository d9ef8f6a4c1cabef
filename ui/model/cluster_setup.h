// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"
#include "engine/trace/fold.h"
#include "engine/wire/secret_key.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// A cluster of our own on loopback, as a person asks for it.
struct ClusterSetup {
    static constexpr int kFewest = 1;
    static constexpr int kMost = 500;

    int nodes = 8;
    swim::Profile profile = swim::Profile::lan;
    std::optional<swim::Config> changed{}; ///< instead of what the profile says
    std::vector<wire::SecretKey> keys{};   ///< the first encrypts; none: nothing is encrypted

    swim::Config config() const { return changed.value_or(swim::configOf(profile)); }
    /// Whether some setting is another than the profile's.
    bool isChanged() const;
};

/// What a node of ours is set to now.
swim::Config settingsOf(const trace::HostedNode& node);

/// Rules for new nodes' names.
class NodeNames {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::NodeNames)

  public:
    /// The first of stem + 1, stem + 2, ... that no member has.
    static std::string nextFree(const trace::Fold& fold, const std::string& stem);
    /// Why a node can't be called this, as a sentence; empty if it can. Blanks around the name are
    /// no part of it.
    static QString problem(const trace::Fold& fold, const QString& typed);
};

/// "LAN", "WAN", "Local": names of settings that memberlist's own documents use.
QString profileName(swim::Profile profile);

} // namespace swimscope::ui
