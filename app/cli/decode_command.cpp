// SPDX-License-Identifier: MPL-2.0
#include "app/cli/decode_command.h"

#include "app/cli/decode_report.h"
#include "app/cli/standard_output.h"
#include "engine/capture/reader.h"
#include "engine/wire/label.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <utility>
#include <vector>

namespace swimscope::cli {

void declareDecodeOptions(CLI::App& command, DecodeOptions& options) {
    command.add_option("file", options.file, "A pcap or pcapng file; - for standard input")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--key", options.keys.written,
                    "BASE64: a key that may decrypt; other users of the machine can see it")
        ->allow_extra_args(false);
    command.add_option("--key-file", options.keys.file, "FILE with a key a line, in base64");
    command.add_option("--label", options.label, "The cluster's label, at most 255 bytes");
    // A key too many must not be repeated in an error, so the error is ours.
    command.add_option("surplus", options.surplus)->group("");
    command.add_flag("--json", options.json, "One JSON object a line instead of text");
}

Result<DecodePlan> planOf(const DecodeOptions& options) {
    if (!options.surplus.empty())
        return Error{"decode takes one FILE, and each --key one key: there is a word too many"};
    if (options.label.size() > wire::kLabelMost)
        return Error{fmt::format("--label: it has at most {} bytes", wire::kLabelMost)};
    const auto keys = keysOf(options.keys);
    if (!keys)
        return keys.error();
    DecodePlan plan{options.file, wire::Keyring(*keys), options.label, options.json, {}};
    if (keysAreVisible(options.keys))
        plan.warnings.emplace_back(kVisibleKeys);
    return plan;
}

int runDecode(const DecodePlan& plan) {
    for (const std::string& warning : plan.warnings)
        complain(warning);
    auto reader = capture::Reader::open(plan.file);
    if (!reader) {
        complain(reader.error().message);
        return 1;
    }
    bool heard = true;
    DecodeReport report([&](const std::string& line) { heard = heard && printLine(line); },
                        plan.json);
    const auto tell = [&](std::vector<capture::Found>& all) {
        for (const capture::Found& found : std::exchange(all, {}))
            std::visit([&](const auto& one) { report.take(one); }, found);
    };
    capture::Dissector dissector(plan.keys, plan.label);
    std::vector<capture::Found> found;
    while (heard) {
        const auto frame = reader->next();
        if (!frame)
            break;
        dissector.take(*frame, found);
        tell(found);
    }
    dissector.finish(found);
    tell(found);
    report.summary();
    if (!reader->problem().empty())
        complain(reader->problem());
    return heard && reader->problem().empty() ? 0 : 1;
}

} // namespace swimscope::cli
