// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"

#include "engine/trace/binary.h"
#include "engine/trace/text.h"

#include <utility>

namespace swimscope::host {
namespace {

bool same(const trace::Event& a, const trace::Event& b) {
    Bytes left;
    Bytes right;
    trace::encode(a, left);
    trace::encode(b, right);
    return left == right;
}

} // namespace

bool Replayer::take(const trace::Event& event) {
    if (result_.divergence || !isExpected(event))
        return false;
    if (const auto* made = std::get_if<trace::RosterMade>(&event.body))
        rosters_[event.id] = made->roster;
    if (!trace::isInput(event.body))
        return true;
    if (std::holds_alternative<trace::NodeStarted>(event.body))
        nodes_[event.node] = swim::Node();
    out_.begin(event.node, event.at, event.id);
    nodes_[event.node].step(event.at, inputOf(event.body), out_);
    ++result_.inputs;
    seen_ = 0;
    stepEnds_ = out_.events().empty();
    return true;
}

/// A step's events follow its input without a gap, and the next input or a fact of the host's ends
/// them.
bool Replayer::isExpected(const trace::Event& event) {
    const trace::Batch& events = out_.events();
    if (seen_ < events.size()) {
        if (!same(event, events[seen_]))
            return differ(trace::toText(event), trace::toText(events[seen_]));
        stepEnds_ = ++seen_ == events.size();
        result_.outputs += stepEnds_ ? seen_ : 0;
        return true;
    }
    // A step that wrote less than it did the first time shows where the next node event stands.
    if (std::exchange(stepEnds_, false) && trace::isNodeEvent(event.body))
        return differ(trace::toText(event), {});
    return true;
}

void Replayer::finish() {
    if (!result_.divergence && seen_ < out_.events().size())
        differ({}, trace::toText(out_.events()[seen_]));
}

bool Replayer::differ(std::string recorded, std::string replayed) {
    result_.divergence = Divergence{out_.input(), std::move(recorded), std::move(replayed)};
    return false;
}

trace::Input Replayer::inputOf(const trace::Body& body) const {
    trace::Input input = trace::inputOf(body);
    if (auto* given = std::get_if<trace::RosterGiven>(&input))
        if (const auto roster = rosters_.find(given->made); roster != rosters_.end())
            given->roster = roster->second;
    return input;
}

const swim::Node* Replayer::node(NodeId id) const {
    const auto found = nodes_.find(id);
    return found != nodes_.end() && found->second.started() ? &found->second : nullptr;
}

ReplayResult replay(const trace::Batch& recorded) {
    Replayer replayer;
    for (const trace::Event& event : recorded)
        if (!replayer.take(event))
            return replayer.result();
    replayer.finish();
    return replayer.result();
}

} // namespace swimscope::host
