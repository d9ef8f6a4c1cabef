// SPDX-License-Identifier: MPL-2.0
#include "engine/why/words.h"

#include "engine/base/duration_text.h"
#include "engine/trace/failure_text.h"
#include "engine/trace/fault_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace swimscope::why::words {
namespace {

/// What begins with a minus sign, holds blanks or control characters, or is empty.
bool needsQuotes(std::string_view name) {
    return name.empty() || std::ranges::any_of(name, [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == 0x7F;
           });
}

std::string sentence(const Leg& leg) {
    return fmt::format("the {} from {} to {}", message(leg.message), name(leg.from),
                       leg.to.empty() ? "an unknown member" : name(leg.to));
}

std::string because(const Leg& leg) {
    return leg.fault ? fmt::format(" ({})", fault(*leg.fault)) : std::string();
}

} // namespace

std::string name(std::string_view name) {
    if (!needsQuotes(name))
        return std::string(name);
    std::string quoted = "\"";
    for (const char c : name)
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7F)
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
        else
            quoted += c == '"' ? std::string("\\\"") : std::string(1, c);
    return quoted + '"';
}

std::string list(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " and " : ", ";
        text += name(names[i]);
    }
    return text;
}

std::string duration(Duration duration) {
    return toReadable(duration);
}

std::string time(Instant at) {
    return fmt::format("{:.3f} s", inSeconds(at));
}

std::string count(std::uint64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view message(wire::Type type) {
    switch (type) {
    case wire::Type::ping:
        return "ping";
    case wire::Type::indirectPing:
        return "indirect ping";
    case wire::Type::ack:
        return "ack";
    case wire::Type::nack:
        return "nack";
    case wire::Type::suspect:
        return "suspect message";
    case wire::Type::alive:
        return "alive message";
    case wire::Type::dead:
        return "dead message";
    case wire::Type::pushPull:
        return "table";
    case wire::Type::user:
        return "user message";
    default:
        return "error message";
    }
}

std::string oneMessage(wire::Type type) {
    const std::string_view noun = message(type);
    return fmt::format("{} {}", std::string_view("aei").find(noun.front()) < 3 ? "an" : "a", noun);
}

std::string_view way(Way way) {
    switch (way) {
    case Way::gossip:
        return "by gossip";
    case Way::onPing:
        return "with a ping";
    case Way::onAsk:
        return "with an indirect ping";
    case Way::onAnswer:
        return "with an ack";
    case Way::warning:
        return "together with a ping";
    case Way::pushPull:
        return "in a push/pull";
    case Way::join:
        return "in the push/pull of a join";
    case Way::own:
        return "by itself";
    case Way::unknown:
        break;
    }
    return "in a way that is not known";
}

std::string fault(const trace::FaultRaised& fault) {
    return trace::toWords(fault);
}

std::string reason(trace::Failure failure, const std::string& detail) {
    std::string text = trace::explain(failure, {});
    return detail.empty() || text.find(detail) != std::string::npos
               ? text
               : trace::explain(failure, detail);
}

std::string leg(const Leg& leg) {
    const std::string to = leg.to.empty() ? "its receiver" : name(leg.to);
    switch (leg.fate) {
    case Fate::arrived:
        return sentence(leg) + " arrived";
    case Fate::late:
        return fmt::format("{} came {} too late", sentence(leg), duration(leg.late));
    case Fate::lost:
        return sentence(leg) + " was lost" + because(leg);
    case Fate::cut:
        return sentence(leg) + " met a cut" + because(leg);
    case Fate::frozen:
        return fmt::format("{} had been frozen since {}", to, time(leg.at));
    case Fate::stopped:
        return fmt::format("{} had {} at {}", to, leg.killed ? "been killed" : "stopped",
                           time(leg.at));
    case Fate::delayed:
        return sentence(leg) + " had to wait" + because(leg) +
               (leg.late > Duration::zero()
                    ? fmt::format(" and came {} too late", duration(leg.late))
                    : std::string());
    case Fate::refused:
        return fmt::format("the system would not send {}: {}", sentence(leg),
                           reason(leg.failure, leg.detail));
    case Fate::rejected:
        return fmt::format("{} could not read {}: {}", to, sentence(leg),
                           reason(leg.failure, leg.detail));
    case Fate::ignored:
        return fmt::format("{} ignored {}: {}", to, sentence(leg), leg.detail);
    case Fate::dropped:
        return fmt::format("{} dropped {}, since its queue of received gossip was full", to,
                           sentence(leg));
    case Fate::failed:
        return fmt::format("the connection from {} to {} failed: {}", name(leg.from), to,
                           reason(leg.failure, leg.detail));
    case Fate::unsent:
        return fmt::format("{} had sent no {}", name(leg.from), message(leg.message));
    case Fate::unknown:
        break;
    }
    return fmt::format("the trace does not tell what became of {}", sentence(leg));
}

} // namespace swimscope::why::words
