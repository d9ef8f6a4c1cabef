// SPDX-License-Identifier: MPL-2.0
#include "engine/why/past.h"

#include "engine/base/overloaded.h"

#include <variant>

namespace swimscope::why {
namespace {

std::string_view subjectOfMessage(const wire::Message& message) {
    return std::visit(
        [](const auto& kind) -> std::string_view {
            if constexpr (requires { kind.node; })
                return kind.node;
            else
                return {};
        },
        message);
}

template <class Fact>
const wire::Message* messageIn(const Fact& fact) {
    if constexpr (requires { fact.message->index(); })
        return fact.message.get();
    else
        return nullptr;
}

} // namespace

std::string_view subjectOf(const trace::Body& body) {
    return std::visit(
        Overloaded{
            [](const auto& fact) -> std::string_view {
                if (const wire::Message* message = messageIn(fact))
                    return subjectOfMessage(*message);
                if constexpr (requires { std::string_view(fact.member); })
                    return fact.member;
                else
                    return {};
            },
            [](const trace::MemberChanged& fact) -> std::string_view { return fact.row.name; },
            [](const trace::NodeStarted& fact) -> std::string_view { return fact.name; },
        },
        body);
}

std::optional<wire::Type> messageTypeOf(const trace::Body& body) {
    return std::visit(
        [](const auto& fact) -> std::optional<wire::Type> {
            const wire::Message* message = messageIn(fact);
            return message ? std::optional(wire::typeOf(*message)) : std::nullopt;
        },
        body);
}

bool fits(const Query& query, const trace::Event& event) {
    return query.kinds.have(event.body) &&
           (query.node == NodeId::none || event.node == query.node) &&
           (query.cause == EventId::none || event.cause == query.cause) &&
           (!query.message || messageTypeOf(event.body) == query.message) &&
           (query.subject.empty() || subjectOf(event.body) == query.subject);
}

} // namespace swimscope::why
