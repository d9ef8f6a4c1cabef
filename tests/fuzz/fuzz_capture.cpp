// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/capture/dissector.h"
#include "engine/capture/reader.h"
#include "tests/fuzz/cluster_secrets.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/target.h"

/// A capture file, behind a byte that says what its reader knows of the cluster.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    fuzz::Input input({data, size});
    const unsigned bits = input.byte();
    const fuzz::MemoryFile file(input.rest());
    auto reader = capture::Reader::open(file.path());
    if (!reader) {
        SWIMSCOPE_CHECK(!reader.error().message.empty());
        return 0;
    }
    capture::Dissector dissector(
        wire::Keyring(bits & 1U ? fuzz::clusterKeys() : std::vector<wire::SecretKey>()),
        std::string(fuzz::kLabels[bits >> 6U]));
    std::vector<capture::Found> found;
    std::size_t frames = 0;
    while (const auto frame = reader->next()) {
        ++frames;
        SWIMSCOPE_CHECK(frame->bytes.size() <= size);
        dissector.take(*frame, found);
    }
    dissector.finish(found);
    // A frame brings at most a packet, or the end of one connection and the beginning of another.
    SWIMSCOPE_CHECK(found.size() <= 2 * frames);
    return 0;
}
