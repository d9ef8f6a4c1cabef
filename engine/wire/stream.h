// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/messages.h"
#include "engine/wire/token.h"

#include <cstddef>
#include <optional>
#include <string>

/// What travels on a TCP connection: one message each way, perhaps wrapped (compression now,
/// label and encryption around it later).
namespace swimscope::wire {

struct StreamOptions {
    bool compress = true; ///< always used when on, even where it makes the message longer
};

/// What a stream's peer may make us hold (protocol.md, "Limits").
struct StreamLimits {
    std::size_t userState = 20U << 20;
    std::size_t userMessage = 20U << 20;
    std::size_t decompressed = 40U << 20;
    std::size_t nodes = 1U << 20;
    std::size_t table = 256U << 20; ///< all rows of a push/pull, in bytes as they are held
    std::size_t value = 1U << 20;   ///< one row, one header, or the body of another message
};

/// Why a stream can't be read any further.
struct StreamError {
    enum class Kind : std::uint8_t { notMemberlist, malformed, tooLarge, encrypted, labelled };
    Kind kind = Kind::malformed;
    std::string reason;
    /// Whether memberlist answers this with an error message before it closes: failures in
    /// decompressing and in the first byte only.
    bool answer = false;
};

/// The bytes of one message on a stream: push/pull, user message, ping, ack or error.
Bytes encodeStream(const Message& message, const StreamOptions& options);

/// Reads the one message of a stream from bytes as they arrive, in pieces of any size.
/// Holds at most what the limits allow; an error is final. A value: copyable, no references.
class StreamDecoder {
  public:
    explicit StreamDecoder(StreamLimits limits = {});

    /// Takes more bytes. After the message is complete or an error was found they are ignored.
    void feed(ByteView bytes);

    /// The message, once it is whole; then every time it is asked.
    const MessagePtr& message() const { return message_; }
    const std::optional<StreamError>& error() const { return error_; }

    /// Bytes taken so far.
    std::size_t received() const { return received_; }
    /// Bytes of memory that it takes: what is unread, and what has become of the rest. Still so
    /// once the message is whole, since somebody has it then.
    std::size_t held() const { return pending_.size() + rowBytes_ + payloadHeld_; }
    /// Whether it is known that a push/pull comes.
    bool readsPushPull() const { return stage_ != Stage::type && type_ == Type::pushPull; }

  private:
    /// What the next bytes are.
    enum class Stage : std::uint8_t { type, compressed, body, header, rows, payload };

    bool advance();
    bool readType();
    bool enter(Type type);
    bool readCompressed();
    bool readBody();
    bool readHeader();
    bool readPushPullHeader(ByteView value);
    bool readUserHeader(ByteView value);
    bool readRow();
    bool readPayload();
    bool expectPayload(std::uint64_t length, std::size_t limit);

    ByteView unread() const { return ByteView(pending_).subspan(taken_); }
    void take(std::size_t count);
    std::optional<ByteView> wholeValue();
    void begin(Stage stage, std::size_t valueLimit);
    void finish(MessagePtr message);
    void fail(StreamError::Kind kind, std::string reason, bool answer);

    StreamLimits limits_;
    std::size_t received_ = 0;
    Stage stage_ = Stage::type;
    bool unpacked_ = false; ///< what is read now came out of a compress message
    Bytes pending_;         ///< what has arrived and is not read yet, from taken_ on
    std::size_t taken_ = 0;
    ValueScanner scanner_{0}; ///< looks for the end of the value at the front of unread()
    Type type_ = Type::ping;
    PushPull table_; ///< as far as it has been read
    std::uint64_t rowsLeft_ = 0;
    std::size_t rowBytes_ = 0; ///< what the rows take in memory
    std::size_t payloadLength_ = 0;
    std::size_t payloadHeld_ = 0;
    MessagePtr message_;
    std::optional<StreamError> error_;
};

} // namespace swimscope::wire
