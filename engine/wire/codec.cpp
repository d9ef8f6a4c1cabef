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
Result<Message> decodeAs(ByteView body) {
    Result<M> message = readMessage<M>(body, M::name);
    if (!message)
        return message.error();
    return Message(std::move(*message));
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
    if (bytes.empty())
        return Error{"an empty message: not even its type byte is there"};
    const ByteView body = bytes.subspan(1);
    switch (static_cast<Type>(bytes[0])) {
    case Type::ping:
        return decodeAs<Ping>(body);
    case Type::indirectPing:
        return decodeAs<IndirectPing>(body);
    case Type::ack:
        return decodeAs<Ack>(body);
    case Type::nack:
        return decodeAs<Nack>(body);
    case Type::suspect:
        return decodeAs<Suspect>(body);
    case Type::alive:
        return decodeAs<Alive>(body);
    case Type::dead:
        return decodeAs<Dead>(body);
    case Type::error:
        return decodeAs<ErrorReply>(body);
    case Type::user:
        return Message(User{{body.begin(), body.end()}});
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
