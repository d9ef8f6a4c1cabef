// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/messages.h"
#include "engine/wire/token.h"

#include <concepts>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

namespace swimscope::wire {

/// Walks over MessagePack bytes and reads the field types of messages.h from them, as leniently as
/// protocol.md asks. After the first failure every read fails. Refers to the bytes, copies none but
/// those of the fields, and lengths are compared with what is there before anything is allocated.
class Reader {
  public:
    explicit Reader(ByteView bytes) : rest_(bytes) {}

    bool ok() const { return problem_.empty(); }
    /// What was wrong, as the end of a sentence that began with the name of the field.
    std::string_view problem() const { return problem_; }
    /// Always false, so that a reading function can end with it.
    bool fail(std::string_view problem);
    /// The bytes not read yet.
    ByteView rest() const { return rest_; }

    /// Begins a map.
    bool readMap(std::uint64_t& pairs);
    /// A map's key. One that is no text is passed over and comes out empty.
    bool readKey(std::string_view& key);
    /// Passes over a map's key if it is this one, of at most 31 letters; else nothing is read.
    bool takeKey(std::string_view key) {
        const std::size_t size = 1 + key.size();
        if (!ok() || rest_.size() < size || rest_[0] != (0xa0U | key.size()) ||
            std::memcmp(rest_.data() + 1, key.data(), key.size()) != 0)
            return false;
        rest_ = rest_.subspan(size);
        return true;
    }
    /// Passes over one value, whatever it is and however deep.
    bool skip();

    bool read(bool& value);
    bool read(std::string& value);
    bool read(Bytes& value);
    bool read(ByteView& value); ///< refers to the bytes read from
    bool read(Blob& value);
    bool read(IpAddress& value);
    bool read(Versions& value);
    bool read(MemberState& value);
    template <std::unsigned_integral Number>
    bool read(Number& value) {
        std::uint64_t number = 0;
        if (!readSmall(number) && !readUnsigned(number, std::numeric_limits<Number>::max()))
            return false;
        value = static_cast<Number>(number);
        return true;
    }

  private:
    Token next();
    /// Numbers of one byte, which are no trouble: most of them.
    bool readSmall(std::uint64_t& number) {
        if (!ok() || rest_.empty() || rest_[0] >= 0x80)
            return false;
        number = rest_[0];
        rest_ = rest_.subspan(1);
        return true;
    }
    bool readUnsigned(std::uint64_t& number, std::uint64_t most);
    bool readRaw(ByteView& bytes, bool& isNil);

    ByteView rest_;
    std::string_view problem_;
};

/// What a message is before its fields are read. A member that announces no versions has none.
template <class M>
M blank() {
    M message;
    if constexpr (requires { message.versions; })
        message.versions = {{}, 0};
    return message;
}

/// Reads one map into a message: fields in any order, unknown ones passed over, of doubles the
/// last one. On failure `field` names the field that could not be read, if it was one.
/// Senders keep to one order, so the keys are first taken for those that come next; only what comes
/// otherwise is looked up.
template <class M>
bool readFields(Reader& reader, M& message, std::string_view& field) {
    std::uint64_t pairs = 0;
    if (!reader.readMap(pairs))
        return false;
    M::fields(message, [&](std::string_view name, auto& value, auto...) {
        if (pairs == 0 || !reader.takeKey(name))
            return;
        --pairs;
        if (!reader.read(value))
            field = name;
    });
    for (; pairs > 0; --pairs) {
        std::string_view key;
        if (!reader.readKey(key))
            return false;
        bool known = false;
        M::fields(message, [&](std::string_view name, auto& value, auto...) {
            if (known || name != key)
                return;
            known = true;
            if (!reader.read(value))
                field = name;
        });
        if (!known)
            reader.skip();
        if (!reader.ok())
            return false;
    }
    return reader.ok();
}

/// The sentence for a message that could not be read.
Error unreadable(std::string_view message, std::string_view field, std::string_view problem);

/// Reads one map that fills `bytes`. memberlist ignores what may follow it; here it tells garbage
/// and packets of another kind (encrypted ones, say) from messages. `name`: for the error;
/// `message` is still blank.
template <class M>
Result<void> readMessage(ByteView bytes, std::string_view name, M& message) {
    Reader reader(bytes);
    std::string_view field;
    if (readFields(reader, message, field) && !reader.rest().empty())
        reader.fail("has bytes left over behind it");
    if (!reader.ok())
        return unreadable(name, field, reader.problem());
    return {};
}

} // namespace swimscope::wire
