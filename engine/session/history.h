// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/session/past.h"
#include "engine/trace/roster.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <map>
#include <memory>

namespace swimscope::session {

/// Keeps all events of a run, however long: encoded, a page after the other; once they take more
/// than memory's share, the oldest pages go to a nameless temporary file. Where the disk takes no
/// more, the oldest are given up: then the run is known from a later moment on.
class History : public Past {
  public:
    /// Makes the file that pages are kept in; null where there is none to be had.
    using MakeFile = std::FILE* (*)();

    explicit History(std::size_t mostInMemory = std::size_t{96} << 20,
                     MakeFile makeFile = std::tmpfile);

    /// The next events. Ids grow from one to the next.
    void add(const trace::Batch& events);

    Result<trace::Batch> read(EventId from, std::size_t most) override;
    Instant end() const override { return end_; }

    /// The first event that is still known; none if nothing is.
    EventId first() const { return pages_.empty() ? EventId::none : pages_.front().first; }
    /// Bytes of memory that its pages take.
    std::size_t inMemory() const { return inMemory_; }

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    struct Page {
        EventId first = EventId::none;
        Bytes bytes{}; ///< empty once it is in the file,
        long at = -1;  ///< there
        std::size_t length = 0;
    };

    void makeRoom();
    bool write(Page& page);
    void giveRoster(trace::Event& event) const;
    Result<void> load(const Page& page, Bytes& into);

    const std::size_t mostInMemory_;
    const MakeFile makeFile_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    long fileEnd_ = 0;
    std::deque<Page> pages_;
    std::size_t firstInMemory_ = 0; ///< the place of the first page that is not in the file
    std::size_t inMemory_ = 0;
    Instant end_;
    std::map<EventId, trace::RosterPtr> rosters_; ///< in bytes, who was given one only names it
};

} // namespace swimscope::session
