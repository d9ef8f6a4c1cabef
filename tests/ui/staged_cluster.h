// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/fake_session.h"
#include "ui/model/cluster_model.h"

#include <string>
#include <vector>

namespace swimscope::test {

/// A cluster whose every event the test makes, for the canvas to draw.
class StagedCluster {
  public:
    explicit StagedCluster(int count) : count_(count) {
        session.settings.clear();
        session.startCluster(count, kPort);
        model.setSession(&session);
    }
    ~StagedCluster() { model.setSession(nullptr); }

    static NodeId id(int n) { return static_cast<NodeId>(n); }
    static std::string name(int n) { return "n" + std::to_string(n); }
    static std::uint16_t port(int n) { return static_cast<std::uint16_t>(kPort + n - 1); }
    static Endpoint endpoint(int n) { return {IpAddress::loopback(), port(n)}; }

    /// `observers` suspect a member; the first `accuser`, the others after confirmations.
    void suspect(int member, int observers, Duration left = std::chrono::seconds(9)) {
        for (int o = 1, done = 0; o <= count_ && done < observers; ++o) {
            if (o == member)
                continue;
            ++done;
            believe(o, member, trace::Change::suspected, wire::MemberState::suspect, "n2");
            trace::SuspicionStarted started;
            started.member = name(member);
            started.from = "n2";
            started.incarnation = 1;
            started.wanted = 2;
            started.min = std::chrono::seconds(5);
            started.max = std::chrono::seconds(24);
            started.deadline = session.now() + left + std::chrono::milliseconds(100 * o);
            session.push(id(o), started);
            trace::SuspicionConfirmed confirmed;
            confirmed.member = name(member);
            confirmed.from = "n3";
            confirmed.deadline = started.deadline;
            session.push(id(o), confirmed);
        }
    }
    void kill(int member) { session.push(id(member), trace::NodeStopped{true}); }
    void freeze(int member, Duration length) {
        session.push(id(member), trace::NodeFrozen{session.now() + length});
    }
    /// All others hold this of a member.
    void agree(int member, trace::Change change, wire::MemberState state) {
        for (int o = 1; o <= count_; ++o)
            if (o != member)
                believe(o, member, change, state, "n2");
    }
    void health(int node, std::uint32_t score) {
        session.push(id(node), trace::HealthChanged{score, 1});
    }
    void believe(int observer, int member, trace::Change change, wire::MemberState state,
                 const std::string& by = {}) {
        session.believe(id(observer), name(member), port(member), change, state, 1, by);
    }
    /// A member that is not ours, known to all.
    void addForeign(const std::string& foreign, std::uint16_t itsPort) {
        for (int o = 1; o <= count_; ++o)
            session.believe(id(o), foreign, itsPort, trace::Change::joined,
                            wire::MemberState::alive, 1);
    }

    /// A packet with these messages; returns its id.
    EventId send(int from, int to, std::vector<wire::MessagePtr> messages) {
        trace::PacketSent packet;
        packet.to = endpoint(to);
        packet.toName = name(to);
        packet.messages = static_cast<std::uint16_t>(messages.size());
        const EventId carrier = session.push(id(from), packet);
        for (wire::MessagePtr& message : messages)
            session.push(id(from), trace::MessageSent{carrier, endpoint(to), std::move(message)},
                         carrier);
        return carrier;
    }
    void lose(EventId carrier) {
        trace::Judged judged;
        judged.carrier = carrier;
        judged.verdict = trace::Verdict::lost;
        judged.fault = static_cast<FaultId>(1);
        session.push(NodeId::none, judged);
    }
    EventId dial(int from, int to, const std::string& purpose = "push/pull") {
        trace::StreamDialled dialled;
        dialled.stream = static_cast<StreamId>(++streams_);
        dialled.to = endpoint(to);
        dialled.toName = name(to);
        dialled.purpose = purpose;
        return session.push(id(from), dialled);
    }

    /// A frame, and as many more as it takes to be up to date.
    void frame(Duration by = std::chrono::milliseconds(16)) {
        session.advance(by);
        do
            model.advance();
        while (model.isBehind());
    }

    FakeSession session;
    ui::ClusterModel model;

  private:
    static constexpr std::uint16_t kPort = 7946;
    int count_;
    int streams_ = 0;
};

} // namespace swimscope::test
