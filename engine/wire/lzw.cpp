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
        for (; count_ < width; count_ += 8) {
            if (at_ == bytes_.size())
                return std::nullopt;
            bits_ |= std::uint32_t{bytes_[at_++]} << count_;
        }
        const std::uint32_t code = bits_ & ((1U << width) - 1);
        bits_ >>= width;
        count_ -= width;
        return code;
    }

  private:
    ByteView bytes_;
    std::size_t at_ = 0;
    std::uint32_t bits_ = 0;
    unsigned count_ = 0;
};

/// The phrases met so far, each a known phrase and one byte more: an open hash table that is only
/// as large as the input can fill.
class PhraseTable {
  public:
    explicit PhraseTable(std::size_t inputSize)
        : slots_(std::bit_ceil(4 * std::clamp<std::size_t>(inputSize, 16, kCodes))) {}

    void clear() { std::fill(slots_.begin(), slots_.end(), 0); }
    /// The slot that holds the phrase, or the free one where it belongs.
    std::uint32_t& slot(std::uint32_t phrase, std::uint8_t byte) {
        const std::uint32_t key = phrase << 8 | byte;
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (key * 0x9e3779b1U >> 12) & mask;
        while (slots_[at] != 0 && slots_[at] >> 12 != key)
            at = (at + 1) & mask;
        return slots_[at];
    }
    static std::uint32_t entry(std::uint32_t phrase, std::uint8_t byte, std::uint32_t code) {
        return (phrase << 8 | byte) << 12 | code;
    }

  private:
    /// 20 bits of key and 12 of code; a code is never 0, so a free slot is.
    std::vector<std::uint32_t> slots_;
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
          out_(std::min(2 * packed.size(), limit_)) {}

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
        if (size_ > out_.size())
            out_.resize(std::clamp(2 * out_.size(), std::size_t{size_}, limit_));
        std::uint8_t* const to = out_.data() + start;
        if (code < kClear) {
            *to = static_cast<std::uint8_t>(code);
        } else {
            const std::uint8_t* const from = out_.data() + phrase.start;
            for (std::uint32_t i = 0; i < phrase.length; ++i)
                to[i] = from[i]; // byte by byte: the two may overlap
        }
        // The new phrase is the last one and the first byte of this one, which now follows it.
        if (last_.length > 0 && free_ < kCodes) {
            phrases_[free_++] = {last_.start, last_.length + 1};
            if (free_ == 1U << width_ && width_ < kLastWidth)
                ++width_;
        }
        last_ = {start, phrase.length};
    }

    BitReader in_;
    std::size_t limit_;
    Bytes out_;              ///< room; what is put out so far is
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
            std::uint32_t& slot = phrases.slot(phrase, byte);
            if (slot != 0) {
                phrase = slot % kCodes;
                continue;
            }
            bits.put(phrase, width);
            if (!wrote())
                slot = PhraseTable::entry(phrase, byte, newest);
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
