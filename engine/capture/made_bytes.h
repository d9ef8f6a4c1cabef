// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/capture/likeness.h"
#include "engine/capture/ordered_datagram.h"
#include "engine/swim/node.h"
#include "engine/trace/host_events.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

#include <optional>
#include <span>

/// The bytes of what a recorded run's nodes said, made again as a driver makes them: with label,
/// CRC and compression, and never encrypted, since keys are in no recording.
namespace swimscope::capture {

struct MadeBytes {
    Bytes bytes;
    Likeness likeness = Likeness::same;
};

/// A datagram that a node ordered, at the moment when it was judged for the first time.
MadeBytes madeDatagram(const swim::Node& sender, const OrderedDatagram& order,
                       const trace::Judged& fact);

/// One whose order is not known, of whoever has sent it, as it arrived at one of our nodes: made in
/// the ways in which members make them, until it is what came. Nothing where what the trace says of
/// it fits no packet: a recording may say anything of what came.
std::optional<MadeBytes> madeArrival(const swim::Node& reader, const trace::PacketReceived& fact);

/// A message on a stream. `settings`: those of who wrote it; of a foreign peer those of who read it
/// have to do. `byDialler`: only then a label stands in front. `bytesWereMade`: on this run's
/// network, as far as that is known.
MadeBytes madeOnStream(const swim::Node& settings, const wire::Message& message, bool byDialler,
                       bool bytesWereMade);

/// Whether one packet can be made of them.
bool fitOnePacket(std::span<const wire::MessagePtr> messages);

} // namespace swimscope::capture
