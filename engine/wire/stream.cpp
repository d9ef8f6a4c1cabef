// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/stream.h"

#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/label.h"
#include "engine/wire/stream_headers.h"
#include "engine/wire/writer.h"

#include <utility>

namespace swimscope::wire {
namespace {

/// The frame around an encrypted message. Its own header is authenticated together with the label.
void putFrame(const Sealing& sealing, std::string_view label, ByteView message, Bytes& out) {
    const std::size_t length = encryptedSize(sealing.version, message.size());
    const std::size_t start = out.size();
    out.push_back(static_cast<std::uint8_t>(Type::encrypt));
    for (std::size_t i = kFrameLength; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(length >> 8 * i));
    Bytes authenticated(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
    authenticated.insert(authenticated.end(), label.begin(), label.end());
    encrypt(sealing, message, authenticated, out);
}

/// The outermost layers: the label, and inside it the encryption.
Bytes enclosed(Bytes message, const StreamOptions& options) {
    const std::string_view announced = options.announceLabel ? options.label : std::string_view();
    if (announced.empty() && !options.sealing)
        return message;
    Bytes out;
    putLabel(announced, out);
    if (options.sealing)
        putFrame(*options.sealing, options.label, message, out);
    else
        out.insert(out.end(), message.begin(), message.end());
    return out;
}

} // namespace

Bytes encodeStream(const Message& message, const StreamOptions& options) {
    Bytes stream;
    if (const auto* user = std::get_if<User>(&message)) {
        // Other than in a packet, the length has to be told.
        stream.reserve(user->payload.size() + 20);
        stream.push_back(static_cast<std::uint8_t>(Type::user));
        ByteSink sink{stream};
        writeFields(sink, UserHeader{user->payload.size()});
        stream.insert(stream.end(), user->payload.begin(), user->payload.end());
    } else {
        encode(message, stream);
    }
    if (options.compress)
        stream = compressed(stream);
    return enclosed(std::move(stream), options);
}

std::size_t streamSize(const Message& message) {
    const auto* user = std::get_if<User>(&message);
    if (!user)
        return encodedSize(message);
    SizeSink sink;
    writeFields(sink, UserHeader{user->payload.size()});
    return 1 + sink.size + user->payload.size();
}

} // namespace swimscope::wire
