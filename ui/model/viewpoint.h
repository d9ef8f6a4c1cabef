// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"

#include <cstdint>

namespace swimscope::ui {

/// Whose picture of the cluster is drawn.
struct Viewpoint {
    enum class Kind : std::uint8_t {
        groundTruth, ///< what we know of our own nodes; most believe for the others
        mostBelieve, ///< what the majority of our living nodes holds
        seenBy,      ///< the table of one of our nodes
    };

    Kind kind = Kind::mostBelieve;
    NodeId observer = NodeId::none; ///< for seenBy

    static Viewpoint groundTruth() { return {Kind::groundTruth, NodeId::none}; }
    static Viewpoint mostBelieve() { return {Kind::mostBelieve, NodeId::none}; }
    static Viewpoint seenBy(NodeId node) { return {Kind::seenBy, node}; }
    friend bool operator==(const Viewpoint&, const Viewpoint&) = default;
};

} // namespace swimscope::ui
