// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/whole_run.h"

#include "engine/capture/run_bytes.h"
#include "engine/recording/bytes_writer.h"

#include <fmt/format.h>

#include <cstddef>

namespace swimscope::recording {
namespace {

/// So many events of a run that is run again are in memory at a time.
constexpr std::size_t kEventsAtOnce = 4096;

/// Within a transaction, which counts only where this comes to a run that went the same way.
Result<void> fillAll(Recording& recording, Database& database, host::ReplayResult& replayed) {
    auto writer = BytesWriter::create(database);
    if (!writer)
        return writer.error();
    capture::RunBytes run(*writer);
    const auto done =
        forEachOfWhole(recording, [&run](const trace::Event& event) { return run.take(event); });
    if (done && writer->outcome())
        run.finish();
    replayed = run.replayed();
    return done ? writer->outcome() : done;
}

} // namespace

Result<void> forEachOfWhole(Recording& recording,
                            const std::function<bool(const trace::Event&)>& take) {
    EventId next{1};
    while (true) {
        const auto events = recording.read(next, kEventsAtOnce);
        if (!events)
            return events.error();
        if (events->empty())
            return {};
        for (const trace::Event& event : *events) {
            if (event.id != next)
                return Error{fmt::format("events are missing before #{}: only a run that was kept "
                                         "whole can be run again",
                                         number(event.id))};
            if (!take(event))
                return {};
            next = after(next);
        }
    }
}

Result<FilledBytes> fillBytes(Recording& recording) {
    FilledBytes filled;
    const auto before = recording.bytesCount();
    if (!before)
        return before.error();
    if (*before) {
        filled.wereThere = true;
        filled.count = **before;
        return filled;
    }
    Database& database = recording.database_;
    if (auto begun = recording.beginToFill(); !begun)
        return begun.error();
    auto done = fillAll(recording, database, filled.replayed);
    const bool all = done && !filled.replayed.divergence;
    if (all)
        done = database.execute("COMMIT");
    if (!all || !done) [[maybe_unused]]
        const auto back = database.execute("ROLLBACK");
    if (!done)
        return done.error();
    if (!all)
        return filled;
    if (auto ready = recording.prepareBytes(); !ready)
        return ready.error();
    const auto after = recording.bytesCount();
    if (!after)
        return after.error();
    filled.count = after->value_or(BytesCount{});
    return filled;
}

} // namespace swimscope::recording
