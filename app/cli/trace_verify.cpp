// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_verify.h"

#include "app/cli/lines.h"
#include "engine/recording/whole_run.h"

#include <fmt/format.h>

namespace swimscope::cli {

int tellVerified(const host::ReplayResult& result, const TracePlan& plan, const TraceSinks& sinks) {
    Json line{{"event", "verify"},
              {"ok", !result.divergence},
              {"inputs", result.inputs},
              {"outputs", result.outputs}};
    std::string text = fmt::format("the same again: {} inputs, and {} events that came of them",
                                   result.inputs, result.outputs);
    if (const auto& differs = result.divergence) {
        line["input"] = number(differs->input);
        line["recorded"] = textOf(differs->recorded);
        line["replayed"] = textOf(differs->replayed);
        const auto orNothing = [](const std::string& event) {
            return event.empty() ? std::string("nothing more") : textOf(event);
        };
        text = fmt::format("it goes another way after input #{}\n  recorded: {}\n  now:      {}",
                           number(differs->input), orNothing(differs->recorded),
                           orNothing(differs->replayed));
    }
    const bool heard = sinks.print(plan.json ? printed(line) : text);
    return heard && !result.divergence ? 0 : 1;
}

Result<int> verify(recording::Recording& recording, const TracePlan& plan,
                   const TraceSinks& sinks) {
    host::Replayer run;
    const auto done = recording::forEachOfWhole(
        recording, [&run](const trace::Event& event) { return run.take(event); });
    if (!done)
        return done.error();
    run.finish();
    return tellVerified(run.result(), plan, sinks);
}

} // namespace swimscope::cli
