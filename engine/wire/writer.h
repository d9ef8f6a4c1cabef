// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/wire/messages.h"

#include <msgpack/pack.hpp>

#include <concepts>
#include <cstddef>
#include <cstring>
#include <string_view>

/// Messages as MessagePack of the old spec, which memberlist speaks: texts and bytes are both
/// `raw`, there is neither str8 nor bin, and integers take their shortest unsigned form.
namespace swimscope::wire {

/// Where msgpack-cxx writes to: appends to bytes.
struct ByteSink {
    Bytes& out;
    void write(const char* data, std::size_t size) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(data);
        out.insert(out.end(), bytes, bytes + size);
    }
};

/// The same into room that is known to suffice, because a SizeSink measured it: several times
/// faster than appending piece by piece.
struct RoomSink {
    std::uint8_t* at;
    void write(const char* data, std::size_t size) {
        if (size != 0) // an empty payload has no address
            std::memcpy(at, data, size);
        at += size;
    }
};

/// Only counts: how long a message would be.
struct SizeSink {
    std::size_t size = 0;
    void write(const char*, std::size_t more) { size += more; }
};

/// Writes values of the field types of messages.h.
template <class Sink>
class Writer {
  public:
    explicit Writer(Sink& sink) : packer_(sink) {}

    void writeMap(std::size_t pairs) { packer_.pack_map(static_cast<std::uint32_t>(pairs)); }
    void writeArray(std::size_t count) { packer_.pack_array(static_cast<std::uint32_t>(count)); }

    /// A template, so that no pointer turns into a bool.
    template <std::unsigned_integral Value>
    void write(Value value) {
        if constexpr (std::same_as<Value, bool>)
            value ? packer_.pack_true() : packer_.pack_false();
        else
            packer_.pack_uint64(value);
    }
    void write(MemberState value) { packer_.pack_uint8(static_cast<std::uint8_t>(value)); }
    void write(const char* value) { write(std::string_view(value)); }
    void write(std::string_view value) { writeRaw(value.data(), value.size()); }
    void write(ByteView value) {
        writeRaw(reinterpret_cast<const char*>(value.data()), value.size());
    }
    void write(const std::string& value) { write(std::string_view(value)); }
    void write(const Bytes& value) { write(ByteView(value)); }
    void write(const Blob& value) {
        if (value.isNil)
            packer_.pack_nil();
        else
            write(value.bytes);
    }
    void write(const IpAddress& value) {
        if (value.empty())
            packer_.pack_nil();
        else
            write(value.bytes());
    }
    /// All six, whatever the member announced: memberlist up to 0.5 crashes on fewer.
    void write(const Versions& value) { write(ByteView(value.octets)); }

  private:
    void writeRaw(const char* data, std::size_t size) {
        const auto length = static_cast<std::uint32_t>(size);
        packer_.pack_v4raw(length);
        packer_.pack_v4raw_body(data, length);
    }

    msgpack::packer<Sink> packer_;
};

/// Whether a field marked OmitEmpty is left out.
inline bool isOmitted(std::unsigned_integral auto value) {
    return value == 0;
}
inline bool isOmitted(const std::string& value) {
    return value.empty();
}
inline bool isOmitted(const IpAddress& value) {
    return value.empty();
}

/// Writes a message's fields as a map.
template <class Sink, class M>
void writeFields(Sink& sink, const M& message) {
    Writer<Sink> writer(sink);
    std::size_t count = 0;
    M::fields(message, [&](std::string_view, const auto& value, auto... omit) {
        if constexpr (sizeof...(omit) != 0)
            count += isOmitted(value) ? 0 : 1;
        else
            ++count;
    });
    writer.writeMap(count);
    M::fields(message, [&](std::string_view name, const auto& value, auto... omit) {
        if constexpr (sizeof...(omit) != 0)
            if (isOmitted(value))
                return;
        writer.write(name);
        writer.write(value);
    });
}

} // namespace swimscope::wire
