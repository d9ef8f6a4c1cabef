// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"

#include "engine/swim/node.h"
#include "engine/trace/binary.h"
#include "engine/trace/text.h"

#include <algorithm>
#include <map>
#include <span>

namespace swimscope::host {
namespace {

bool same(const trace::Event& a, const trace::Event& b) {
    Bytes left;
    Bytes right;
    trace::encode(a, left);
    trace::encode(b, right);
    return left == right;
}

/// What the node wrote after the input, as far as it was written by nodes: a step's events follow
/// its input without a gap, and the next input or a fact of the host's ends them.
std::optional<Divergence> compare(EventId input, std::span<const trace::Event> recorded,
                                  const trace::Batch& replayed) {
    for (std::size_t i = 0; i < replayed.size(); ++i) {
        const bool missing = i >= recorded.size();
        if (missing || !same(recorded[i], replayed[i]))
            return Divergence{input, missing ? std::string() : trace::toText(recorded[i]),
                              trace::toText(replayed[i])};
    }
    // A step that wrote less than it did the first time shows where the next node event stands.
    if (replayed.size() < recorded.size() && trace::isNodeEvent(recorded[replayed.size()].body))
        return Divergence{input, trace::toText(recorded[replayed.size()]), {}};
    return std::nullopt;
}

using Rosters = std::map<EventId, trace::RosterPtr>;

/// Read from bytes, it only names its roster.
trace::Input inputOf(const trace::Body& body, const Rosters& rosters) {
    trace::Input input = trace::inputOf(body);
    if (auto* given = std::get_if<trace::RosterGiven>(&input))
        if (const auto roster = rosters.find(given->made); roster != rosters.end())
            given->roster = roster->second;
    return input;
}

} // namespace

ReplayResult replay(const trace::Batch& recorded) {
    ReplayResult result;
    std::map<NodeId, swim::Node> nodes;
    Rosters rosters;
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        const trace::Event& event = recorded[i];
        if (const auto* made = std::get_if<trace::RosterMade>(&event.body))
            rosters[event.id] = made->roster;
        if (!trace::isInput(event.body))
            continue;
        if (std::holds_alternative<trace::NodeStarted>(event.body))
            nodes[event.node] = swim::Node();
        swim::Outbox out(event.node, event.at, event.id);
        nodes[event.node].step(event.at, inputOf(event.body, rosters), out);
        ++result.inputs;
        result.divergence = compare(event.id, std::span(recorded).subspan(i + 1), out.events());
        if (result.divergence)
            return result;
        result.outputs += out.events().size();
    }
    return result;
}

} // namespace swimscope::host
