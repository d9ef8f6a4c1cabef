// SPDX-License-Identifier: MPL-2.0
/// What single works of the engine cost, next to the same works in Go (tests/bench/go):
/// scripts/bench.sh --engine runs both in turn. Takes Google Benchmark's options.
#include "tests/bench/engine/line_reporter.h"
#include "tests/bench/engine/works.h"

int main(int argc, char** argv) {
    using namespace swimscope::bench;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    registerMessages();
    registerLayers();
    registerDriver();
    registerGossip();
    registerPushPull();
    LineReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
