// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_command.h"
#include "app/cli/trace_packets.h"
#include "engine/trace/binary.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace swimscope::cli {
namespace {

constexpr double kMostSeconds = 1e9;

Result<Instant> instantOf(const char* option, const std::string& text) {
    double seconds = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, seconds);
    if (error != std::errc() || stopped != end || !(std::abs(seconds) <= kMostSeconds))
        return Error{fmt::format("{}: it takes seconds of the run's time, such as 12.4", option)};
    return Instant(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)));
}

Result<TracePlan::What> whatOf(const std::string& word) {
    if (word == "info")
        return TracePlan::What::info;
    if (word == "dump")
        return TracePlan::What::dump;
    if (word == "verify")
        return TracePlan::What::verify;
    if (word == "export")
        return TracePlan::What::exportIt;
    if (word == "bytes")
        return TracePlan::What::bytes;
    if (word == "why")
        return TracePlan::What::why;
    return Error{"trace: what shall be done with the recording? Write trace info, dump, verify, "
                 "export, bytes or why, then the FILE"};
}

/// Whether there is a place to write to where one is needed, and none where not.
Result<void> checkOut(const TracePlan& plan, const std::string& word) {
    if (plan.what != TracePlan::What::exportIt)
        return plan.out.empty() ? Result<void>()
                                : Error{fmt::format("trace {} takes one FILE", word)};
    const bool packets = plan.out.ends_with(kPacketsEnding);
    if (!packets && !plan.out.ends_with(".csv"))
        return Error{"trace export: where to? Write the name of a file that ends in .csv (events) "
                     "or .pcapng (packets)"};
    if (packets && !(plan.nodes.empty() && plan.kinds.empty()))
        return Error{"trace export: a .pcapng takes the packets of all nodes; --node and --kind "
                     "are for .csv"};
    return {};
}

} // namespace

void declareTraceOptions(CLI::App& command, TraceOptions& options) {
    command.add_option("what", options.what, "info, dump, verify, export, bytes or why")
        ->type_name("WHAT");
    command.add_option("file", options.file, "A recording")->type_name("FILE");
    command.add_option("out", options.out, "export: where to, a file that ends in .csv or .pcapng")
        ->type_name("OUT");
    command.add_option("--from", options.from, "From this second of the run on");
    command.add_option("--to", options.to, "Up to this second of the run");
    command.add_option("--node", options.nodes, "Only what happened to this node; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--kind", options.kinds, "Only events of this kind; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--state", options.why.state, "why: OBSERVER believes this of MEMBER")
        ->type_name("OBSERVER/MEMBER");
    command.add_option("--event", options.why.event, "why: this event, by its number, happened")
        ->type_name("NUMBER");
    command
        .add_option("--spread", options.why.spread,
                    "why: what an event, or the belief of OBSERVER about MEMBER, led to")
        ->type_name("NUMBER|OBSERVER/MEMBER");
    command
        .add_option("--not", options.why.missing,
                    "why: OBSERVER does not know what others know of MEMBER")
        ->type_name("OBSERVER/MEMBER");
    command.add_option("--at", options.why.at, "why: at this second of the run; at its end if not")
        ->type_name("S");
    command.add_flag("--bytes", options.bytes,
                     "dump: the bytes of packets as well, of a recording that has them");
    command.add_flag("--json", options.json, "One JSON object a line instead of text");
}

Result<TracePlan> planOf(const TraceOptions& options) {
    TracePlan plan;
    const auto what = whatOf(options.what);
    if (!what)
        return what.error();
    plan.what = *what;
    plan.json = options.json;
    plan.nodes = options.nodes;
    plan.kinds = options.kinds;
    if (options.file.empty())
        return Error{fmt::format("trace {}: of which recording? Write its FILE", options.what)};
    plan.file = options.file;
    plan.out = options.out;
    if (const auto fits = checkOut(plan, options.what); !fits)
        return fits.error();
    plan.bytes = options.bytes;
    if (plan.bytes && plan.what != TracePlan::What::dump)
        return Error{
            fmt::format("trace {} prints no packets: --bytes is for dump; trace bytes puts "
                        "them into a recording",
                        options.what)};
    const bool chooses = !options.from.empty() || !options.to.empty() || !options.nodes.empty() ||
                         !options.kinds.empty();
    if (chooses && plan.what != TracePlan::What::dump && plan.what != TracePlan::What::exportIt)
        return Error{fmt::format("trace {} looks at all of a recording: --from, --to, --node and "
                                 "--kind are for dump and export",
                                 options.what)};
    if (plan.what == TracePlan::What::why) {
        auto asked = whyPlanOf(options);
        if (!asked)
            return asked.error();
        plan.why = std::move(*asked);
        return plan;
    }
    if (options.why.any())
        return Error{fmt::format("trace {} explains nothing: --state, --event, --spread, --not and "
                                 "--at are for why",
                                 options.what)};
    for (const auto& [option, text, time] : {std::tuple{"--from", &options.from, &plan.from},
                                             std::tuple{"--to", &options.to, &plan.to}}) {
        if (text->empty())
            continue;
        const auto instant = instantOf(option, *text);
        if (!instant)
            return instant.error();
        *time = *instant;
    }
    const auto known = trace::kindNames();
    for (const std::string& kind : plan.kinds)
        if (std::ranges::find(known, kind) == known.end())
            return Error{fmt::format("--kind: no event is called {}; trace info lists those of a "
                                     "recording",
                                     kind)};
    return plan;
}

} // namespace swimscope::cli
