// SPDX-License-Identifier: MPL-2.0
#include "app/cli/decode_command.h"

#include "app/cli/decode_report.h"
#include "engine/capture/reader.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <utility>
#include <vector>

namespace swimscope::cli {
namespace {

/// False once nobody reads on: the output went to a pipe that is closed, or the disk is full.
bool print(const std::string& line) {
    return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
           std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
}

void complain(const std::string& why) {
    std::fprintf(stderr, "swimscope-cli: %s\n", why.c_str());
}

} // namespace

void declareDecodeOptions(CLI::App& command, DecodeOptions& options) {
    command.add_option("file", options.file, "A pcap or pcapng file; - for standard input")
        ->type_name("FILE")
        ->required();
    command.add_flag("--json", options.json, "One JSON object a line instead of text");
}

int runDecode(const DecodeOptions& options) {
    auto reader = capture::Reader::open(options.file);
    if (!reader) {
        complain(reader.error().message);
        return 1;
    }
    bool heard = true;
    DecodeReport report([&](const std::string& line) { heard = heard && print(line); },
                        options.json);
    const auto tell = [&](std::vector<capture::Found>& all) {
        for (const capture::Found& found : std::exchange(all, {}))
            std::visit([&](const auto& one) { report.take(one); }, found);
    };
    capture::Dissector dissector;
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
