// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/ids.h"
#include "engine/base/short_vector.h"
#include "engine/capture/made_bytes.h"
#include "engine/host/replay.h"
#include "engine/swim/outbox.h"
#include "engine/trace/event.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace swimscope::capture {

/// A datagram, or what one side said on a stream, when it was sent or when it was read.
struct PieceOfRun {
    EventId event = EventId::none; ///< its PacketSent or PacketReceived; on streams its MessageSent
                                   ///< or StreamReceived
    EventId sameAs = EventId::none; ///< an earlier piece has the bytes; none: they are here
    Likeness likeness = Likeness::same;
    ByteView bytes; ///< until the call ends
};

/// Where the pieces of a run go. Both calls: false once nothing more is taken.
class PieceTaker {
  public:
    virtual ~PieceTaker() = default;
    virtual bool take(const PieceOfRun& piece) = 0;
    /// A message's event (MessageSent, MessageReceived), and the piece that it was part of, which
    /// was taken before.
    virtual bool carried(EventId message, EventId piece) = 0;
};

/// The bytes of a recorded run, each with the event that it belongs to: the run is run again, and
/// compared with what was recorded. Takes a whole trace, one event at a time, and keeps a bounded
/// part of it. What never left its node, and what nobody could read, is none of its pieces; what a
/// fault took from the network is.
class RunBytes {
  public:
    /// `taker` must outlive this.
    explicit RunBytes(PieceTaker& taker) : taker_(taker) {}

    /// False once the run has gone another way than it was recorded, or nothing more is taken.
    bool take(const trace::Event& event);
    /// There are no more events.
    void finish() { run_.finish(); }

    const host::ReplayResult& replayed() const { return run_.result(); }

  private:
    /// What a node has ordered and the judge has not seen.
    /// What was sent, to be known again when it is read.
    struct Sent {
        std::uint64_t hash = 0; ///< of its messages, wrapped in nothing
        Likeness likeness = Likeness::same;
    };

    bool happened(const trace::Event& event);
    bool judged(const trace::Event& event, const trace::Judged& fact);
    bool sent(const trace::Event& event, const trace::MessageSent& fact);
    bool arrived(const trace::Event& event, const trace::PacketReceived& fact);
    bool read(const trace::Event& event, const trace::StreamReceived& fact);
    bool received(const trace::Event& event, const trace::MessageReceived& fact);
    void ordered(const trace::Event& input);
    bool giveAgain(EventId event, EventId sending, std::uint64_t hash);
    void remember(EventId sending, Sent sent);

    PieceTaker& taker_;
    host::Replayer run_;
    bool bytesWereMade_ = true; ///< streams carried bytes, not messages in their place
    std::map<EventId, OrderedDatagram> orders_;
    std::deque<swim::SendOnStream> said_; ///< by the step of the last input, in its order
    std::map<EventId, Sent> sent_;
    std::set<EventId> arrived_;    ///< PacketReceived, the last ones
    EventId read_ = EventId::none; ///< the StreamReceived whose step this is
};

} // namespace swimscope::capture
