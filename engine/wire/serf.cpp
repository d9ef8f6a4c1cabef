// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/serf.h"

#include "engine/wire/reader.h"
#include "engine/wire/writer.h"

namespace swimscope::wire::serf {
namespace {

constexpr std::uint8_t kTagsMagic = 255;

/// The first byte of a user message, and of a push/pull's user state.
enum class Kind : std::uint8_t { leave = 0, join = 1, pushPull = 2 };

struct LeaveFields : LeaveIntent {
    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("LTime", self.lamportTime);
        visit("Node", self.node);
        visit("Prune", self.prune);
    }
};

struct JoinFields : JoinIntent {
    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("LTime", self.lamportTime);
        visit("Node", self.node);
    }
};

template <class M>
Bytes encodeFields(Kind kind, const M& message) {
    Bytes bytes{static_cast<std::uint8_t>(kind)};
    ByteSink sink{bytes};
    writeFields(sink, message);
    return bytes;
}

} // namespace

Bytes encodeTags(const Tags& tags) {
    Bytes bytes{kTagsMagic};
    ByteSink sink{bytes};
    Writer<ByteSink> writer(sink);
    writer.writeMap(tags.size());
    for (const auto& [key, value] : tags) {
        writer.write(key);
        writer.write(value);
    }
    return bytes;
}

std::optional<Tags> decodeTags(ByteView meta) {
    if (meta.empty() || meta.front() != kTagsMagic)
        return std::nullopt;
    Reader reader(meta.subspan(1));
    std::uint64_t pairs = 0;
    if (!reader.readMap(pairs))
        return std::nullopt;
    Tags tags;
    for (; pairs > 0; --pairs) {
        std::string key;
        std::string value;
        if (!reader.read(key) || !reader.read(value))
            return std::nullopt;
        tags.insert_or_assign(std::move(key), std::move(value));
    }
    return tags;
}

Bytes encode(const LeaveIntent& intent) {
    return encodeFields(Kind::leave, LeaveFields{intent});
}

Bytes encode(const JoinIntent& intent) {
    return encodeFields(Kind::join, JoinFields{intent});
}

Bytes encode(const PushPullState& state) {
    Bytes bytes{static_cast<std::uint8_t>(Kind::pushPull)};
    ByteSink sink{bytes};
    Writer<ByteSink> writer(sink);
    writer.writeMap(6);
    writer.write("EventLTime");
    writer.write(state.eventTime);
    writer.write("Events");
    writer.writeArray(0);
    writer.write("LTime");
    writer.write(state.lamportTime);
    writer.write("LeftMembers");
    writer.writeArray(0);
    writer.write("QueryLTime");
    writer.write(state.queryTime);
    writer.write("StatusLTimes");
    writer.writeMap(state.statusTimes.size());
    for (const auto& [member, time] : state.statusTimes) {
        writer.write(member);
        writer.write(time);
    }
    return bytes;
}

std::optional<std::uint64_t> lamportTimeIn(ByteView payload) {
    if (payload.empty() || payload.front() > static_cast<std::uint8_t>(Kind::pushPull))
        return std::nullopt;
    Reader reader(payload.subspan(1));
    std::uint64_t pairs = 0;
    if (!reader.readMap(pairs))
        return std::nullopt;
    for (; pairs > 0; --pairs) {
        std::string_view key;
        if (!reader.readKey(key))
            return std::nullopt;
        std::uint64_t time = 0;
        if (key == "LTime")
            return reader.read(time) ? std::optional(time) : std::nullopt;
        if (!reader.skip())
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace swimscope::wire::serf
