// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/level.h"

namespace swimscope::trace {
namespace {

/// Traffic, and what only tells how nodes come to act.
constexpr Kinds kTraffic =
    Kinds::only<Woke, PacketReceived, StreamAccepted, StreamOpened, StreamReceived, StreamDrained,
                StreamClosed, StreamFailed, SendFailed, UserStateProvided, AckPayloadProvided,
                SendsHeld, PacketSent, StreamDialled, StreamFinished, MessageSent, MessageReceived,
                MessageIgnored, ProbeStarted, ProbeWentIndirect, ProbeSucceeded, BroadcastQueued,
                BroadcastFinished, UserReceived, UserStateReceived, TickerSet, Judged, Delayed,
                Disturbed>();

} // namespace

Kinds keptAt(Level level) {
    switch (level) {
    case Level::nothing:
        return Kinds::none();
    case Level::changes:
        return Kinds::of([]<class Kind>() { return !kTraffic.have<Kind>(); });
    case Level::all:
        break;
    }
    return Kinds::all();
}

} // namespace swimscope::trace
