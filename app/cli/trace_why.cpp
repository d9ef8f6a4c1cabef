// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_why.h"

#include "app/cli/lines.h"
#include "app/cli/spread_json.h"
#include "app/cli/trace_command.h"
#include "engine/base/duration_text.h"
#include "engine/base/json_string.h"
#include "engine/recording/past.h"
#include "engine/why/text.h"
#include "engine/why/why.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>
#include <utility>

namespace swimscope::cli {
namespace {

using recording::RecordedPast;

constexpr double kLatest = 1e9;
/// So long a run may have gone on after its last event.
constexpr Duration kQuiet = std::chrono::seconds(10);
/// So many names are listed where one is none of them.
constexpr std::size_t kNamesListed = 20;

/// Seconds, with or without a unit: 12.4, 12.4s, 1m3s.
Result<Instant> momentOf(const std::string& text) {
    double seconds = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, seconds);
    if (error == std::errc() && stopped == end && std::abs(seconds) <= kLatest)
        return Instant(
            std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)));
    const auto duration = parseDuration(text);
    if (!duration || std::abs(inSeconds(*duration)) > kLatest)
        return Error{"--at: it takes seconds of the run's time, such as 12.4"};
    return Instant(*duration);
}

Result<EventId> eventIdOf(const char* option, std::string_view text) {
    if (text.starts_with('#'))
        text.remove_prefix(1);
    std::uint64_t id = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || stopped != text.data() + text.size() || id == 0)
        return Error{
            fmt::format("{}: it takes the number of an event, as trace dump prints it", option)};
    return EventId{id};
}

/// OBSERVER/SUBJECT. A name with a slash in it is written as a JSON string.
Result<void> takePair(const char* option, std::string_view text, WhyPlan& plan) {
    const auto wrong = Error{fmt::format("{}: it takes OBSERVER/MEMBER, such as n7/n5", option)};
    if (auto quoted = takeJsonString(text)) {
        plan.observer = std::move(*quoted);
        if (!text.starts_with('/'))
            return wrong;
        text.remove_prefix(1);
    } else {
        const auto slash = text.find('/');
        if (slash == std::string_view::npos)
            return wrong;
        plan.observer = text.substr(0, slash);
        text.remove_prefix(slash + 1);
    }
    if (auto quoted = takeJsonString(text))
        plan.subject = std::move(*quoted) + std::string(text);
    else
        plan.subject = text;
    if (plan.observer.empty() || plan.subject.empty())
        return wrong;
    return {};
}

std::string namesIn(why::Past& past) {
    const auto nodes = past.nodes();
    std::string list;
    for (std::size_t i = 0; i < nodes.size() && i < kNamesListed; ++i)
        list += (i > 0 ? ", " : "") + textOf(nodes[i].second);
    if (nodes.size() > kNamesListed)
        list += fmt::format(" and {} more", nodes.size() - kNamesListed);
    return list.empty() ? "none" : list;
}

/// When the question is about; the error says that the recording does not reach there.
Result<Instant> timeIn(why::Past& past, const WhyPlan& plan) {
    const auto first = past.find({.most = 1});
    const auto last = past.event(past.lastAt(Instant::max()));
    if (first.empty() || !last)
        return Error{"there are no events in the recording"};
    const Instant at = plan.at.value_or(last->at);
    if (at < first.front().at || at > last->at + kQuiet)
        return Error{fmt::format("--at {:.3f}: the recording goes from {:.3f} s to {:.3f} s",
                                 inSeconds(at), inSeconds(first.front().at), inSeconds(last->at))};
    return at;
}

Result<why::Answer> answerAboutEvent(why::Past& past, const WhyPlan& plan) {
    why::Answer answer = plan.asks == WhyPlan::Asks::spread ? why::whatCameOf(past, plan.event)
                                                            : why::whyHappened(past, plan.event);
    if (answer.statements.empty())
        return Error{fmt::format("there is no event #{} in the recording", number(plan.event))};
    return answer;
}

Result<why::Answer> answerTo(why::Past& past, const WhyPlan& plan) {
    if (plan.event != EventId::none)
        return answerAboutEvent(past, plan);
    const auto at = timeIn(past, plan);
    if (!at)
        return at.error();
    const NodeId observer = why::nodeNamed(past, plan.observer, *at);
    if (observer == NodeId::none)
        return Error{fmt::format("no node of the recording is called {}; there are: {}",
                                 textOf(plan.observer), namesIn(past))};
    if (!why::isKnown(past, plan.subject))
        return Error{fmt::format("nobody in the recording knows a member called {}; its nodes "
                                 "are: {}",
                                 textOf(plan.subject), namesIn(past))};
    switch (plan.asks) {
    case WhyPlan::Asks::spread:
        return why::whatCameOf(past, observer, plan.subject, *at);
    case WhyPlan::Asks::missing:
        return why::whyNotKnown(past, observer, plan.subject, *at);
    default:
        return why::whyBelieved(past, observer, plan.subject, *at);
    }
}

std::string textLine(const why::Statement& statement, int depth) {
    std::string line(static_cast<std::size_t>(depth) * 2, ' ');
    line += textOf(why::toText(statement));
    if (statement.event != EventId::none)
        line += fmt::format(" (#{})", number(statement.event));
    return line;
}

Json jsonLine(const why::Statement& statement, int depth) {
    Json line;
    line["event"] = "why";
    line["depth"] = depth;
    line["kind"] = why::nameOf(statement.what);
    if (statement.event != EventId::none) {
        line["t"] = inSeconds(statement.at);
        line["id"] = number(statement.event);
    }
    line["text"] = textOf(why::toText(statement));
    return line;
}

Json summaryOf(const why::Answer& answer, std::size_t statements, why::Past& past) {
    Json summary{{"event", "summary"}, {"statements", statements}, {"cut", answer.cut}};
    if (!answer.spreads.empty()) {
        Json& spreads = summary["spreads"] = Json::array();
        for (const why::SpreadTree& tree : answer.spreads)
            spreads.push_back(jsonOf(tree, past));
    }
    return summary;
}

bool printAnswer(const why::Answer& answer, why::Past& past, bool json, const TraceSinks& sinks) {
    std::size_t count = 0;
    const bool heard = why::forEach(answer.statements, [&](const why::Statement& statement,
                                                           int depth) {
        ++count;
        return sinks.print(json ? printed(jsonLine(statement, depth)) : textLine(statement, depth));
    });
    if (!heard)
        return false;
    if (json)
        return sinks.print(printed(summaryOf(answer, count, past)));
    return !answer.cut ||
           sinks.print("There may be more: looking for all of it would have taken too much.");
}

} // namespace

Result<WhyPlan> whyPlanOf(const TraceOptions& options) {
    const auto& [state, event, spread, missing, at] = options.why;
    const int asked = (state.empty() ? 0 : 1) + (event.empty() ? 0 : 1) + (spread.empty() ? 0 : 1) +
                      (missing.empty() ? 0 : 1);
    if (asked != 1)
        return Error{"trace why: ask one thing: --state OBSERVER/MEMBER, --event NUMBER, "
                     "--spread OBSERVER/MEMBER or NUMBER, or --not OBSERVER/MEMBER"};
    WhyPlan plan;
    if (!at.empty()) {
        const auto moment = momentOf(at);
        if (!moment)
            return moment.error();
        plan.at = *moment;
    }
    const bool spreadsEvent = !spread.empty() && spread.find('/') == std::string::npos;
    if (!event.empty() || spreadsEvent) {
        plan.asks = spreadsEvent ? WhyPlan::Asks::spread : WhyPlan::Asks::event;
        const auto id = spreadsEvent ? eventIdOf("--spread", spread) : eventIdOf("--event", event);
        if (!id)
            return id.error();
        plan.event = *id;
        if (plan.at)
            return Error{"trace why: an event has its time; --at goes with OBSERVER/MEMBER"};
        return plan;
    }
    Result<void> done;
    if (!state.empty()) {
        done = takePair("--state", state, plan);
    } else if (!spread.empty()) {
        plan.asks = WhyPlan::Asks::spread;
        done = takePair("--spread", spread, plan);
    } else {
        plan.asks = WhyPlan::Asks::missing;
        done = takePair("--not", missing, plan);
    }
    if (!done)
        return done.error();
    return plan;
}

int runTraceWhy(const TracePlan& plan, const TraceSinks& sinks) {
    const auto past = RecordedPast::open(plan.file);
    if (!past) {
        sinks.complain(past.error().message);
        return 1;
    }
    const auto answer = answerTo(**past, plan.why);
    if (!answer) {
        sinks.complain(fmt::format("{}: {}", plan.file, answer.error().message));
        return 1;
    }
    const bool heard = printAnswer(*answer, **past, plan.json, sinks);
    if (const auto& problem = (*past)->problem()) {
        sinks.complain(problem->message);
        return 1;
    }
    return heard ? 0 : 1;
}

} // namespace swimscope::cli
