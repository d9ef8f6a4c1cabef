// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/compress.h"

#include "engine/wire/lzw.h"
#include "engine/wire/reader.h"
#include "engine/wire/writer.h"

#include <fmt/format.h>

namespace swimscope::wire {
namespace {

constexpr std::uint64_t kLzw = 0;

struct CompressBody {
    std::uint64_t algorithm = kLzw;
    ByteView packed;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Algo", self.algorithm);
        visit("Buf", self.packed);
    }
};

} // namespace

Bytes compressed(ByteView plain) {
    const Bytes packed = lzwCompress(plain);
    Bytes message;
    message.reserve(packed.size() + 20);
    message.push_back(static_cast<std::uint8_t>(Type::compress));
    ByteSink sink{message};
    writeFields(sink, CompressBody{kLzw, packed});
    return message;
}

Result<Bytes, CompressFailure> decompressed(ByteView body, std::size_t limit) {
    CompressBody envelope;
    if (const Result<void> read = readMessage(body, "compress", envelope); !read)
        return CompressFailure{read.error().message};
    if (envelope.algorithm != kLzw)
        return CompressFailure{
            fmt::format("compress: algorithm {} is unknown", envelope.algorithm)};
    Result<Bytes, LzwFailure> plain = lzwDecompress(envelope.packed, limit);
    if (plain)
        return std::move(*plain);
    const std::size_t produced = plain.error().produced;
    if (plain.error().kind == LzwFailure::Kind::tooLarge)
        return CompressFailure{
            fmt::format("compress: unpacks to more than the {} bytes allowed", limit), true,
            produced};
    return CompressFailure{"compress: the data is damaged or cut off", false, produced};
}

} // namespace swimscope::wire
