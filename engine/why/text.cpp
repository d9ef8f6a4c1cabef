// SPDX-License-Identifier: MPL-2.0
#include "engine/why/text.h"

#include "engine/base/overloaded.h"
#include "engine/why/speakers.h"

#include <array>
#include <variant>

namespace swimscope::why {
namespace {

constexpr std::array<std::string_view, std::variant_size_v<What>> kNames{"believes",
                                                                         "known from start",
                                                                         "never heard",
                                                                         "forgotten",
                                                                         "observer away",
                                                                         "changed",
                                                                         "heard",
                                                                         "ran out",
                                                                         "suspicion",
                                                                         "confirmed",
                                                                         "dropped",
                                                                         "refuted",
                                                                         "probe",
                                                                         "tried",
                                                                         "probe began",
                                                                         "probe widened",
                                                                         "health",
                                                                         "started",
                                                                         "stopped",
                                                                         "frozen",
                                                                         "thawed",
                                                                         "leaves",
                                                                         "metadata",
                                                                         "command",
                                                                         "fault",
                                                                         "conflict",
                                                                         "message",
                                                                         "gossips",
                                                                         "gossip done",
                                                                         "ignored",
                                                                         "packet",
                                                                         "dialled",
                                                                         "connection ended",
                                                                         "ruled",
                                                                         "waits",
                                                                         "event",
                                                                         "cause unknown",
                                                                         "cause missing",
                                                                         "cut short",
                                                                         "spread",
                                                                         "learned",
                                                                         "not reached",
                                                                         "stops",
                                                                         "news",
                                                                         "knows all",
                                                                         "carried",
                                                                         "never told"};

bool forEach(const std::vector<Statement>& statements,
             const std::function<bool(const Statement&, int)>& take, int depth) {
    for (const Statement& statement : statements)
        if (!take(statement, depth) || !forEach(statement.below, take, depth + 1))
            return false;
    return true;
}

} // namespace

std::string toText(const Statement& statement) {
    return std::visit(Overloaded{BeliefSpeaker{{statement}}, ProbeSpeaker{{statement}},
                                 LifeSpeaker{{statement}}, NewsSpeaker{{statement}}},
                      statement.what);
}

std::string_view nameOf(const What& what) {
    return kNames.at(what.index());
}

bool forEach(const std::vector<Statement>& statements,
             const std::function<bool(const Statement&, int depth)>& take) {
    return forEach(statements, take, 0);
}

} // namespace swimscope::why
