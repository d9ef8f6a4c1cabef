// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/keyframe_maker.h"
#include "engine/recording/recording.h"
#include "engine/recording/rows.h"
#include "engine/trace/standing_binary.h"
#include "engine/wire/crc.h"

#include <utility>

/// Keyframes as a recording keeps them.
namespace swimscope::recording {
namespace {

/// More than any run of ours has; of a stranger's file no more are looked at.
constexpr const char* kMarks = "SELECT last, at FROM keyframes WHERE last > 0 ORDER BY last "
                               "LIMIT 100000";

} // namespace

/// Only those whose ids and times grow, as those of events do.
std::vector<session::Mark> Recording::marks() {
    std::vector<session::Mark> marks;
    if (format_ < 2)
        return marks;
    auto rows = database_.prepare(kMarks);
    if (!rows)
        return marks;
    auto row = rows->next();
    for (; row && *row; row = rows->next()) {
        const std::int64_t last = rows->integer(0);
        const std::int64_t at = rows->integer(1);
        const Instant begin = marks.empty() ? Instant() : marks.back().at;
        if (last <= kMostStored && at <= kMostStored && Instant(Duration(at)) >= begin)
            marks.push_back({static_cast<EventId>(last), Instant(Duration(at))});
    }
    return marks;
}

std::shared_ptr<const trace::Standing> Recording::standingAt(const session::Mark& mark) {
    auto rows = database_.prepare("SELECT crc, standing FROM keyframes "
                                  "WHERE last = ? AND typeof(standing) = 'blob' "
                                  "AND length(standing) <= ?");
    if (!rows)
        return nullptr;
    rows->bind(1, static_cast<std::int64_t>(number(mark.last)))
        .bind(2, static_cast<std::int64_t>(kMostKeyframe));
    const auto row = rows->next();
    if (!row || !*row)
        return nullptr;
    const ByteView bytes = rows->bytes(1);
    if (rows->integer(0) != static_cast<std::int64_t>(wire::crc32(bytes)))
        return nullptr;
    auto standing =
        trace::decodeStanding(bytes, [this](EventId made) { return rosterMadeBy(made); });
    if (!standing || standing->fold.last() != mark.last || standing->fold.now() != mark.at)
        return nullptr;
    return std::make_shared<const trace::Standing>(std::move(*standing));
}

} // namespace swimscope::recording
