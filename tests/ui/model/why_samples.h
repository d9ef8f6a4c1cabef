// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

/// One statement at least of every kind, with what makes a kind's sentences differ.
namespace swimscope::test {

struct WhySample {
    why::Statement statement;
    std::vector<std::string> names; ///< what its sentence has to hold
    std::string ours; ///< the window's English, where it is not the engine's: with plurals, mostly
};

class WhySamples {
  public:
    using Names = std::array<std::string, 5>;

    explicit WhySamples(Names names) : n_(std::move(names)) {
        beliefs();
        changes();
        hearsay();
        suspicions();
        probes();
        ways();
        legs();
        lives();
        faults();
        messages();
        carriers();
        spreads();
        reasonsWhyNot();
    }

    std::vector<WhySample> all;

  private:
    using State = trace::MemberState;

    static constexpr Instant kAt{std::chrono::milliseconds(9484)};
    static constexpr std::chrono::milliseconds ms(int count) {
        return std::chrono::milliseconds(count);
    }
    static Endpoint endpoint(std::uint8_t last) { return {IpAddress::v4(10, 0, 0, last), 7946}; }

    void add(why::What what, std::vector<std::string> names, std::string ours = {}) {
        all.push_back({{std::move(what), EventId{12}, kAt}, std::move(names), std::move(ours)});
    }

    void beliefs() {
        for (const State state : {State::alive, State::suspect, State::dead, State::left}) {
            add(why::Believes{n_[0], n_[1], state, 2}, {n_[0], n_[1]});
            add(why::Believes{n_[0], n_[1], state, 2, false, true}, {n_[0], n_[1]});
            add(why::Believes{n_[0], n_[0], state, 2}, {n_[0]},
                state == State::left
                    ? n_[0] + " knows since 0:09.484 that it has left itself (incarnation 2)."
                    : "");
        }
        add(why::Believes{n_[0], n_[1], State::alive, 2, true}, {n_[0], n_[1]});
        add(why::Believes{n_[0], n_[0], State::alive, 2, true}, {n_[0]});
        add(why::Believes{n_[0], n_[0], State::alive, 2, false, true}, {n_[0]});
        add(why::Believes{n_[0], n_[1], {}, 0}, {n_[0], n_[1]});
        add(why::Believes{n_[0], n_[0], {}, 0}, {n_[0]});
        add(why::KnownFromStart{n_[0], n_[1]}, {n_[0], n_[1]});
        add(why::NeverHeard{n_[0], n_[1]}, {n_[0], n_[1]});
        add(why::Forgotten{n_[0], n_[1]}, {n_[0], n_[1]});
        add(why::ObserverAway{n_[0], true, false}, {n_[0]});
        add(why::ObserverAway{n_[0], false, true}, {n_[0]});
        add(why::ObserverAway{n_[0], false, false}, {n_[0]});
        all.push_back({{why::ObserverAway{n_[0]}, EventId::none, kAt}, {n_[0]}, {}});
    }
    void changes() {
        using trace::Change;
        for (const Change change : {Change::joined, Change::updated, Change::renewed,
                                    Change::suspected, Change::refuted, Change::died, Change::left})
            add(why::Changed{n_[0], n_[1], change, State::alive, 3}, {n_[0], n_[1]});
        for (const Change change : {Change::joined, Change::updated, Change::renewed, Change::left})
            add(why::Changed{n_[0], n_[0], change, State::alive, 3}, {n_[0]});
        const std::string tail = " itself at 0:09.484 (incarnation 3).";
        add(why::Changed{n_[0], n_[0], Change::suspected, State::suspect, 3}, {n_[0]},
            n_[0] + " came to suspect" + tail);
        add(why::Changed{n_[0], n_[0], Change::refuted, State::alive, 3}, {n_[0]},
            n_[0] + " dropped its suspicion of" + tail);
        add(why::Changed{n_[0], n_[0], Change::died, State::dead, 3}, {n_[0]},
            n_[0] + " took itself for dead at 0:09.484 (incarnation 3).");
    }
    void hearsay() {
        using why::Way;
        for (const Way way : {Way::gossip, Way::onPing, Way::onAsk, Way::onAnswer, Way::warning,
                              Way::pushPull, Way::join, Way::own, Way::unknown})
            add(why::Heard{n_[0], n_[1], State::alive, 2, {}, n_[2], {}, way},
                {n_[0], n_[1], n_[2]});
        for (const State state : {State::suspect, State::dead}) {
            add(why::Heard{n_[0], n_[1], state, 2, n_[3], n_[2], {}, Way::gossip},
                {n_[0], n_[1], n_[2], n_[3]});
            add(why::Heard{n_[0], n_[1], state, 2, {}, n_[2], {}, Way::gossip},
                {n_[0], n_[1], n_[2]});
        }
        add(why::Heard{n_[0], n_[1], State::left, 2, n_[1], {}, endpoint(9), Way::gossip},
            {n_[0], n_[1], "10.0.0.9:7946"});
        add(why::Heard{n_[0], n_[1], {}, 2, {}, n_[2], {}, Way::gossip}, {n_[0], n_[1], n_[2]});
        add(why::Heard{n_[0], {}, {}, 0, {}, n_[2], {}, Way::onPing}, {n_[0], n_[2]});
    }
    void suspicions() {
        using namespace std::chrono_literals;
        add(why::RanOut{n_[0], n_[1], 4s, 24s, 0, {}}, {n_[0], n_[1], "4"});
        add(why::RanOut{n_[0], n_[1], 24s, 24s, 2, {}}, {n_[0], n_[1], "24"});
        add(why::RanOut{n_[0], n_[1], 4s, 24s, 2, {n_[0], n_[2]}}, {n_[0], n_[1], n_[2], "24"});
        const std::string start =
            n_[0] + "'s suspicion of " + n_[1] + " ran out at 0:09.484, after 4 s, with ";
        const std::string end = "; without any it would have been 24 s.";
        add(why::RanOut{n_[0], n_[1], 4s, 24s, 1, {n_[2]}}, {n_[0], n_[1], n_[2]},
            start + "1 of 1 confirmation (" + n_[2] + ")" + end);
        add(why::RanOut{n_[0], n_[1], 4s, 24s, 1, {}}, {n_[0], n_[1]},
            start + "0 of 1 confirmation" + end);
        add(why::SuspicionBegan{n_[0], n_[1], n_[0], 4s, 24s, 2}, {n_[0], n_[1], "24"});
        add(why::SuspicionBegan{n_[0], n_[1], n_[2], 4s, 24s, 2}, {n_[0], n_[1], n_[2], "24"});
        add(why::Confirmed{n_[0], n_[1], n_[0], 3s}, {n_[0], "3"});
        add(why::Confirmed{n_[0], n_[1], n_[2], 3s}, {n_[0], n_[2], "3"});
        add(why::SuspicionDropped{n_[0], n_[1]}, {n_[0], n_[1]});
        add(why::Refuted{n_[0], {}, 2}, {n_[0], "2"});
        add(why::Refuted{n_[0], n_[1], 2}, {n_[0], n_[1], "2"});
    }
    void probes() {
        using trace::Way;
        for (const Way way : {Way::direct, Way::relayed, Way::tcp})
            add(why::Probe{n_[0], n_[1], 7, false, way, ms(2)}, {n_[0], n_[1], "7", "2"});
        for (const std::uint32_t nacks : {0U, 1U, 3U})
            add(why::Probe{n_[0], n_[1], 7, true, Way::direct, ms(1500), 3, true, nacks, 1},
                {n_[0], n_[1], "7"});
        add(why::ProbeBegan{n_[0], n_[1], 7}, {n_[0], n_[1], "7"});
        for (const bool tcp : {false, true}) {
            add(why::ProbeWidened{n_[0], n_[1], 7, {}, tcp}, {n_[0], n_[1], "7"});
            add(why::ProbeWidened{n_[0], n_[1], 7, {n_[2]}, tcp}, {n_[0], n_[1], n_[2]});
            add(why::ProbeWidened{n_[0], n_[1], 7, {n_[4], n_[2], n_[3]}, tcp},
                {n_[0], n_[1], n_[2], n_[3], n_[4]});
        }
        for (const int delta : {1, -1, 0})
            add(why::HealthMoved{n_[0], 2, delta}, {n_[0], "2"});
    }
    why::Leg leg(why::Fate fate, std::string to = {}) const {
        why::Leg leg{wire::Type::ping, n_[0], std::move(to), fate, EventId{13}, kAt};
        if (fate == why::Fate::late)
            leg.late = ms(2);
        if (fate == why::Fate::ignored)
            leg.detail = "late or unknown ack";
        if (fate == why::Fate::refused)
            leg.failure = trace::Failure::unreachable;
        if (fate == why::Fate::rejected)
            leg.failure = trace::Failure::wrongKey;
        if (fate == why::Fate::failed)
            leg.failure = trace::Failure::refused;
        return leg;
    }
    static constexpr std::array kFates{why::Fate::arrived, why::Fate::late,    why::Fate::lost,
                                       why::Fate::cut,     why::Fate::frozen,  why::Fate::stopped,
                                       why::Fate::delayed, why::Fate::refused, why::Fate::rejected,
                                       why::Fate::ignored, why::Fate::dropped, why::Fate::failed,
                                       why::Fate::unsent,  why::Fate::unknown};
    static constexpr std::array kTypes{
        wire::Type::ping,    wire::Type::indirectPing, wire::Type::ack,  wire::Type::nack,
        wire::Type::suspect, wire::Type::alive,        wire::Type::dead, wire::Type::pushPull,
        wire::Type::user,    wire::Type::error};

    /// Whom a clause names: the receiver alone, where it was not there; the sender alone, where
    /// nothing was sent.
    std::vector<std::string> namesIn(const why::Leg& leg) const {
        switch (leg.fate) {
        case why::Fate::frozen:
        case why::Fate::stopped:
            return leg.to.empty() ? std::vector<std::string>{} : std::vector{leg.to};
        case why::Fate::unsent:
            return {leg.from};
        default:
            return leg.to.empty() ? std::vector{leg.from} : std::vector{leg.from, leg.to};
        }
    }
    /// Each way of a probe, and how its relay's nack fared.
    void ways() {
        using why::NackFate;
        using why::Route;
        for (const Route route : {Route::ping, Route::relay, Route::tcp})
            for (const bool worked : {false, true}) {
                const why::Leg tried = leg(worked ? why::Fate::arrived : why::Fate::stopped, n_[1]);
                std::vector<std::string> names =
                    worked ? std::vector<std::string>{} : std::vector{n_[1]};
                if (route == Route::relay)
                    names.push_back(n_[2]);
                add(why::Tried{route, n_[0], n_[1], n_[2], tried}, names);
            }
        for (const NackFate nack : {NackFate::inTime, NackFate::late, NackFate::missing})
            add(why::Tried{Route::relay, n_[0], n_[1], n_[2], leg(why::Fate::stopped, n_[1]), nack,
                           ms(2)},
                {n_[1], n_[2]});
        why::Tried cut{Route::tcp, n_[0], n_[1], {}, leg(why::Fate::cut, n_[1])};
        add(cut, {n_[0], n_[1]});
        cut.leg.fault = fault(trace::FaultKind::cut, n_[0], n_[1]);
        add(cut, {n_[0], n_[1]});
    }
    /// What became of messages, told of a probe's ping.
    void legs() {
        const auto tell = [this](const why::Leg& leg) {
            if (leg.fate != why::Fate::arrived)
                add(why::Tried{why::Route::ping, n_[0], n_[1], {}, leg}, namesIn(leg));
        };
        for (const why::Fate fate : kFates) {
            tell(leg(fate, n_[1]));
            tell(leg(fate));
        }
        for (const wire::Type type : kTypes)
            for (const why::Fate fate : {why::Fate::lost, why::Fate::unsent}) {
                why::Leg other = leg(fate, n_[1]);
                other.message = type;
                tell(other);
            }
        for (const why::Fate fate : {why::Fate::lost, why::Fate::cut, why::Fate::delayed}) {
            why::Leg faulty = leg(fate, n_[1]);
            faulty.fault = fault(trace::FaultKind::loss, n_[0], {});
            tell(faulty);
        }
        why::Leg late = leg(why::Fate::delayed, n_[1]);
        late.late = ms(2);
        tell(late);
        late.fault = fault(trace::FaultKind::late, {}, n_[1]);
        tell(late);
        why::Leg killed = leg(why::Fate::stopped, n_[1]);
        killed.killed = true;
        tell(killed);
        why::Leg odd = leg(why::Fate::ignored, n_[1]);
        odd.detail = "said by 42";
        tell(odd);
    }
    void lives() {
        using namespace std::chrono_literals;
        add(why::Started{n_[0]}, {n_[0]});
        add(why::Stopped{n_[0], false}, {n_[0]});
        add(why::Stopped{n_[0], true}, {n_[0]});
        add(why::Frozen{n_[0], {}}, {n_[0]});
        add(why::Frozen{n_[0], 4s}, {n_[0], "4"});
        for (const std::uint32_t waiting : {1U, 5U}) {
            add(why::Thawed{n_[0], 4s, waiting, 0}, {n_[0], "4"});
            add(why::Thawed{n_[0], 4s, waiting, 3}, {n_[0], "4", "3"});
        }
        add(why::Leaves{n_[0]}, {n_[0]});
        add(why::MetaChanged{n_[0]}, {n_[0]});
        add(why::Ordered{{}, "start 5"}, {"start 5"});
        add(why::Ordered{n_[0], "start 5"}, {n_[0], "start 5"});
        add(why::Conflict{n_[0], n_[1], endpoint(1), endpoint(2)},
            {n_[0], n_[1], "10.0.0.1:7946", "10.0.0.2:7946"});
        add(why::Happened{{}, "kind", "said 42"}, {"said 42"});
        add(why::Happened{n_[0], "kind", "said 42"}, {n_[0], "said 42"});
    }
    static trace::FaultRaised fault(trace::FaultKind kind, std::string from, std::string to) {
        return {FaultId{1}, kind, std::move(from), std::move(to), 0.2, ms(500), ms(2000), {}};
    }
    void faults() {
        using trace::FaultKind;
        using trace::Verdict;
        for (const FaultKind kind : {FaultKind::loss, FaultKind::cut})
            for (const auto& [from, to] :
                 {std::pair(n_[0], n_[1]), std::pair(n_[0], std::string()),
                  std::pair(std::string(), n_[1]), std::pair(std::string(), std::string())}) {
                std::vector<std::string> names;
                for (const std::string& name : {from, to})
                    if (!name.empty())
                        names.push_back(name);
                add(why::FaultBegan{fault(kind, from, to)}, names);
            }
        for (const FaultKind kind : {FaultKind::late, FaultKind::blocked}) {
            add(why::FaultBegan{fault(kind, {}, n_[1])}, {n_[1], "500", "2"});
            add(why::FaultBegan{fault(kind, {}, {})}, {"500", "2"});
        }
        for (const Verdict verdict : {Verdict::passed, Verdict::lost, Verdict::cut}) {
            add(why::Ruled{n_[0], verdict, {}}, {n_[0]});
            add(why::Ruled{n_[0], verdict, fault(FaultKind::cut, n_[0], n_[1])}, {n_[0], n_[1]});
        }
        for (const bool outwards : {false, true}) {
            add(why::Waits{n_[0], outwards, ms(500), {}}, {n_[0], "500"});
            add(why::Waits{n_[0], outwards, ms(500), fault(FaultKind::blocked, {}, n_[0])},
                {n_[0], "500"});
        }
    }
    void messages() {
        for (const wire::Type type : kTypes)
            for (const bool sent : {false, true})
                add(why::Told{type, sent, n_[0], n_[1], n_[2]}, {n_[0], n_[1], n_[2]});
        for (const bool sent : {false, true}) {
            add(why::Told{wire::Type::ping, sent, n_[0], {}, {}}, {n_[0]});
            add(why::Told{wire::Type::ping, sent, n_[0], n_[1], n_[1]}, {n_[0], n_[1]});
            add(why::Told{wire::Type::alive, sent, n_[0], {}, n_[2]}, {n_[0], n_[2]});
        }
        add(why::Gossips{n_[0], n_[1], wire::Type::suspect}, {n_[0], n_[1]});
        add(why::Gossips{n_[0], {}, wire::Type::user}, {n_[0]});
        add(why::GossipDone{n_[0], false}, {n_[0]});
        add(why::GossipDone{n_[0], true}, {n_[0]});
        for (const char* reason :
             {"late or unknown ack", "late or unknown nack", "ping for another node",
              "indirect ping without a target", "too many indirect pings at once",
              "too many push/pulls at once", "not a message for packets",
              "not a message to begin a stream with", "a second message on a stream",
              "an answer nobody asked for", "empty user message", "alive without a name",
              "alive with a name too long for any packet", "alive with metadata beyond the limit",
              "alive without an address", "alive with impossible protocol versions",
              "alive from an address that is not allowed",
              "alive at an address that is not allowed"})
            add(why::Ignored{n_[0], reason}, {n_[0]});
        add(why::Ignored{n_[0], "said by 42"}, {n_[0], "said by 42"});
    }
    void carriers() {
        for (const bool sent : {false, true}) {
            add(why::Packet{sent, n_[0], n_[1], 1}, {n_[0], n_[1], "1"});
            add(why::Packet{sent, n_[0], {}, 3}, {n_[0], "3"});
        }
        for (const char* purpose : {"join", "push/pull", "ping", "user message"}) {
            add(why::Dialled{n_[0], n_[1], purpose}, {n_[0], n_[1]});
            add(why::Dialled{n_[0], {}, purpose}, {n_[0]});
        }
        add(why::Dialled{n_[0], n_[1], "42"}, {n_[0], n_[1], "42"});
        add(why::ConnectionEnded{n_[0], trace::Failure::none, {}}, {n_[0]});
        add(why::ConnectionEnded{n_[0], trace::Failure::reset, {}}, {n_[0]});
        add(why::ConnectionEnded{n_[0], trace::Failure::reset, "42"}, {n_[0], "42"});
        // Said once.
        add(why::ConnectionEnded{n_[0], trace::Failure::refused, "nobody listens there"}, {n_[0]});
    }
    void spreads() {
        add(why::CauseUnknown{}, {});
        add(why::CauseMissing{EventId{70}}, {"70"});
        add(why::CutShort{}, {});
        for (const State state : {State::alive, State::suspect, State::dead, State::left})
            for (const auto& [knowing, running] :
                 {std::pair(0U, 4U), std::pair(1U, 4U), std::pair(3U, 4U), std::pair(1U, 0U),
                  std::pair(3U, 0U)}) {
                std::vector<std::string> names{n_[0], std::to_string(knowing)};
                if (running > 0)
                    names.push_back(std::to_string(running));
                if (knowing > 1)
                    names.push_back(n_[1]);
                add(why::Spread{n_[0], state, 2, knowing, running, n_[1], ms(500)}, names);
            }
        using why::Way;
        for (const Duration after : {Duration(), Duration(ms(500))}) {
            add(why::Learned{n_[0], {}, Way::own, after}, {n_[0]});
            add(why::Learned{n_[0], n_[1], Way::pushPull, after}, {n_[0], n_[1]});
            add(why::Learned{n_[0], {}, Way::gossip, after}, {n_[0]});
        }
        add(why::NotReached{n_[0], false}, {n_[0]});
        add(why::NotReached{n_[0], true}, {n_[0]});
        add(why::Stops{}, {});
        const std::string start = "Of packets and streams it met: ";
        add(why::Stops{5, 0, 0}, {"5"}, start + "5 lost.");
        add(why::Stops{0, 5, 0, true}, {"5"}, start + "5 held up, and more.");
        add(why::Stops{5, 1, 2}, {"5", "1", "2"}, start + "5 lost, 1 held up and 2 made late.");
    }
    void reasonsWhyNot() {
        for (const auto& [knowing, running] :
             {std::pair(1U, 4U), std::pair(3U, 4U), std::pair(0U, 0U)})
            for (const State state : {State::dead, State::left})
                add(why::News{n_[0], state, 2, n_[1], knowing, running}, {n_[0], n_[1]});
        add(why::KnowsAll{n_[0], n_[1]}, {n_[0], n_[1]});
        for (const why::Fate fate : kFates)
            for (const int late : {0, 2}) {
                why::Leg carried = leg(fate, n_[1]);
                carried.message = wire::Type::dead;
                carried.late = ms(late);
                std::vector<std::string> names{n_[0]};
                if (fate != why::Fate::late && fate != why::Fate::unsent)
                    names.push_back(n_[1]);
                add(why::Carried{carried, why::Way::gossip, kAt}, names);
            }
        add(why::NeverTold{n_[0], 0, 0, 0}, {});
        add(why::NeverTold{n_[0], 5, 0, 0}, {n_[0], "5"});
        for (const std::uint32_t done : {0U, 1U, 2U})
            add(why::NeverTold{n_[0], 5, 3, done}, {n_[0], "5", "3", std::to_string(done)});
        const std::string none = "The one message with it did not go to " + n_[0] + ".";
        add(why::NeverTold{n_[0], 1, 0, 0}, {n_[0]}, none);
        add(why::NeverTold{n_[0], 1, 1, 1}, {n_[0]},
            none + " The one node that gossiped it has done so as often as it may.");
        add(why::NeverTold{n_[0], 1, 1, 0}, {n_[0]},
            none + " The one node that gossiped it has not yet done so as often as it may.");
    }

    Names n_;
};

} // namespace swimscope::test
