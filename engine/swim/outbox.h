// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/short_vector.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"
#include "engine/trace/kinds.h"
#include "engine/wire/message_pool.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

namespace swimscope::swim {

/// What a node orders its driver to do. Nothing is done yet when `step` returns; what comes of it
/// (opened, failed, refused) comes back as an input.
struct SendPacket {
    EventId packet = EventId::none; ///< its PacketSent
    Endpoint to;
    ShortVector<wire::MessagePtr, 2> messages; ///< 1 to 255, in this order
    bool crc = false;
};

/// Connect. Answered by StreamOpened or StreamFailed, unless closed before.
struct OpenStream {
    StreamId stream = StreamId::none;
    EventId dialled = EventId::none; ///< its StreamDialled
    Endpoint to;
    bool tables = false; ///< for a push/pull
    bool join = false;   ///< for that of a join
};

/// Write one message. Answered by StreamDrained, or StreamFailed.
struct SendOnStream {
    StreamId stream = StreamId::none;
    wire::MessagePtr message;
};

/// Be done with a stream: what was written still goes out, nothing more comes in.
struct CloseStream {
    StreamId stream = StreamId::none;
};

using Effect = std::variant<SendPacket, OpenStream, SendOnStream, CloseStream>;

/// Collects what one step does: events that become part of the trace, effects that the driver
/// carries out afterwards. Hands out the events' ids as they are recorded, counting on from the
/// input's, so that a node can name causes at once and a replay gets the same ids.
class Outbox {
  public:
    Outbox() = default;
    Outbox(NodeId node, Instant now, EventId input) : node_(node), now_(now), input_(input) {}

    /// For another step, in the room of those before.
    /// Of kinds that nobody wants the events get ids, and are not made.
    void begin(NodeId node, Instant now, EventId input, trace::Kinds wanted = trace::Kinds::all()) {
        node_ = node;
        now_ = now;
        input_ = input;
        wanted_ = wanted;
        made_ = 0;
        events_.clear();
        effects_.clear();
    }

    /// The event of the input that this step answers.
    EventId input() const { return input_; }
    Instant now() const { return now_; }

    /// Records a fact (a body, or one of its kinds) and returns its id.
    template <class Fact>
    EventId record(Fact&& fact, EventId cause) {
        constexpr std::size_t kUsual = 4; // a quiet step records so many at most
        if (events_.empty())
            events_.reserve(kUsual);
        const EventId id = skip();
        using Kind = std::decay_t<Fact>;
        if constexpr (std::is_same_v<Kind, trace::Body>) {
            if (wanted_.have(fact))
                events_.emplace_back(id, now_, node_, cause, std::forward<Fact>(fact));
        } else {
            if (wanted_.have<Kind>())
                events_.emplace_back(id, now_, node_, cause, std::forward<Fact>(fact));
        }
        return id;
    }
    /// For kinds that take long to make: whether to make one, and its id if not.
    template <class Kind>
    bool wants() const {
        return wanted_.have<Kind>();
    }
    EventId skip() { return after(input_, ++made_); }
    /// Events so far, made or skipped.
    std::uint64_t made() const { return made_; }
    void order(Effect effect) { effects_.push_back(std::move(effect)); }
    /// Makes a message for many holders; one that nobody has any more serves again.
    template <class M>
    wire::MessagePtr share(M message) {
        return messages_.share(std::move(message));
    }

    std::vector<trace::Event>& events() { return events_; }
    std::vector<Effect>& effects() { return effects_; }
    const std::vector<trace::Event>& events() const { return events_; }
    const std::vector<Effect>& effects() const { return effects_; }

  private:
    NodeId node_ = NodeId::none;
    Instant now_{};
    EventId input_ = EventId::none;
    trace::Kinds wanted_ = trace::Kinds::all();
    std::uint64_t made_ = 0;
    wire::MessagePool messages_;
    std::vector<trace::Event> events_;
    std::vector<Effect> effects_;
};

} // namespace swimscope::swim
