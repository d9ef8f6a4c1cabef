// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/live_session.h"
#include "engine/trace/fold.h"

#include <QTest>

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::test {

/// A live session as the UI holds it: commands in, events out, and a fold of them.
class LiveRun {
  public:
    /// Far longer than anything here takes, even on a machine that is busy with other things.
    static constexpr int kPatience = 120'000;

    /// memberlist's Local profile, with shorter intervals and more retransmits: Local gives up on a
    /// rumour so soon that it is often only the next push/pull that brings it to everybody.
    static swim::Config quick() {
        swim::Config config = swim::configOf(swim::Profile::local);
        config.probeInterval = std::chrono::milliseconds(300);
        config.probeTimeout = std::chrono::milliseconds(100);
        config.gossipInterval = std::chrono::milliseconds(30);
        config.retransmitMult = 4;
        config.pushPullInterval = std::chrono::seconds(2);
        return config;
    }

    live::LiveSession& session() { return session_; }
    const trace::Fold& fold() const { return fold_; }
    const trace::Batch& events() const { return events_; }

    void addNodes(int count, const swim::Config& config = quick()) {
        for (int i = 0; i < count; ++i)
            session_.post(host::AddNode{.config = config, .joinRunning = true});
    }

    void take() {
        for (trace::Event& event : session_.take()) {
            fold_.apply(event);
            events_.push_back(std::move(event));
        }
    }

    /// Takes events until the condition holds; false if it never does.
    bool until(const std::function<bool()>& condition) {
        return QTest::qWaitFor(
            [&] {
                take();
                return condition();
            },
            kPatience);
    }
    bool untilConverged(std::size_t nodes) {
        return until([&] { return fold_.nodes().size() == nodes && fold_.converged(); });
    }
    /// Until every living observer but the member itself holds it to be in this state.
    bool untilAllHold(std::string_view member, wire::MemberState state) {
        return until([&] {
            const trace::HostedNode* self = fold_.nodeNamed(member);
            const bool observesItself = self && self->alive();
            std::uint32_t living = 0;
            for (const trace::HostedNode& node : fold_.nodes())
                living += node.alive() ? 1U : 0U;
            return fold_.tally(member).of(state) >= living - (observesItself ? 1U : 0U);
        });
    }

    /// The events of one kind about one node (none: any), so far.
    template <class Body>
    std::vector<Body> all(NodeId node = NodeId::none) const {
        std::vector<Body> found;
        for (const trace::Event& event : events_) {
            const auto* body = std::get_if<Body>(&event.body);
            if (body && (node == NodeId::none || event.node == node))
                found.push_back(*body);
        }
        return found;
    }
    template <class Body>
    bool untilAny(NodeId node = NodeId::none) {
        return until([&] { return !all<Body>(node).empty(); });
    }

    Endpoint endpointOf(NodeId node) const { return fold_.node(node)->bound; }

  private:
    live::LiveSession session_;
    trace::Fold fold_;
    trace::Batch events_;
};

} // namespace swimscope::test
