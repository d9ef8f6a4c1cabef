// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/fake_session.h"
#include "ui/model/cluster_model.h"

#include <string>

namespace swimscope::test {

/// Four nodes of which n1 loses sight of n2, step by step: what the tests of sentences and facts
/// look at.
class Story {
  public:
    using Change = trace::Change;
    using State = wire::MemberState;

    Story() {
        model.setSession(&session);
        session.startCluster(4);
        model.advance();
    }

    static NodeId id(int number) { return static_cast<NodeId>(number); }
    static std::uint16_t port(int number) { return static_cast<std::uint16_t>(7945 + number); }

    void pass(Duration time) { session.advance(time); }
    /// Hands what was pushed on.
    void tell() { model.advance(); }

    /// n1 probes n2 for a second in vain, in the events that a node writes.
    void probeFails() {
        trace::ProbeStarted started;
        started.member = "n2";
        started.seq = 7;
        started.timeout = std::chrono::milliseconds(500);
        started.deadline = session.now() + std::chrono::seconds(1);
        session.push(id(1), trace::Woke{});
        session.push(id(1), started);
        pass(std::chrono::seconds(1));
        session.push(id(1), trace::Woke{});
        trace::ProbeFailed failed;
        failed.member = "n2";
        failed.seq = 7;
        failed.relays = 2;
        failed.nacksExpected = 2;
        failed.tcp = true;
        session.push(id(1), failed);
        trace::HealthChanged health;
        health.score = 2;
        health.delta = 2;
        session.push(id(1), health);
    }

    /// `observer` comes to suspect n2, at `by`'s word, and sets a timer.
    void suspects(int observer, const std::string& by) {
        session.believe(id(observer), "n2", port(2), Change::suspected, State::suspect, 1, by);
        trace::SuspicionStarted started;
        started.member = "n2";
        started.from = by;
        started.incarnation = 1;
        started.wanted = 2;
        started.min = std::chrono::seconds(4);
        started.max = std::chrono::seconds(24);
        started.deadline = session.now() + started.max;
        session.push(id(observer), started);
    }

    void confirms(int observer, const std::string& from, Duration rest) {
        trace::SuspicionConfirmed confirmed;
        confirmed.member = "n2";
        confirmed.from = from;
        confirmed.deadline = session.now() + rest;
        session.push(id(observer), confirmed);
    }

    void dies(int observer, const std::string& by) {
        session.believe(id(observer), "n2", port(2), Change::died, State::dead, 1, by);
    }

    FakeSession session;
    ui::ClusterModel model;
};

} // namespace swimscope::test
