// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// Bodies with something in every field, one of each kind that holds more than ids.
inline std::vector<trace::Body> sampleBodies() {
    using namespace std::chrono_literals;
    const Endpoint here{IpAddress::loopback(), 7946};
    const Endpoint there{*IpAddress::fromText("fe80::1"), 8000};
    const wire::Alive alive{.incarnation = 3,
                            .node = "n2",
                            .address = here.ip,
                            .port = 7946,
                            .meta = {bytesOf("role=web"), false},
                            .versions = {}};
    const trace::MemberRow row{{"n2", here, bytesOf("m"), {}}, 3, wire::MemberState::suspect};
    const trace::JoinTarget target{"a:1", "a", here, trace::Failure::refused, "no \"one\" there"};
    wire::PushPull table{.join = true, .nodes = {}, .userState = bytesOf("state")};
    table.nodes.push_back({"n3", there.ip, 1, wire::Blob::nil(), 9, wire::MemberState::left,
                           wire::Versions{{1, 5, 2, 0, 0, 0}, 5}});
    return {
        trace::NodeStarted{
            "n1", here, there, 42, "ProbeInterval=1s", bytesOf("a"), {}, {}, true, 2},
        trace::Woke{},
        trace::PacketReceived{
            here,
            20,
            99,
            {{wire::share(alive), EventId{4}}, {wire::share(wire::Ack{7, {}}), EventId::none}}},
        trace::StreamReceived{StreamId{3}, 77, {wire::share(table), EventId{6}}},
        trace::StreamFailed{StreamId{3}, trace::Failure::reset, "gone", true},
        trace::JoinRequested{RequestId{1}, {target}},
        trace::SendRequested{RequestId{2}, trace::Delivery::gossip, "", bytesOf("hello")},
        trace::ProbeRequested{RequestId{4}, "n2"},
        trace::MessageSent{EventId{5}, there, wire::share(wire::Ping{1, "n2", {here.ip, 5, "x"}})},
        trace::MemberChanged{trace::Change::suspected, row, "n4"},
        trace::SuspicionStarted{"n2", "n4", 3, 2, 4s, 24s, Instant(30s)},
        trace::HealthChanged{2, -1},
        trace::ProbeWentIndirect{"n2", 8, {"n5", "n6"}, true},
        trace::ProbeSucceeded{"n2", 8, trace::Way::relayed, 1500us, bytesOf("p")},
        trace::JoinFinished{RequestId{1}, 0, {target}},
        trace::RunStarted{7, 1s, "0.1.0"},
        trace::NodeFrozen{},
        trace::FaultRaised{FaultId{1}, trace::FaultKind::cut, "n1", "", 0.25},
        trace::Judged{EventId{9}, here, there, 100, 5, trace::Verdict::lost, FaultId{1}},
        trace::InputRejected{there, true, trace::Failure::malformed, "what is this?", 12},
        trace::MergeRefused{there, {"n3", true, 6, 1, 5}, {}},
        trace::TickerSet{trace::Ticker::pushPull, Instant(40s), 30s},
        trace::KeysChanged{trace::KeyChange::used, 2, 3},
        trace::Judged{
            EventId{9}, here, there, 129, 6, trace::Verdict::passed, FaultId::none, {1, 2}},
        trace::PacketReceived{here, 20, 99, {{wire::share(alive), {}, {{0, "too old"}}}}},
        trace::MergeRefused{there, {}, "not in this house"},
        trace::UserStateProvided{bytesOf("of the program's")},
        trace::AckPayloadProvided{bytesOf("p")},
        trace::FaultRaised{FaultId{2}, trace::FaultKind::late, "", "n1", 1, 500ms, 2500ms},
        trace::Delayed{true, Instant(3s), FaultId{2}},
        trace::RosterMade{std::make_shared<const trace::Roster>(std::vector{row})},
        trace::RosterGiven{EventId{9}, {}},
        trace::SendsHeld{Instant(3s)},
        trace::PaceChanged{0.25, "n9"},
        trace::FaultRaised{FaultId{3},
                           trace::FaultKind::delay,
                           "n1",
                           "n2",
                           0.5,
                           10ms,
                           20ms,
                           {},
                           std::make_shared<const trace::FaultTerms>(
                               trace::FaultTerms{.alsoFrom = {"n3"},
                                                 .groups = {{"n1", "n2"}, {"n3"}},
                                                 .bothWays = true,
                                                 .carriers = trace::Carriers::datagrams,
                                                 .types = 6,
                                                 .subject = "n5",
                                                 .shape = Latency::Shape::pareto,
                                                 .lasts = 10s})},
        trace::FaultMuted{FaultId{3}, true},
        trace::Disturbed{EventId{7}, FaultId{3}, trace::FaultKind::delay, Instant(4s), 0, 0},
    };
}

inline trace::Event sampleEvent(trace::Body body, std::uint64_t id = 12) {
    return {EventId{id}, Instant(std::chrono::milliseconds(500)), NodeId{3}, EventId{11},
            std::move(body)};
}

} // namespace swimscope::test
