// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/made_bytes.h"

#include "engine/fault/judge.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace swimscope::capture {

bool fitOnePacket(std::span<const wire::MessagePtr> messages) {
    constexpr std::size_t kMostOfMany = 0xFFFF;
    if (messages.empty() || messages.size() > wire::kCompoundMost)
        return false;
    return std::ranges::all_of(messages, [&](const wire::MessagePtr& message) {
        return message && (messages.size() == 1 ||
                           wire::packetSize(std::span(&message, 1), false) <= kMostOfMany);
    });
}

MadeBytes madeDatagram(const swim::Node& sender, const OrderedDatagram& order,
                       const trace::Judged& fact) {
    // What a simulated network carried as messages has no hash, and the size of its messages.
    const bool bytesWereMade = fact.hash != 0;
    MadeBytes made;
    made.bytes = wire::encodePacket(order.packet.messages,
                                    {.compress = bytesWereMade && sender.config().enableCompression,
                                     .crc = order.packet.crc,
                                     .label = sender.config().label});
    // What is encrypted was damaged as such, which shows in nothing that can be made again.
    if (fact.nonce == wire::Nonce{})
        for (const std::uint64_t damage : order.damages)
            fault::damageByte(made.bytes, damage);
    if (!bytesWereMade)
        made.likeness = Likeness::unmade;
    else if (fact.nonce != wire::Nonce{})
        made.likeness = Likeness::decrypted;
    else if (hashOf(made.bytes) != fact.hash)
        made.likeness = Likeness::madeAgain;
    return made;
}

std::optional<MadeBytes> madeArrival(const swim::Node& reader, const trace::PacketReceived& fact) {
    std::vector<wire::MessagePtr> messages;
    for (const trace::Arrival& arrival : fact.messages)
        messages.push_back(arrival.message);
    if (!fitOnePacket(messages))
        return std::nullopt;
    MadeBytes made;
    for (const auto& [compress, crc] :
         {std::pair{false, true}, {true, true}, {false, false}, {true, false}}) {
        made.bytes = wire::encodePacket(
            messages, {.compress = compress, .crc = crc, .label = reader.config().label});
        if (hashOf(made.bytes) == fact.hash)
            return made;
    }
    made.likeness = Likeness::madeAgain;
    return made;
}

MadeBytes madeOnStream(const swim::Node& settings, const wire::Message& message, bool byDialler,
                       bool bytesWereMade) {
    const swim::Config& config = settings.config();
    const bool sealed = settings.keys() > 0 && config.gossipVerifyOutgoing;
    const bool plain = !bytesWereMade && config.label.empty() && !sealed;
    return {wire::encodeStream(message, {.compress = !plain && config.enableCompression,
                                         .label = config.label,
                                         .announceLabel = byDialler}),
            sealed  ? Likeness::decrypted
            : plain ? Likeness::unmade
                    : Likeness::same};
}

} // namespace swimscope::capture
