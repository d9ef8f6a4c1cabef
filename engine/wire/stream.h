// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/admission.h"
#include "engine/wire/encryption.h"
#include "engine/wire/messages.h"
#include "engine/wire/token.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What travels on a TCP connection: one message each way. The side that dials announces its label;
/// then each side may compress its message, and encrypt that, as one frame: byte 10, the length,
/// and the encryption layer.
namespace swimscope::wire {

struct StreamOptions {
    bool compress = true; ///< always used when on, even where it makes the message longer
    /// Of the cluster, empty for none. Bound to what is encrypted.
    std::string_view label{};
    bool announceLabel = true; ///< on streams that we dialled; an answer has no label in front
    std::optional<Sealing> sealing{};
};

/// What a stream's peer may make us hold (protocol.md, "Limits").
struct StreamLimits {
    std::size_t encrypted = 20U << 20;
    std::size_t userState = 20U << 20;
    std::size_t userMessage = 20U << 20;
    std::size_t decompressed = 40U << 20;
    std::size_t nodes = 1U << 20;
    std::size_t table = 256U << 20; ///< all rows of a push/pull, in bytes as they are held
    std::size_t value = 1U << 20;   ///< one row, one header, or the body of another message
};

/// Why a stream can't be read any further.
struct StreamError : Refusal {
    /// Whether memberlist answers this with an error message before it closes: failures in
    /// decrypting, in decompressing and in the first byte behind the label only.
    bool answer = false;
};

/// The bytes of one message on a stream: push/pull, user message, ping, ack or error.
Bytes encodeStream(const Message& message, const StreamOptions& options);

/// How long they would be with neither compression, label nor encryption, without making them.
std::size_t streamSize(const Message& message);

/// Reads the one message of a stream from bytes as they arrive, in pieces of any size.
/// Holds at most what the limits allow; an error is final. A value: copyable, no references.
class StreamDecoder {
  public:
    explicit StreamDecoder(StreamLimits limits = {});

    /// Takes more bytes. After the message is complete or an error was found they are ignored.
    /// What `admission` says counts at the moment in which a label or a frame is whole: keys may
    /// have changed since the stream was opened.
    void feed(ByteView bytes, const Admission& admission = {});

    /// The message, once it is whole; then every time it is asked.
    const MessagePtr& message() const { return message_; }
    const std::optional<StreamError>& error() const { return error_; }

    /// What it has been found to be wrapped in, outermost first: label, encryption, compression.
    std::vector<Type> layers() const;

    /// Bytes taken so far.
    std::size_t received() const { return received_; }
    /// Bytes of memory that it takes: what is unread, and what has become of the rest. Still so
    /// once the message is whole, since somebody has it then.
    std::size_t held() const { return pending_.size() + rowBytes_ + payloadHeld_; }
    /// Whether it is known that a push/pull comes.
    bool readsPushPull() const { return stage_ > Stage::frame && type_ == Type::pushPull; }

  private:
    /// What the next bytes are.
    enum class Stage : std::uint8_t { label, type, frame, compressed, body, header, rows, payload };

    bool advance(const Admission& admission);
    bool readLabelHeader(const Admission& admission);
    bool readType(const Admission& admission);
    bool beginFrame(const Admission& admission);
    bool readFrame(const Admission& admission);
    bool enter(Type type);
    void unwrap(Bytes inner, bool& wrapping);
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
    void fail(Refusal refusal, bool answer);
    void fail(Refusal::Kind kind, std::string reason, bool answer);

    StreamLimits limits_;
    std::size_t received_ = 0;
    Stage stage_ = Stage::label;
    bool labelled_ = false;  ///< a label stood in front
    bool decrypted_ = false; ///< what is read now came out of a frame
    bool unpacked_ = false;  ///< what is read now came out of a compress message
    Bytes pending_;          ///< what has arrived and is not read yet, from taken_ on
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
