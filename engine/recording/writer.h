// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"
#include "engine/recording/pile.h"
#include "engine/recording/row_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::recording {

/// Puts events into a new file. One thread at a time, which waits for the disk.
class Writer {
  public:
    /// `origin`: what the run is of, for those who ask the file: "live" or "simulated".
    static Result<Writer> create(const std::string& path, std::string_view origin);

    /// All of them or, where the disk does not take them, the first ones. What is written is safe
    /// from this process's end; what the machine's sudden end would cost is up to the system.
    Result<void> write(const Pile& pile);

    /// Makes one file of the two or three there are while it is written. Nothing more can be
    /// written then.
    Result<void> close();

  private:
    /// Beyond so many names they are not looked up any more, and events are stored without: an
    /// attacker's names must not fill the memory.
    static constexpr std::size_t kMostNames = 200'000;

    /// A transaction has so many events: a slow disk, too, soon has something for good.
    static constexpr std::size_t kMostAtOnce = 10'000;

    /// Rows on their way, at an address that stays.
    struct Fresh {
        std::vector<Row> events;
        std::vector<Row> milestones; ///< of those
        std::vector<Row> farEffects; ///< of those; sorted by their causes
    };
    /// A name that was looked up not long ago.
    struct Recent {
        std::string name;
        std::int64_t id = 0;
    };

    Result<void> prepare();
    Result<void> commit(const Pile& pile, std::size_t begin, std::size_t end);
    Result<void> writeAll(const Pile& pile, std::size_t begin, std::size_t end);
    Result<void> write(const Keyframe& keyframe);
    Result<void> take(const Pile::Entry& entry);
    Result<std::int64_t> idOf(std::string_view name);
    Result<std::int64_t> newIdOf(std::string_view name);
    Result<void> noteNode(const Pile::Entry& entry);
    Result<void> noteRun(const Pile::Entry& entry);
    Result<void> note(std::string_view key, std::string_view value);

    static constexpr std::size_t kRecent = 256;

    std::unique_ptr<Fresh> fresh_;
    std::optional<Database> database_;
    Statement insertEvents_; ///< with their ids
    Statement appendEvents_; ///< whose ids are the next ones
    Statement insertMilestones_;
    Statement insertFarEffects_;
    Statement insertKeyframe_;
    Statement insertName_;
    Statement insertNode_;
    Statement insertSetup_;
    std::map<std::string, std::int64_t, std::less<>> names_;
    std::array<Recent, kRecent> recent_;
    std::int64_t last_ = 0;         ///< the greatest id that was written
    std::size_t keyframesDone_ = 0; ///< of the pile
};

} // namespace swimscope::recording
