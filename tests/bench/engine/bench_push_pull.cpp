// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/wire/stream.h"
#include "tests/bench/engine/samples.h"
#include "tests/bench/engine/works.h"

#include <fmt/format.h>

namespace swimscope::bench {

void registerPushPull() {
    for (const std::size_t members : {std::size_t{1000}, std::size_t{10000}}) {
        const wire::Message message = table(members);
        const Bytes bytes = wire::encodeStream(message, {.compress = true});
        registerWork(fmt::format("encode push/pull of {}, LZW", members), [message] {
            const Bytes out = wire::encodeStream(message, {.compress = true});
            benchmark::DoNotOptimize(out.data());
        });
        registerWork(fmt::format("decode push/pull of {}, LZW", members), [bytes] {
            wire::StreamDecoder decoder;
            decoder.feed(bytes);
            SWIMSCOPE_CHECK(decoder.message());
        });
    }
}

} // namespace swimscope::bench
