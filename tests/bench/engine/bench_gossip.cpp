// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/broadcast_queue.h"
#include "engine/wire/codec.h"
#include "engine/wire/packet.h"
#include "tests/bench/engine/samples.h"
#include "tests/bench/engine/works.h"

#include <limits>

namespace swimscope::bench {

void registerGossip() {
    constexpr std::size_t kQueued = 1000;
    swim::BroadcastQueue queue;
    for (std::size_t number = 0; number < kQueued; ++number) {
        const wire::MessagePtr message = wire::share(alive(number));
        queue.queue({nameOf(number), message, wire::encodedSize(*message), EventId{number + 1}});
    }
    registerWork("broadcasts for a packet from a queue of 1000",
                 [queue, taken = std::vector<swim::TakenBroadcast>()]() mutable {
                     taken.clear();
                     queue.take(wire::kCompoundPerMessage, kPacket - wire::kCompoundOverhead,
                                std::numeric_limits<std::uint32_t>::max(), taken);
                     benchmark::DoNotOptimize(taken.data());
                 });
}

} // namespace swimscope::bench
