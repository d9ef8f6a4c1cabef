// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/stream.h"

#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/stream_headers.h"
#include "engine/wire/writer.h"

namespace swimscope::wire {

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
        stream.reserve(encodedSize(message));
        encode(message, stream);
    }
    if (options.compress)
        stream = compressed(stream);
    // From here outwards lie the encryption and the label of clusters that have them.
    return stream;
}

} // namespace swimscope::wire
