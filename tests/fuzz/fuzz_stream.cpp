// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/base/random.h"
#include "engine/wire/encryption.h"
#include "engine/wire/label.h"
#include "engine/wire/stream.h"
#include "tests/fuzz/cluster_secrets.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/normal_form.h"
#include "tests/fuzz/target.h"
#include "tests/support/allocation_meter.h"

#include <algorithm>

/// The bytes of one stream and who reads them: whole, in pieces, and byte by byte, which must come
/// to the same. The first byte says what the reader expects and what is put around the rest; the
/// second, where the pieces end.
namespace {

using namespace swimscope;

/// Small, so that a fuzzer's short inputs meet them all.
constexpr wire::StreamLimits kLimits{.encrypted = 16U << 10,
                                     .userState = 4U << 10,
                                     .userMessage = 4U << 10,
                                     .decompressed = 32U << 10,
                                     .nodes = 100,
                                     .table = 16U << 10,
                                     .value = 8U << 10};
/// What a reader with these limits may hold: what it unpacks while that grows, what it has read,
/// and tables of a fixed size.
constexpr std::size_t kMostHeld = 1U << 20;

struct Reader {
    wire::Keyring* keys = nullptr;
    bool onlyEncrypted = false;
    bool labelTakenOff = false;
    std::string_view label;

    wire::Admission admission() const {
        return {.label = label,
                .labelTakenOff = labelTakenOff,
                .keys = keys,
                .onlyEncrypted = onlyEncrypted};
    }
};

template <class NextSize>
wire::StreamDecoder readInPieces(ByteView bytes, const Reader& reader, NextSize nextSize) {
    const std::size_t size = bytes.size();
    const test::AllocationMeter meter;
    wire::StreamDecoder decoder(kLimits);
    while (!bytes.empty()) {
        const std::size_t piece = std::min(nextSize(), bytes.size());
        decoder.feed(bytes.first(piece), reader.admission());
        bytes = bytes.subspan(piece);
        SWIMSCOPE_CHECK(!decoder.message() || !decoder.error());
    }
    SWIMSCOPE_CHECK(meter.peak() <= kMostHeld + 4 * size);
    return decoder;
}

void checkSame(const wire::StreamDecoder& one, const wire::StreamDecoder& other) {
    SWIMSCOPE_CHECK(bool(one.message()) == bool(other.message()));
    SWIMSCOPE_CHECK(!one.message() || *one.message() == *other.message());
    SWIMSCOPE_CHECK(one.error().has_value() == other.error().has_value());
    if (one.error()) {
        SWIMSCOPE_CHECK(one.error()->kind == other.error()->kind);
        SWIMSCOPE_CHECK(one.error()->reason == other.error()->reason);
        SWIMSCOPE_CHECK(one.error()->answer == other.error()->answer);
    }
    SWIMSCOPE_CHECK(one.layers() == other.layers());
}

/// What was read, sent by us, comes to the same.
void checkSentOn(const wire::Message& message, Reader reader, bool compress) {
    wire::StreamOptions options{.compress = compress, .label = reader.label};
    if (reader.keys)
        options.sealing = wire::Sealing{reader.keys, wire::EncryptionVersion::plain, {}};
    reader.labelTakenOff = false;
    wire::StreamDecoder again;
    again.feed(wire::encodeStream(message, options), reader.admission());
    SWIMSCOPE_CHECK(again.message());
    SWIMSCOPE_CHECK(*again.message() == fuzz::normalForm(message));
}

/// The bytes in a frame that a member may have made, behind its length.
Bytes framed(ByteView inner, const Reader& reader, bool padded) {
    const auto version = padded ? wire::EncryptionVersion::padded : wire::EncryptionVersion::plain;
    const std::size_t length = wire::encryptedSize(version, inner.size());
    Bytes bytes{static_cast<std::uint8_t>(wire::Type::encrypt)};
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(length >> shift));
    Bytes authenticated = bytes;
    const ByteView label = viewOf(reader.label);
    authenticated.insert(authenticated.end(), label.begin(), label.end());
    wire::encrypt({reader.keys, version, {}}, inner, authenticated, bytes);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static wire::Keyring keys(fuzz::clusterKeys());
    fuzz::Input input({data, size});
    const unsigned bits = input.byte();
    const unsigned cuts = input.byte();
    const Reader reader{.keys = bits & 1U ? &keys : nullptr,
                        .onlyEncrypted = (bits & 2U) != 0,
                        .labelTakenOff = (bits & 32U) != 0,
                        .label = fuzz::kLabels[bits >> 6U]};
    const bool seal = reader.keys && (bits & 4U);
    Bytes bytes;
    if (bits & 16U)
        wire::putLabel(reader.label, bytes);
    const ByteView inner = input.rest();
    const Bytes last = seal ? framed(inner, reader, bits & 8U) : Bytes(inner.begin(), inner.end());
    bytes.insert(bytes.end(), last.begin(), last.end());

    const auto whole = readInPieces(bytes, reader, [] { return ~std::size_t{0}; });
    Random chance(cuts, 1);
    checkSame(whole, readInPieces(bytes, reader, [&] { return 1 + chance.below(1 + cuts); }));
    if (bytes.size() <= 1024)
        checkSame(whole, readInPieces(bytes, reader, [] { return std::size_t{1}; }));
    if (const wire::MessagePtr& message = whole.message()) {
        SWIMSCOPE_CHECK(!reader.keys || !reader.onlyEncrypted ||
                        std::ranges::count(whole.layers(), wire::Type::encrypt) == 1);
        checkSentOn(*message, reader, (cuts & 1U) != 0);
    }
    return 0;
}
