// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/node.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace swimscope::test {

/// The address of a member in these tests: 127.0.0.1 and the port.
inline Endpoint at(std::uint16_t port) {
    return {IpAddress::loopback(), port};
}

/// One node driven by hand in virtual time, all of whose peers are the test itself. After each step
/// its table is compared with what folds from its events.
class HandNode {
  public:
    explicit HandNode(const swim::Config& config = {}, std::uint64_t seed = 1);
    explicit HandNode(trace::NodeStarted started);

    /// A node that is set up but for its start: name "me", port 7000.
    static trace::NodeStarted startOf(const swim::Config& config, std::uint64_t seed = 1);

    /// Gives an input now, wakes for nothing. Events and effects of this step are in `step`.
    void give(trace::Input input);
    /// A packet with these messages; gossip in it is handled at once.
    void packet(const Endpoint& from, std::vector<wire::Message> messages);
    /// Lets time pass, waking the node at each of its deadlines.
    void run(Duration length);
    /// Lets time pass until an event of this kind; false if none came within the limit.
    template <class Body>
    bool runUntil(Duration limit) {
        const Instant end = now + limit;
        const std::size_t before = count<Body>();
        while (count<Body>() == before && node.nextDeadline() && *node.nextDeadline() <= end)
            wakeAtDeadline();
        return count<Body>() > before;
    }
    void wakeAtDeadline();

    /// Lists a member, by an alive message.
    void meet(const std::string& name, std::uint16_t port, std::uint32_t incarnation = 1,
              const Bytes& meta = {});

    /// All events of a kind so far, the inputs included.
    template <class Body>
    std::vector<const Body*> all() const {
        std::vector<const Body*> found;
        for (const trace::Event& event : events)
            if (const auto* body = std::get_if<Body>(&event.body))
                found.push_back(body);
        return found;
    }
    template <class Body>
    std::size_t count() const {
        return all<Body>().size();
    }
    /// The last event of a kind; there must be one.
    template <class Body>
    const trace::Event& lastEvent() const {
        for (auto event = events.rbegin(); event != events.rend(); ++event)
            if (std::holds_alternative<Body>(event->body))
                return *event;
        fail("no such event");
    }
    template <class Body>
    const Body& last() const {
        return std::get<Body>(lastEvent<Body>().body);
    }
    const trace::Event& event(EventId id) const;
    /// The messages sent so far, of one type.
    template <class Message>
    std::vector<const Message*> sent() const {
        std::vector<const Message*> found;
        for (const auto* body : all<trace::MessageSent>())
            if (const auto* message = std::get_if<Message>(body->message.get()))
                found.push_back(message);
        return found;
    }
    /// All orders of a kind so far.
    template <class Effect>
    std::vector<const Effect*> ordered() const {
        std::vector<const Effect*> found;
        for (const swim::Effect& effect : effects)
            if (const auto* order = std::get_if<Effect>(&effect))
                found.push_back(order);
        return found;
    }
    /// Forgets events and effects so far, so that what follows stands alone.
    void clear();

    /// Where the node's own tables and the folded ones differ; empty if they do not.
    std::string difference() const;

    Instant now{};
    swim::Node node;
    trace::Fold fold;
    std::vector<trace::Event> events;
    std::vector<swim::Effect> effects;

  private:
    [[noreturn]] static void fail(const std::string& reason);

    EventId last_ = EventId::none;
};

/// Neither probes nor exchanges tables for as long as a test takes.
swim::Config quiet();

/// What a peer asks of a node that is to ping "target" for it.
wire::IndirectPing request(bool nack);

} // namespace swimscope::test
