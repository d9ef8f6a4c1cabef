// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/binary.h"

#include "engine/trace/field_reader.h"
#include "engine/trace/field_writer.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <type_traits>
#include <variant>

namespace swimscope::trace {
namespace {

// The number under which a kind stands in bytes never changes, wherever its place in Body is: kinds
// of the first version of the format are numbered in their order there, later ones behind all
// those, in the order in which they came.

/// New kinds go to the end.
using LaterKinds =
    std::variant<ProbeRequested, KeysChanged, UserStateProvided, AckPayloadProvided, RosterGiven,
                 RosterMade, Delayed, SendsHeld, PaceChanged, FaultMuted, Disturbed>;

constexpr std::size_t kKinds = std::variant_size_v<Body>;
constexpr std::size_t kFirstKinds = kKinds - std::variant_size_v<LaterKinds>;

/// Its place among the later kinds; behind them for one of the first.
template <class Kind, class... Later>
constexpr std::size_t laterPlace(const std::variant<Later...>*) {
    std::size_t place = 0;
    const bool isLater = ((std::is_same_v<Kind, Later> || (++place, false)) || ...);
    return isLater ? place : sizeof...(Later);
}

template <class... Kinds>
constexpr std::array<std::uint8_t, kKinds> numbersOf(const std::variant<Kinds...>*) {
    constexpr const LaterKinds* kLater = nullptr;
    constexpr std::array<std::size_t, kKinds> places{laterPlace<Kinds>(kLater)...};
    std::array<std::uint8_t, kKinds> numbers{};
    std::size_t first = 0;
    for (std::size_t index = 0; index < kKinds; ++index) {
        const bool isLater = places[index] < kKinds - kFirstKinds;
        numbers[index] = static_cast<std::uint8_t>(isLater ? kFirstKinds + places[index] : first++);
    }
    return numbers;
}

/// By the kind's place in Body.
constexpr std::array<std::uint8_t, kKinds> kNumbers = numbersOf(static_cast<const Body*>(nullptr));

/// And the other way round.
constexpr std::array<std::uint8_t, kKinds> kIndexes = [] {
    std::array<std::uint8_t, kKinds> indexes{};
    for (std::size_t index = 0; index < kKinds; ++index)
        indexes[kNumbers[index]] = static_cast<std::uint8_t>(index);
    return indexes;
}();

template <class... Kinds>
std::vector<std::string_view> namesOf(const std::variant<Kinds...>*) {
    const std::array<std::string_view, kKinds> byPlace{Kinds::eventName...};
    std::vector<std::string_view> names(kKinds);
    for (std::size_t index = 0; index < kKinds; ++index)
        names[kNumbers[index]] = byPlace[index];
    return names;
}

} // namespace

void encode(const Event& event, Bytes& out) {
    FieldWriter writer(out);
    writer.write(event.id);
    writer.write(event.at);
    writer.write(event.node);
    writer.write(event.cause);
    writer.write(numberOf(event.body));
    std::visit([&writer](const auto& kind) { writer.write(kind); }, event.body);
}

void encode(const Body& body, Bytes& out) {
    FieldWriter writer(out);
    std::visit([&writer](const auto& kind) { writer.write(kind); }, body);
}

std::uint8_t numberOf(const Body& body) {
    return kNumbers[body.index()];
}

Result<Event> decode(ByteView bytes, std::size_t& at) {
    FieldReader reader(bytes, at);
    Event event;
    std::uint8_t kind = 0;
    reader.read(event.id);
    reader.read(event.at);
    reader.read(event.node);
    reader.read(event.cause);
    reader.read(kind);
    reader.readKind(event.body, kind < kKinds ? kIndexes[kind] : kKinds);
    if (reader.failed())
        return Error{fmt::format("the event at byte {} can't be read", at)};
    at = reader.at();
    return event;
}

Result<Body> decodeBody(std::uint8_t kind, ByteView bytes) {
    FieldReader reader(bytes, 0);
    reader.acceptOlder();
    Body body;
    reader.readKind(body, kind < kKinds ? kIndexes[kind] : kKinds);
    if (reader.failed() || reader.at() != bytes.size())
        return Error{fmt::format("{} bytes are no event of kind {}", bytes.size(), kind)};
    return body;
}

std::vector<std::string_view> kindNames() {
    return namesOf(static_cast<const Body*>(nullptr));
}

} // namespace swimscope::trace
