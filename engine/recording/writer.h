// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"
#include "engine/recording/pile.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace swimscope::recording {

/// Puts events into a new file. One thread at a time, which waits for the disk.
class Writer {
  public:
    /// `origin`: what the run is of, for those who ask the file: "live" or "simulated".
    static Result<Writer> create(const std::string& path, std::string_view origin);

    /// All of them or, where the disk does not take them, the first ones. What is written is safe
    /// from this process's end; what the machine's sudden end would cost is up to the system.
    Result<void> write(const Pile& pile);

    /// Makes one file of the two or three there are while it is written and, where asked for, the
    /// indexes, which take about a microsecond an event. Nothing more can be written then.
    Result<void> close(bool indexes);

  private:
    /// Beyond so many names they are not looked up any more, and events are stored without: an
    /// attacker's names must not fill the memory.
    static constexpr std::size_t kMostNames = 200'000;

    /// A transaction has so many events: a slow disk, too, soon has something for good.
    static constexpr std::size_t kMostAtOnce = 10'000;

    Result<void> commit(const Pile& pile, std::size_t begin, std::size_t end);
    Result<void> writeAll(const Pile& pile, std::size_t begin, std::size_t end);
    Result<void> write(const Pile::Entry& entry);
    Result<std::optional<std::int64_t>> idOf(std::string_view name);
    Result<void> noteNode(const Pile::Entry& entry);
    Result<void> noteRun(const Pile::Entry& entry);
    Result<void> note(std::string_view key, std::string_view value);

    std::optional<Database> database_;
    Statement insertEvent_;
    Statement insertName_;
    Statement insertNode_;
    Statement insertSetup_;
    std::map<std::string, std::int64_t, std::less<>> names_;
};

} // namespace swimscope::recording
