// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/wire/encryption.h"
#include "engine/wire/label.h"
#include "engine/wire/packet.h"
#include "tests/fuzz/cluster_secrets.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/normal_form.h"
#include "tests/fuzz/target.h"
#include "tests/support/allocation_meter.h"

#include <algorithm>

/// One datagram and who reads it. The first byte says what the reader expects and what is put
/// around the rest, so that bytes get past label and encryption as those of a member do that went
/// mad.
namespace {

using namespace swimscope;

struct Envelope {
    bool keys;
    bool onlyEncrypted;
    bool seal;
    bool padded;
    bool putLabel;
    bool labelTakenOff;
    std::string_view label;

    explicit Envelope(std::uint8_t bits)
        : keys(bits & 1U), onlyEncrypted(bits & 2U), seal(keys && (bits & 4U)), padded(bits & 8U),
          putLabel(bits & 16U), labelTakenOff(bits & 32U), label(fuzz::kLabels[bits >> 6U]) {}

    wire::EncryptionVersion version() const {
        return padded ? wire::EncryptionVersion::padded : wire::EncryptionVersion::plain;
    }
};

Bytes around(const Envelope& envelope, wire::Keyring& keys, ByteView inner) {
    Bytes bytes;
    if (envelope.putLabel)
        wire::putLabel(envelope.label, bytes);
    if (envelope.seal)
        wire::encrypt({&keys, envelope.version(), {}}, inner, viewOf(envelope.label), bytes);
    else
        bytes.insert(bytes.end(), inner.begin(), inner.end());
    return bytes;
}

/// What was read, in packets of our own, comes to the same.
void checkSentOnTogether(std::span<const wire::MessagePtr> messages, const Envelope& envelope,
                         wire::Keyring& keys, bool crc) {
    wire::PacketOptions options{.crc = crc, .label = envelope.label};
    if (envelope.keys)
        options.sealing = wire::Sealing{&keys, envelope.version(), {}};
    const Bytes bytes = wire::encodePacket(messages, options);
    const auto again = wire::decodePacket(
        bytes, {.label = envelope.label, .keys = envelope.keys ? &keys : nullptr});
    SWIMSCOPE_CHECK(again.ok());
    SWIMSCOPE_CHECK(again->unreadable.empty());
    SWIMSCOPE_CHECK(
        std::ranges::equal(again->messages, messages, [](const auto& read, const auto& sent) {
            return *read == fuzz::normalForm(*sent);
        }));
}

/// In groups that fit into a compound.
void checkSentOn(const wire::DecodedPacket& packet, const Envelope& envelope, wire::Keyring& keys) {
    constexpr std::size_t kMost = 60;
    for (const wire::MessagePtr& message : packet.messages)
        fuzz::checkSentOn(*message);
    const auto first = std::span(packet.messages).first(std::min(kMost, packet.messages.size()));
    if (!first.empty())
        checkSentOnTogether(first, envelope, keys, packet.layers.size() % 2 == 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static wire::Keyring keys(fuzz::clusterKeys());
    fuzz::Input input({data, size});
    const Envelope envelope(input.byte());
    const Bytes bytes = around(envelope, keys, input.rest());
    const wire::Admission admission{.label = envelope.label,
                                    .labelTakenOff = envelope.labelTakenOff,
                                    .keys = envelope.keys ? &keys : nullptr,
                                    .onlyEncrypted = envelope.onlyEncrypted};
    const test::AllocationMeter meter;
    const auto packet = wire::decodePacket(bytes, admission);
    SWIMSCOPE_CHECK(meter.peak() <= (std::size_t{8} << 20) + 40 * bytes.size());
    if (!packet) {
        SWIMSCOPE_CHECK(!packet.error().reason.empty());
        return 0;
    }
    // What nobody with a key has made does not get in where there is one.
    SWIMSCOPE_CHECK(!envelope.keys || !envelope.onlyEncrypted ||
                    std::ranges::any_of(packet->layers, [](const wire::Layer& layer) {
                        return layer.type == wire::Type::encrypt;
                    }));
    SWIMSCOPE_CHECK(!packet->messages.empty() || !packet->unreadable.empty());
    checkSentOn(*packet, envelope, keys);
    return 0;
}
