// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/playback.h"
#include "engine/session/session.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::test {

/// Time that only says what it was told.
class FakePlayback : public session::Playback {
  public:
    void pass(Duration real) override { passed += real; }
    bool paused() const override { return paused_; }
    void setPaused(bool paused) override { paused_ = paused; }
    double speed() const override { return speed_; }
    void setSpeed(double factor) override { speed_ = std::clamp(factor, kSlowest, kFastest); }
    void step(session::Stride stride) override {
        paused_ = true;
        steps.push_back(stride);
    }
    bool behind() const override { return isBehind; }

    Duration passed{};
    std::vector<session::Stride> steps;
    bool isBehind = false;

  private:
    bool paused_ = false;
    double speed_ = 1;
};

/// A session whose events come from the test: it makes ids and times, records what is posted, and
/// hands on everything pushed at the next take().
class FakeSession : public session::Session {
  public:
    struct JoinCall {
        NodeId node = NodeId::none;
        std::vector<std::string> addresses;
        RequestId request = RequestId::none;
    };

    session::Kind kind() const override { return kind_; }
    Instant now() const override { return now_; }
    void post(host::Command command) override { posted.push_back(std::move(command)); }
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override {
        joins.push_back({node, std::move(addresses), request});
    }
    trace::Batch take() override { return std::exchange(pending_, {}); }

    session::Playback* playback() override { return playback_; }

    void setKind(session::Kind kind) { kind_ = kind; }
    /// Not owned.
    void setPlayback(session::Playback* playback) { playback_ = playback; }
    void setNow(Instant now) { now_ = now; }
    void advance(Duration by) { now_ += by; }

    /// An event at the present time; returns its id.
    EventId push(NodeId node, trace::Body body, EventId cause = EventId::none) {
        last_ = after(last_);
        complete(body);
        pending_.push_back({last_, now_, node, cause, std::move(body)});
        return last_;
    }

    /// A node of ours that starts at 127.0.0.1:port and lists itself.
    void start(NodeId node, const std::string& name, std::uint16_t port) {
        trace::NodeStarted started;
        started.name = name;
        started.bound = {IpAddress::loopback(), port};
        started.advertised = started.bound;
        started.settings = settings;
        push(node, std::move(started));
        believe(node, name, port, trace::Change::joined, wire::MemberState::alive, 1);
    }

    /// `observer` changes its row about `member`.
    EventId believe(NodeId observer, const std::string& member, std::uint16_t port,
                    trace::Change change, wire::MemberState state, std::uint32_t incarnation,
                    const std::string& by = {}) {
        trace::MemberChanged changed;
        changed.change = change;
        changed.row.name = member;
        changed.row.endpoint = {IpAddress::loopback(), port};
        changed.row.incarnation = incarnation;
        changed.row.state = state;
        changed.by = by;
        return push(observer, std::move(changed));
    }

    /// Nodes n1 to n`count` with ids and ports counting on, each of which lists all.
    void startCluster(int count, std::uint16_t firstPort = 7946) {
        const auto port = [&](int i) { return static_cast<std::uint16_t>(firstPort + i - 1); };
        for (int i = 1; i <= count; ++i)
            start(static_cast<NodeId>(i), "n" + std::to_string(i), port(i));
        for (int observer = 1; observer <= count; ++observer)
            for (int i = 1; i <= count; ++i)
                if (i != observer)
                    believe(static_cast<NodeId>(observer), "n" + std::to_string(i), port(i),
                            trace::Change::joined, wire::MemberState::alive, 1);
    }

    /// All but the first have joined the others.
    void finishJoins(int count) {
        for (int i = 2; i <= count; ++i)
            push(static_cast<NodeId>(i), trace::JoinFinished{});
    }

    /// What the nodes that start from now on are set to.
    std::string settings = "ProbeInterval=1s ProbeTimeout=500ms AwarenessMaxMultiplier=8";

    std::vector<host::Command> posted;
    std::vector<JoinCall> joins;

  private:
    /// Where a test does not care which message it is, it is one all the same, as in every trace.
    static void complete(trace::Body& body) {
        const auto give = [](auto* fact) {
            if (fact && !fact->message)
                fact->message = wire::share(wire::Ping{});
        };
        give(std::get_if<trace::MessageSent>(&body));
        give(std::get_if<trace::MessageReceived>(&body));
        give(std::get_if<trace::BroadcastQueued>(&body));
    }

    session::Kind kind_ = session::Kind::live;
    session::Playback* playback_ = nullptr;
    Instant now_;
    EventId last_ = EventId::none;
    trace::Batch pending_;
};

} // namespace swimscope::test
