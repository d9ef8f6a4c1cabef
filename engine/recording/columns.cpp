// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/columns.h"

#include "engine/base/ids.h"
#include "engine/base/overloaded.h"
#include "engine/wire/messages.h"

#include <variant>

namespace swimscope::recording {
namespace {

Columns columnsOf(const wire::Message& message) {
    Columns columns{.what = number(wire::typeOf(message))};
    std::visit(
        [&columns](const auto& kind) {
            if constexpr (requires { kind.node; })
                columns.subject = kind.node;
            if constexpr (requires { kind.from; })
                columns.peer = kind.from;
        },
        message);
    return columns;
}

/// By the names of fields that mean the same in every event.
struct ByFields {
    template <class Fact>
    Columns operator()(const Fact& fact) const {
        if constexpr (requires { fact.message->index(); }) {
            return columnsOf(*fact.message);
        } else {
            Columns columns;
            if constexpr (requires { std::string_view(fact.member); })
                columns.subject = fact.member;
            if constexpr (requires { std::string_view(fact.from); })
                columns.peer = fact.from;
            if constexpr (requires { std::string_view(fact.toName); })
                columns.peer = fact.toName;
            return columns;
        }
    }
};

} // namespace

Columns columnsOf(const trace::Body& body) {
    return std::visit(
        Overloaded{
            ByFields(),
            [](const trace::MemberChanged& fact) {
                return Columns{
                    .what = number(fact.change), .subject = fact.row.name, .peer = fact.by};
            },
            [](const trace::SelfRefuted& fact) { return Columns{.peer = fact.accuser}; },
            [](const trace::NodeStarted& fact) { return Columns{.subject = fact.name}; },
            // Of a fault's link, or of the node that it is on.
            [](const trace::FaultRaised& fact) {
                return Columns{.what = number(fact.kind), .subject = fact.to, .peer = fact.from};
            },
        },
        body);
}

} // namespace swimscope::recording
