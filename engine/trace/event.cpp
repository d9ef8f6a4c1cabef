// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/event.h"

#include "engine/base/check.h"
#include "engine/base/overloaded.h"
#include "engine/trace/kinds.h"

#include <type_traits>
#include <utility>

namespace swimscope::trace {
namespace {

/// isInput relies on it: the inputs are the first kinds of Body, in the same order.
template <std::size_t... I>
constexpr bool inputsComeFirst(std::index_sequence<I...>) {
    return (
        std::is_same_v<std::variant_alternative_t<I, Input>, std::variant_alternative_t<I, Body>> &&
        ...);
}
static_assert(inputsComeFirst(std::make_index_sequence<std::variant_size_v<Input>>{}));

std::size_t weightOfRows(const Roster& roster) {
    std::size_t weight = sizeof roster;
    for (const MemberRow& row : roster.rows())
        weight += sizeof row + row.name.size() + row.meta.size();
    return weight;
}

} // namespace

Event::Event() = default;
Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

std::string_view nameOf(const Body& body) {
    return std::visit([](const auto& kind) -> std::string_view { return kind.eventName; }, body);
}

BodyView viewOf(const Body& body) {
    return std::visit([](const auto& kind) { return BodyView(&kind); }, body);
}

bool isNodeEvent(const Body& body) {
    static const std::size_t first = Body(PacketSent{}).index();
    static const std::size_t behind = Body(RunStarted{}).index();
    return body.index() >= first && body.index() < behind;
}

/// Only what a peer may make large.
std::size_t weightOf(const Arrival& arrival) {
    if (!arrival.message)
        return 0;
    std::size_t weight = sizeof(wire::Message);
    if (const auto* user = std::get_if<wire::User>(arrival.message.get()))
        weight += user->payload.size();
    if (const auto* table = std::get_if<wire::PushPull>(arrival.message.get())) {
        weight += table->userState.size();
        for (const wire::PushNodeState& row : table->nodes)
            weight += sizeof row + row.name.size() + row.meta.bytes.size();
    }
    return weight;
}

std::size_t weightOf(const Event& event) {
    return sizeof event +
           std::visit(Overloaded{
                          [](const PacketReceived& body) {
                              std::size_t weight = 0;
                              for (const Arrival& arrival : body.messages)
                                  weight += weightOf(arrival);
                              return weight;
                          },
                          [](const StreamReceived& body) { return weightOf(body.arrival); },
                          [](const UserReceived& body) { return body.payload.size(); },
                          [](const UserStateProvided& body) { return body.state.size(); },
                          [](const UserStateReceived& body) { return body.state.size(); },
                          [](const RosterMade& body) { return weightOfRows(*body.roster); },
                          [](const auto&) { return std::size_t{0}; },
                      },
                      event.body);
}

Body bodyOf(Input input) {
    return std::visit([](auto&& i) -> Body { return std::forward<decltype(i)>(i); },
                      std::move(input));
}

Input inputOf(const Body& body) {
    SWIMSCOPE_CHECK(isInput(body));
    return std::visit(
        [](const auto& b) -> Input {
            if constexpr (IsAmong<std::decay_t<decltype(b)>, Input>::value)
                return b;
            else
                return Woke{};
        },
        body);
}

} // namespace swimscope::trace
