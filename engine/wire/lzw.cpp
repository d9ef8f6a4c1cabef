// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/lzw.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>

namespace swimscope::wire {
namespace {

constexpr std::uint32_t kClear = 256;
constexpr std::uint32_t kEnd = 257;
constexpr std::uint32_t kFirstFree = 258;
constexpr std::uint32_t kCodes = 4096;
constexpr unsigned kFirstWidth = 9;
constexpr unsigned kLastWidth = 12;

/// Puts codes together to bytes, lowest bits first, into room that must suffice (mostCompressed).
class BitWriter {
  public:
    explicit BitWriter(std::uint8_t* room) : at_(room) {}
    void put(std::uint32_t code, unsigned width) {
        bits_ |= code << count_;
        for (count_ += width; count_ >= 8; count_ -= 8) {
            *at_++ = static_cast<std::uint8_t>(bits_);
            bits_ >>= 8;
        }
    }
    /// Fills up the last byte; returns the end of what was written.
    std::uint8_t* finish() {
        if (count_ > 0)
            *at_++ = static_cast<std::uint8_t>(bits_);
        return at_;
    }

  private:
    std::uint8_t* at_;
    std::uint32_t bits_ = 0;
    unsigned count_ = 0;
};

/// No input gets longer than this: each byte is a code of its own, and a clear code comes once in
/// as many as the table holds, and at both ends.
constexpr std::size_t mostCompressed(std::size_t plain) {
    const std::size_t codes = plain + plain / (kCodes - kFirstFree - 1) + 3;
    return codes * kLastWidth / 8 + 1;
}

class BitReader {
  public:
    explicit BitReader(ByteView bytes) : bytes_(bytes) {}
    /// The next code; nothing at the end of the bytes.
    std::optional<std::uint32_t> take(unsigned width) {
        if (count_ < width)
            fill();
        if (count_ < width)
            return std::nullopt;
        const auto code = static_cast<std::uint32_t>(bits_ & ((1U << width) - 1));
        bits_ >>= width;
        count_ -= width;
        return code;
    }

  private:
    void fill() {
        for (; count_ <= 56 && at_ < bytes_.size(); count_ += 8)
            bits_ |= std::uint64_t{bytes_[at_++]} << count_;
    }

    ByteView bytes_;
    std::size_t at_ = 0;
    std::uint64_t bits_ = 0;
    unsigned count_ = 0;
};

/// The phrases met so far, each a known phrase and one byte more. The first extension of a phrase
/// stands with the phrase itself, where it is found in half the time: in text that repeats itself,
/// as tables of members do, most phrases have no other. The others lie in an open hash table that
/// is only as large as the input can fill.
class PhraseTable {
  public:
    explicit PhraseTable(std::size_t inputSize)
        : others_(std::bit_ceil(2 * std::clamp<std::size_t>(inputSize, 16, kCodes))) {
        forget();
    }

    void clear() {
        forget();
        std::fill(others_.begin(), others_.end(), 0);
    }

    /// The code of the phrase and this byte; 0 if they were not met together.
    std::uint32_t find(std::uint32_t phrase, std::uint8_t byte) {
        const Extension first = first_[phrase];
        if (first.byte == byte)
            return first.code;
        if (first.byte == kNoByte)
            return 0;
        return other(phrase, byte) % kCodes;
    }
    /// Adds what was just not found.
    void add(std::uint32_t phrase, std::uint8_t byte, std::uint32_t code) {
        first_[code] = kNone;
        if (first_[phrase].byte == kNoByte)
            first_[phrase] = {byte, static_cast<std::uint16_t>(code)};
        else
            other(phrase, byte) = (phrase << 8 | byte) << 12 | code;
    }

  private:
    /// Not set to anything beforehand: a table of them is made for each packet.
    struct Extension {
        std::uint16_t byte;
        std::uint16_t code;
    };
    static constexpr std::uint16_t kNoByte = 256;
    static constexpr Extension kNone{kNoByte, 0};

    /// Those that are added later are blanked then.
    void forget() { std::fill_n(first_.begin(), kFirstFree, kNone); }
    /// The slot that holds the extension, or the free one where it belongs.
    std::uint32_t& other(std::uint32_t phrase, std::uint8_t byte) {
        const std::uint32_t key = phrase << 8 | byte;
        const std::size_t mask = others_.size() - 1;
        std::size_t at = (key * 0x9e3779b1U >> 16) & mask;
        while (others_[at] != 0 && others_[at] >> 12 != key)
            at = (at + 1) & mask;
        return others_[at];
    }

    std::array<Extension, kCodes> first_; ///< of each phrase there is
    /// 20 bits of key and 12 of code; a code is never 0, so a free slot is.
    std::vector<std::uint32_t> others_;
};

/// A phrase of the decoder: a stretch of what it has put out already. Small, and not set to
/// anything beforehand: a table of them is made for each packet.
struct Stretch {
    std::uint32_t start;
    std::uint32_t length;
};

class Decompressor {
  public:
    Decompressor(ByteView packed, std::size_t limit)
        : in_(packed),
          limit_(std::min<std::size_t>(limit, std::numeric_limits<std::uint32_t>::max())),
          out_(std::min(2 * packed.size(), limit_) + kSlack) {}

    Result<Bytes, LzwFailure> run() {
        while (const auto code = in_.take(width_)) {
            if (*code == kEnd) {
                out_.resize(size_);
                return std::move(out_);
            }
            if (*code == kClear) {
                restart();
                continue;
            }
            const std::optional<Stretch> phrase = phraseOf(*code);
            if (!phrase)
                return LzwFailure{LzwFailure::Kind::malformed, size_};
            if (phrase->length > limit_ - size_)
                return LzwFailure{LzwFailure::Kind::tooLarge, size_};
            learnAndPut(*code, *phrase);
        }
        return LzwFailure{LzwFailure::Kind::malformed, size_};
    }

  private:
    void restart() {
        width_ = kFirstWidth;
        free_ = kFirstFree;
        last_ = {0, 0};
    }

    /// Where the code's bytes are found. The next free code is legal too: it means the last phrase
    /// and its own first byte again, which follows it in the output by the time it is copied.
    std::optional<Stretch> phraseOf(std::uint32_t code) const {
        if (code < kClear)
            return Stretch{0, 1};
        if (code < free_)
            return phrases_[code];
        if (code == free_ && free_ < kCodes && last_.length > 0)
            return Stretch{last_.start, last_.length + 1};
        return std::nullopt;
    }

    void learnAndPut(std::uint32_t code, Stretch phrase) {
        const std::uint32_t start = size_;
        size_ += phrase.length;
        if (size_ + kSlack > out_.size())
            out_.resize(std::clamp(2 * out_.size(), std::size_t{size_}, limit_) + kSlack);
        std::uint8_t* const to = out_.data() + start;
        if (code < kClear)
            *to = static_cast<std::uint8_t>(code);
        else
            copy(out_.data() + phrase.start, to, phrase.length);
        // The new phrase is the last one and the first byte of this one, which now follows it.
        if (last_.length > 0 && free_ < kCodes) {
            phrases_[free_++] = {last_.start, last_.length + 1};
            if (free_ == 1U << width_ && width_ < kLastWidth)
                ++width_;
        }
        last_ = {start, phrase.length};
    }

    /// Eight bytes at a time, most phrases being shorter: what is copied too much lies in the slack
    /// or is written over by what follows. Only a phrase that ends with its own first byte reaches
    /// into what it is copied to, by that one byte.
    static void copy(const std::uint8_t* from, std::uint8_t* to, std::uint32_t length) {
        for (std::uint32_t done = 0; done < length; done += kSlack)
            std::copy_n(from + done, kSlack, to + done);
        to[length - 1] = from[length - 1];
    }

    static constexpr std::size_t kSlack = 8;

    BitReader in_;
    std::size_t limit_;
    Bytes out_;              ///< room and the slack behind it; what is put out so far is
    std::uint32_t size_ = 0; ///< this much of it
    unsigned width_ = kFirstWidth;
    std::uint32_t free_ = kFirstFree;     ///< the code that the next phrase gets
    Stretch last_{0, 0};                  ///< what the last code put out; nothing after a clear
    std::array<Stretch, kCodes> phrases_; ///< those from kFirstFree up to free_
};

} // namespace

Bytes lzwCompress(ByteView plain) {
    Bytes out(mostCompressed(plain.size()));
    BitWriter bits(out.data());
    PhraseTable phrases(plain.size());
    unsigned width = kFirstWidth;
    // The code that the decoder has just learned when it has read what we have written.
    std::uint32_t newest = kEnd;
    bits.put(kClear, width);
    // Counts one code written; true where the table is full and must be begun anew.
    const auto wrote = [&] {
        ++newest;
        if (newest == 1U << width)
            ++width;
        if (newest < kCodes - 1)
            return false;
        bits.put(kClear, width);
        width = kFirstWidth;
        newest = kEnd;
        phrases.clear();
        return true;
    };
    if (!plain.empty()) {
        std::uint32_t phrase = plain[0];
        for (const std::uint8_t byte : plain.subspan(1)) {
            if (const std::uint32_t longer = phrases.find(phrase, byte)) {
                phrase = longer;
                continue;
            }
            bits.put(phrase, width);
            if (!wrote())
                phrases.add(phrase, byte, newest);
            phrase = byte;
        }
        bits.put(phrase, width);
        wrote();
    }
    bits.put(kEnd, width);
    out.resize(static_cast<std::size_t>(bits.finish() - out.data()));
    return out;
}

Result<Bytes, LzwFailure> lzwDecompress(ByteView packed, std::size_t limit) {
    return Decompressor(packed, limit).run();
}

} // namespace swimscope::wire
