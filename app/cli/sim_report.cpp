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
    line["digest"] = outcome.digest;
    line["nodes"] = outcome.nodes;
    line["virtual_seconds"] = inSeconds(outcome.virtualTime);
    line["wall_seconds"] = inSeconds(outcome.wallTime);
    line["events"] = outcome.events;
    line["datagrams"] = outcome.datagrams;
    line["datagram_bytes"] = outcome.datagramBytes;
    line["suspicions"] = outcome.suspicions;
    line["false_deaths"] = outcome.falseDeaths;
    if (!outcome.plan.empty())
        line["plan"] = outcome.plan;
    line["expectations"] = Json::array();
    for (const Expectation& expectation : outcome.expectations) {
        Json entry;
        entry["text"] = expectation.text;
        entry["line"] = expectation.line;
        entry["ok"] = expectation.ok;
        if (expectation.at)
            entry["at"] = inSeconds(*expectation.at);
        if (!expectation.ok)
            entry["why"] = expectation.why;
        line["expectations"].push_back(std::move(entry));
    }
    return printed(line) + "\n";
}

std::string sentenceOf(const Expectation& expectation) {
    std::string sentence = (expectation.ok ? "" : "NOT MET: ") + expectation.text;
    if (expectation.at)
        sentence += fmt::format(", at {:g} s", inSeconds(*expectation.at));
    if (!expectation.ok)
        sentence += ": " + expectation.why;
    return sentence;
}

std::string outcomeText(const SimOutcome& outcome) {
    std::string text = fmt::format(
        "seed {}: {} members for {:g} s in {:.3g} s, {} events, {} datagrams, {} suspicions, {} "
        "false deaths, digest {}\n",
        outcome.seed, outcome.nodes, inSeconds(outcome.virtualTime), inSeconds(outcome.wallTime),
        outcome.events, outcome.datagrams, outcome.suspicions, outcome.falseDeaths, outcome.digest);
    if (!outcome.plan.empty())
        text += "  " + outcome.plan + "\n";
    for (const Expectation& expectation : outcome.expectations)
        text += "  " + sentenceOf(expectation) + "\n";
    return text;
}

std::string xmlOf(std::string_view text) {
    std::string xml;
    for (const char c : text) {
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
            xml += c;
        }
    }
    return xml;
}

/// One suite a seed, one case an expectation.
std::string junitOf(const SimOutcome& outcome) {
    const auto failures = std::ranges::count(outcome.expectations, false, &Expectation::ok);
    std::string xml = fmt::format(
        "  <testsuite name=\"seed {}\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"{:.3f}\">\n"
        "    <properties>\n"
        "      <property name=\"digest\" value=\"{}\"/>\n"
        "    </properties>\n",
        outcome.seed, outcome.expectations.size(), failures, inSeconds(outcome.wallTime),
        outcome.digest);
    for (const Expectation& expectation : outcome.expectations) {
        xml += fmt::format("    <testcase classname=\"sim\" name=\"{}\"", xmlOf(expectation.text));
        if (expectation.ok)
            xml += "/>\n";
        else
            xml += fmt::format(">\n      <failure message=\"{}\"/>\n    </testcase>\n",
                               xmlOf(expectation.why));
    }
    return xml + "  </testsuite>\n";
}

} // namespace

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
