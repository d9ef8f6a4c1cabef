// SPDX-License-Identifier: MPL-2.0
// swimscope_recording_victim FILE: for each line on its standard input it records an event and
// answers with its id. It ends with its input, or when it is killed: then what it has answered half
// a second ago has to be in the file.
#include "engine/recording/recorder.h"

#include <cstdio>
#include <cstdlib>

using namespace swimscope;

namespace {

/// As large as what a busy member writes.
trace::Event eventOf(std::uint64_t id) {
    return trace::Event(static_cast<EventId>(id), Instant(Duration(id)), NodeId{1}, EventId::none,
                        trace::ProbeStarted{.member = "a member", .seq = 1});
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return EXIT_FAILURE;
    auto recorder = recording::Recorder::start(argv[1], "simulated", recording::Pressure::wait);
    if (!recorder) {
        std::fprintf(stderr, "%s\n", recorder.error().message.c_str());
        return EXIT_FAILURE;
    }
    for (std::uint64_t id = 1; std::getchar() != EOF; ++id) {
        trace::Batch batch;
        batch.push_back(eventOf(id));
        (*recorder)->take(batch);
        std::printf("%llu\n", static_cast<unsigned long long>(id));
        std::fflush(stdout);
    }
    return EXIT_SUCCESS;
}
