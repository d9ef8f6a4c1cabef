// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_report.h"

#include "app/cli/lines.h"

#include <fmt/format.h>

#include <algorithm>

namespace swimscope::cli {
namespace {

std::string jsonOf(const SimOutcome& outcome) {
    Json line;
    line["seed"] = outcome.seed;
    if (!outcome.live)
        line["digest"] = outcome.digest;
    line["nodes"] = outcome.nodes;
    if (!outcome.live)
        line["virtual_seconds"] = inSeconds(outcome.virtualTime);
    line["wall_seconds"] = inSeconds(outcome.wallTime);
    line["events"] = outcome.events;
    if (!outcome.live) {
        line["datagrams"] = outcome.datagrams;
        line["datagram_bytes"] = outcome.datagramBytes;
    }
    line["suspicions"] = outcome.suspicions;
    line["false_deaths"] = outcome.falseDeaths;
    if (!outcome.plan.empty())
        line["plan"] = outcome.plan;
    if (!outcome.title.empty())
        line["title"] = textOf(outcome.title);
    line["expectations"] = Json::array();
    for (const Expectation& expectation : outcome.expectations) {
        Json entry;
        entry["text"] = textOf(expectation.text);
        entry["line"] = expectation.line;
        entry["ok"] = expectation.ok;
        if (expectation.at)
            entry["at"] = inSeconds(*expectation.at);
        if (!expectation.ok)
            entry["why"] = textOf(expectation.why);
        line["expectations"].push_back(std::move(entry));
    }
    return printed(line) + "\n";
}

std::string sentenceOf(const Expectation& expectation) {
    std::string sentence = expectation.ok ? expectation.line > 0 ? "met: " : "" : "NOT MET: ";
    if (expectation.line > 0)
        sentence += fmt::format("line {}: ", expectation.line);
    sentence += expectation.text;
    if (expectation.at)
        sentence += fmt::format(", at {:g} s", inSeconds(*expectation.at));
    if (!expectation.ok)
        sentence += ": " + expectation.why;
    return sentence;
}

std::string storyText(const SimOutcome& outcome) {
    std::string text;
    for (const scenario::Line& line : outcome.story)
        text += lineOfStory(line);
    return text;
}

std::string headOf(const SimOutcome& outcome) {
    if (outcome.live)
        return fmt::format("{} members for {:.3f} s, {} events, {} suspicions, {} false deaths\n",
                           outcome.nodes, inSeconds(outcome.wallTime), outcome.events,
                           outcome.suspicions, outcome.falseDeaths);
    return fmt::format(
        "seed {}: {} members for {:g} s in {:.3g} s, {} events, {} datagrams, {} suspicions, {} "
        "false deaths, digest {}\n",
        outcome.seed, outcome.nodes, inSeconds(outcome.virtualTime), inSeconds(outcome.wallTime),
        outcome.events, outcome.datagrams, outcome.suspicions, outcome.falseDeaths, outcome.digest);
}

std::string outcomeText(const SimOutcome& outcome) {
    std::string text = headOf(outcome);
    if (!outcome.plan.empty())
        text += "  " + outcome.plan + "\n";
    if (!outcome.title.empty() && !outcome.live)
        text = outcome.title + "\n" + storyText(outcome) + text;
    for (const Expectation& expectation : outcome.expectations)
        text += "  " + sentenceOf(expectation) + "\n";
    return text;
}

std::string xmlOf(std::string_view text) {
    std::string xml;
    for (const char c : textOf(text)) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            xml += static_cast<unsigned char>(c) < ' ' ? ' ' : c; // XML has none of those
        }
    }
    return xml;
}

/// One suite a seed, one case an expectation.
std::string junitOf(const SimOutcome& outcome) {
    const auto failures = std::ranges::count(outcome.expectations, false, &Expectation::ok);
    std::string xml = fmt::format(
        "  <testsuite name=\"seed {}\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"{:.3f}\">\n"
        "{}",
        outcome.seed, outcome.expectations.size(), failures, inSeconds(outcome.wallTime),
        outcome.live ? std::string()
                     : fmt::format("    <properties>\n"
                                   "      <property name=\"digest\" value=\"{}\"/>\n"
                                   "    </properties>\n",
                                   outcome.digest));
    const std::string name = outcome.title.empty() ? "sim" : xmlOf(outcome.title);
    for (const Expectation& expectation : outcome.expectations) {
        xml += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", name,
                           xmlOf(expectation.text));
        if (expectation.ok)
            xml += "/>\n";
        else
            xml += fmt::format(">\n      <failure message=\"{}\"/>\n    </testcase>\n",
                               xmlOf(expectation.why));
    }
    return xml + "  </testsuite>\n";
}

} // namespace

/// Times to the left, as far as they go.
std::string lineOfStory(const scenario::Line& line) {
    constexpr std::string_view kKinds[] = {"", "- ", "as soon as ", "met: ", "NOT MET: "};
    return fmt::format("  {:>9.3f} s  {}{}\n", inSeconds(line.at),
                       kKinds[static_cast<std::size_t>(line.kind)], line.text);
}

std::string beginningOf(SimReportForm form) {
    return form == SimReportForm::junit
               ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
               : std::string();
}

std::string endOf(SimReportForm form) {
    return form == SimReportForm::junit ? "</testsuites>\n" : std::string();
}

std::string reportOf(const SimOutcome& outcome, SimReportForm form) {
    switch (form) {
    case SimReportForm::json:
        return jsonOf(outcome);
    case SimReportForm::junit:
        return junitOf(outcome);
    case SimReportForm::text:
        break;
    }
    return outcomeText(outcome);
}

} // namespace swimscope::cli
