// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/label.h"
#include "engine/wire/reader.h"
#include "engine/wire/stream.h"
#include "engine/wire/stream_headers.h"

#include <fmt/format.h>

namespace swimscope::wire {
namespace {

using Why = Refusal::Kind;

constexpr std::string_view kStream = "stream";
/// The type byte of a frame, and its length.
constexpr std::size_t kFrameHeader = 1 + kFrameLength;

/// What a row takes in memory. A row of a byte or two on the wire takes as much as any other.
std::size_t weightOf(const PushNodeState& row) {
    return sizeof row + row.name.size() + row.meta.bytes.size();
}

/// The longest compress message that an honest sender makes of `plain` bytes: 12 bits for each at
/// worst, and a little for clear codes and the envelope.
constexpr std::size_t longestCompressed(std::size_t plain) {
    return plain + plain / 2 + plain / 1024 + 1024;
}

} // namespace

StreamDecoder::StreamDecoder(StreamLimits limits) : limits_(limits) {}

void StreamDecoder::feed(ByteView bytes, const Admission& admission) {
    received_ += bytes.size();
    if (message_ || error_)
        return;
    pending_.insert(pending_.end(), bytes.begin(), bytes.end());
    while (advance(admission)) {
    }
    if ((unpacked_ || decrypted_) && !message_ && !error_)
        fail(Why::malformed,
             fmt::format("the message inside the {} is cut off",
                         unpacked_ ? "compression" : "encryption"),
             false);
    if (message_ || error_)
        pending_ = {};
}

/// One step; false when there is nothing more to do with what has arrived.
bool StreamDecoder::advance(const Admission& admission) {
    switch (stage_) {
    case Stage::label:
        return readLabelHeader(admission);
    case Stage::type:
        return readType(admission);
    case Stage::frame:
        return readFrame(admission);
    case Stage::compressed:
        return readCompressed();
    case Stage::body:
        return readBody();
    case Stage::header:
        return readHeader();
    case Stage::rows:
        return readRow();
    case Stage::payload:
        return readPayload();
    }
    return false;
}

std::vector<Type> StreamDecoder::layers() const {
    std::vector<Type> layers;
    if (labelled_)
        layers.push_back(Type::hasLabel);
    if (decrypted_)
        layers.push_back(Type::encrypt);
    if (unpacked_)
        layers.push_back(Type::compress);
    return layers;
}

bool StreamDecoder::readLabelHeader(const Admission& admission) {
    const LabelHeader header = readLabel(unread());
    if (unread().empty() || header.state == LabelHeader::State::cutOff)
        return false;
    if (header.state == LabelHeader::State::empty)
        fail(Why::malformed, "the stream's label is empty", false);
    else if (std::optional<Refusal> refusal = refusalOfLabel(admission, header.label, kStream))
        fail(*std::move(refusal), false);
    else
        take(header.size);
    labelled_ = header.state == LabelHeader::State::whole;
    stage_ = Stage::type;
    return !error_;
}

bool StreamDecoder::readType(const Admission& admission) {
    if (unread().empty())
        return false;
    const std::uint8_t first = unread().front();
    const auto type = static_cast<Type>(first);
    const bool outermost = !decrypted_ && !unpacked_;
    if (outermost && type == Type::encrypt)
        return beginFrame(admission);
    if (outermost && admission.decrypts() && admission.onlyEncrypted)
        fail(refusalOfPlaintext(kStream), true);
    else if (!enter(type))
        fail(Why::notMemberlist,
             fmt::format("no memberlist stream begins with byte {}{}", first,
                         unpacked_ ? " inside its compression" : ""),
             true);
    return !error_;
}

bool StreamDecoder::beginFrame(const Admission& admission) {
    stage_ = Stage::frame;
    if (!admission.decrypts())
        fail(Why::encrypted, "the stream is encrypted, and this node has no key", true);
    return !error_;
}

bool StreamDecoder::readFrame(const Admission& admission) {
    if (unread().size() < kFrameHeader)
        return false;
    const ByteView header = unread().first(kFrameHeader);
    std::size_t length = 0;
    for (const std::uint8_t byte : header.subspan(1))
        length = length << 8 | byte;
    if (length > limits_.encrypted)
        fail(Why::tooLarge,
             fmt::format("encrypted: {} bytes, and {} are the most", length, limits_.encrypted),
             true);
    if (error_ || unread().size() < kFrameHeader + length)
        return false;
    if (!admission.decrypts()) // the keys went while the frame came
        return beginFrame(admission);
    Bytes authenticated(header.begin(), header.end());
    authenticated.insert(authenticated.end(), admission.label.begin(), admission.label.end());
    Result<Bytes, DecryptFailure> plain =
        decrypt(*admission.keys, unread().subspan(kFrameHeader, length), authenticated);
    if (plain) {
        unwrap(std::move(*plain), decrypted_);
        return true;
    }
    if (plain.error() == DecryptFailure::wrongKey)
        fail(refusalOfWrongKey(kStream), true);
    else
        fail(Why::malformed, "there is nothing readable inside the encryption", true);
    return false;
}

/// Goes on with what was wrapped; nothing more can come behind it.
void StreamDecoder::unwrap(Bytes inner, bool& wrapping) {
    pending_ = std::move(inner);
    taken_ = 0;
    wrapping = true;
    begin(Stage::type, 0);
}

/// Goes on to what follows the type byte; false where no stream has this type.
bool StreamDecoder::enter(Type type) {
    type_ = type;
    switch (type) {
    case Type::compress:
        if (unpacked_)
            return false;
        take(1);
        begin(Stage::compressed, longestCompressed(limits_.decompressed));
        return true;
    case Type::pushPull:
    case Type::user:
        take(1);
        begin(Stage::header, limits_.value);
        return true;
    case Type::ping:
    case Type::ack:
    case Type::error:
        take(1);
        begin(Stage::body, limits_.value);
        return true;
    default:
        return false;
    }
}

bool StreamDecoder::readCompressed() {
    const std::optional<ByteView> body = wholeValue();
    if (!body)
        return false;
    Result<Bytes, CompressFailure> plain = decompressed(*body, limits_.decompressed);
    if (!plain) {
        fail(plain.error().tooLarge ? Why::tooLarge : Why::malformed, plain.error().reason, true);
        return false;
    }
    if (plain->empty()) {
        fail(Why::malformed, "compress: there is nothing inside", true);
        return false;
    }
    unwrap(std::move(*plain), unpacked_);
    return true;
}

bool StreamDecoder::readBody() {
    const std::optional<ByteView> body = wholeValue();
    if (!body)
        return false;
    Bytes whole{static_cast<std::uint8_t>(type_)};
    whole.insert(whole.end(), body->begin(), body->end());
    Result<Message> message = decode(whole);
    if (message)
        finish(share(std::move(*message)));
    else
        fail(Why::malformed, message.error().message, false);
    return false;
}

bool StreamDecoder::readHeader() {
    const std::optional<ByteView> value = wholeValue();
    if (!value)
        return false;
    const std::size_t size = value->size();
    if (!(type_ == Type::pushPull ? readPushPullHeader(*value) : readUserHeader(*value)))
        return false;
    take(size);
    return true;
}

bool StreamDecoder::readPushPullHeader(ByteView value) {
    PushPullHeader header;
    if (const Result<void> read = readMessage(value, "push/pull", header); !read) {
        fail(Why::malformed, read.error().message, false);
        return false;
    }
    if (header.nodes > limits_.nodes) {
        fail(Why::tooLarge,
             fmt::format("push/pull: {} members, and {} are the most", header.nodes, limits_.nodes),
             false);
        return false;
    }
    if (!expectPayload(header.userStateLength, limits_.userState))
        return false;
    table_.join = header.join;
    rowsLeft_ = header.nodes;
    begin(Stage::rows, limits_.value);
    return true;
}

bool StreamDecoder::readUserHeader(ByteView value) {
    UserHeader header;
    if (const Result<void> read = readMessage(value, "user message", header); !read) {
        fail(Why::malformed, read.error().message, false);
        return false;
    }
    begin(Stage::payload, 0);
    return expectPayload(header.length, limits_.userMessage);
}

bool StreamDecoder::expectPayload(std::uint64_t length, std::size_t limit) {
    if (length > limit) {
        fail(Why::tooLarge,
             fmt::format("{}: {} bytes, and {} are the most",
                         type_ == Type::user ? "user message" : "user state", length, limit),
             false);
        return false;
    }
    payloadLength_ = static_cast<std::size_t>(length);
    return true;
}

bool StreamDecoder::readRow() {
    if (rowsLeft_ == 0) {
        begin(Stage::payload, 0);
        return true;
    }
    const std::optional<ByteView> value = wholeValue();
    if (!value)
        return false;
    PushNodeState& row = table_.nodes.emplace_back(blank<PushNodeState>());
    if (const Result<void> read = readMessage(*value, "push/pull member", row); !read) {
        fail(Why::malformed, read.error().message, false);
        return false;
    }
    rowBytes_ += weightOf(row);
    if (rowBytes_ > limits_.table) {
        fail(Why::tooLarge,
             fmt::format("push/pull: the members take more than {} bytes", limits_.table), false);
        return false;
    }
    --rowsLeft_;
    take(value->size());
    begin(Stage::rows, limits_.value);
    return true;
}

bool StreamDecoder::readPayload() {
    if (unread().size() < payloadLength_)
        return false;
    const ByteView payload = unread().first(payloadLength_);
    Bytes bytes(payload.begin(), payload.end());
    payloadHeld_ = bytes.size();
    if (type_ == Type::user) {
        finish(share(Message(User{std::move(bytes)})));
    } else {
        table_.userState = std::move(bytes);
        finish(share(Message(std::move(table_))));
    }
    return false;
}

void StreamDecoder::begin(Stage stage, std::size_t valueLimit) {
    stage_ = stage;
    scanner_ = ValueScanner(valueLimit);
}

/// The MessagePack value at the front of what is unread, once it has arrived.
std::optional<ByteView> StreamDecoder::wholeValue() {
    switch (scanner_.scan(unread())) {
    case ValueScanner::State::complete:
        return unread().first(scanner_.size());
    case ValueScanner::State::needsMore:
        return std::nullopt;
    case ValueScanner::State::malformed:
        fail(Why::malformed, "the stream holds bytes that are not MessagePack",
             stage_ == Stage::compressed);
        return std::nullopt;
    case ValueScanner::State::tooLarge:
        fail(Why::tooLarge, "the stream announces a longer message than any member sends",
             stage_ == Stage::compressed);
        return std::nullopt;
    }
    return std::nullopt;
}

/// Forgets bytes from the front, moving the rest up only now and then: a byte moves at most once
/// for each byte that goes.
void StreamDecoder::take(std::size_t count) {
    taken_ += count;
    if (taken_ < pending_.size() / 2)
        return;
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(taken_));
    taken_ = 0;
}

void StreamDecoder::finish(MessagePtr message) {
    message_ = std::move(message);
}

void StreamDecoder::fail(Refusal::Kind kind, std::string reason, bool answer) {
    fail({kind, std::move(reason)}, answer);
}

void StreamDecoder::fail(Refusal refusal, bool answer) {
    error_ = StreamError{{std::move(refusal)}, answer};
    table_ = {};
    rowBytes_ = 0;
}

} // namespace swimscope::wire
