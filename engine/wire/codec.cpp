// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"

#include "engine/wire/reader.h"
#include "engine/wire/stream_headers.h"
#include "engine/wire/writer.h"

#include <fmt/format.h>

namespace swimscope::wire {
namespace {

template <class Sink>
void writeRawBytes(Sink& sink, ByteView bytes) {
    sink.write(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

template <class Sink, class M>
void writeBody(Sink& sink, const M& message) {
    writeFields(sink, message);
}

template <class Sink>
void writeBody(Sink& sink, const User& user) {
    writeRawBytes(sink, user.payload);
}

template <class Sink>
void writeBody(Sink& sink, const PushPull& table) {
    writeFields(sink, PushPullHeader{table.join, table.nodes.size(), table.userState.size()});
    for (const PushNodeState& row : table.nodes)
        writeFields(sink, row);
    writeRawBytes(sink, table.userState);
}

template <class Sink>
void write(Sink& sink, const Message& message) {
    std::visit(
        [&](const auto& m) {
            const char type = static_cast<char>(m.type);
            sink.write(&type, 1);
            writeBody(sink, m);
        },
        message);
}

template <class M>
Result<void> decodeAs(ByteView body, Message& message) {
    return readMessage(body, M::name, message.emplace<M>(blank<M>()));
}

} // namespace

void encode(const Message& message, Bytes& out) {
    const std::size_t start = out.size();
    out.resize(start + encodedSize(message));
    RoomSink sink{out.data() + start};
    write(sink, message);
}

std::size_t encodedSize(const Message& message) {
    SizeSink sink;
    write(sink, message);
    return sink.size;
}

Result<Message> decode(ByteView bytes) {
    Result<Message> message{Message()};
    if (Result<void> read = decode(bytes, *message); !read)
        return read.error();
    return message;
}

Result<void> decode(ByteView bytes, Message& message) {
    if (bytes.empty())
        return Error{"an empty message: not even its type byte is there"};
    const ByteView body = bytes.subspan(1);
    switch (static_cast<Type>(bytes[0])) {
    case Type::ping:
        return decodeAs<Ping>(body, message);
    case Type::indirectPing:
        return decodeAs<IndirectPing>(body, message);
    case Type::ack:
        return decodeAs<Ack>(body, message);
    case Type::nack:
        return decodeAs<Nack>(body, message);
    case Type::suspect:
        return decodeAs<Suspect>(body, message);
    case Type::alive:
        return decodeAs<Alive>(body, message);
    case Type::dead:
        return decodeAs<Dead>(body, message);
    case Type::error:
        return decodeAs<ErrorReply>(body, message);
    case Type::user:
        message.emplace<User>().payload.assign(body.begin(), body.end());
        return {};
    case Type::pushPull:
        return Error{"a push/pull in a packet: they come on streams only"};
    case Type::compound:
    case Type::compress:
    case Type::encrypt:
    case Type::hasCrc:
    case Type::hasLabel:
        return Error{fmt::format("a layer (type {}) where a message belongs", bytes[0])};
    }
    return Error{fmt::format("{} is no message type", bytes[0])};
}

} // namespace swimscope::wire
