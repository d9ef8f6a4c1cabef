// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/refusals.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace swimscope::sim {
namespace {

/// Who speaks from there: a packet comes from where its sender is bound, a stream from another
/// port.
const trace::HostedNode* speakerAt(const trace::Fold& fold, const Endpoint& from) {
    const auto found = std::ranges::find_if(
        fold.nodes(), [&](const trace::HostedNode& node) { return node.bound.ip == from.ip; });
    return found != fold.nodes().end() ? &*found : nullptr;
}

} // namespace

bool isForProtection(trace::Failure failure) {
    switch (failure) {
    case trace::Failure::encrypted:
    case trace::Failure::wrongKey:
    case trace::Failure::notEncrypted:
    case trace::Failure::labelled:
    case trace::Failure::unlabelled:
    case trace::Failure::doubleLabel:
        return true;
    default:
        return false;
    }
}

std::optional<Complaint> checkRefusal(const trace::Event& event, const trace::Fold& after,
                                      const Disturbances& disturbances) {
    const auto* rejected = std::get_if<trace::InputRejected>(&event.body);
    if (!rejected || !isForProtection(rejected->failure))
        return std::nullopt;
    const trace::HostedNode* listener = after.node(event.node);
    const trace::HostedNode* speaker = speakerAt(after, rejected->from);
    if (!listener || !speaker)
        return std::nullopt; // whoever is none of ours may say what it likes
    const Instant since = event.at - disturbances.roundTrip();
    if (disturbances.touched(listener->name, since) || disturbances.touched(speaker->name, since))
        return std::nullopt;
    return Complaint{event.at, event.id,
                     fmt::format("{} turns away what {} says ({}: {}), although nothing touches "
                                 "either",
                                 listener->name, speaker->name, trace::nameOf(rejected->failure),
                                 rejected->detail)};
}

} // namespace swimscope::sim
