// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/session/page_index.h"
#include "engine/session/past.h"
#include "engine/trace/roster.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace swimscope::session {

/// Keeps all events of a run, however long: encoded, a page after the other; once they take more
/// than memory's share, the oldest pages go to a nameless temporary file. Where the disk takes no
/// more, the oldest are given up: then the run is known from a later moment on.
class History : public Past {
  public:
    /// Makes the file that pages are kept in; null where there is none to be had.
    using MakeFile = std::FILE* (*)();

    explicit History(std::size_t mostInMemory = std::size_t{48} << 20,
                     MakeFile makeFile = std::tmpfile);

    /// The next events. Ids grow from one to the next.
    void add(const trace::Batch& events);

    Result<trace::Batch> read(EventId from, std::size_t most) override;
    Instant end() const override { return end_; }
    Result<std::unique_ptr<why::Past>> toAsk(const std::atomic<bool>& stop) override;

    /// The first event that is still known; none if nothing is.
    EventId first() const { return pages_.empty() ? EventId::none : pages_.front().first; }
    // By pages, which a search goes through; they are numbered from 0, anew whenever one is added.
    std::size_t pageCount() const { return pages_.size(); }
    /// The one that holds the event, or would; there is at least one.
    std::size_t pageOf(EventId id) const;
    /// The one with the last event that is not later; nothing before the first.
    std::optional<std::size_t> pageAt(Instant time) const;
    const PageIndex& indexOf(std::size_t page) const { return pages_[page].index; }
    Result<trace::Batch> readPage(std::size_t page);
    /// The nodes that started, by their latest names.
    const std::map<NodeId, std::string>& names() const { return names_; }

    /// Bytes of memory that its pages take, without their indexes.
    std::size_t inMemory() const { return inMemory_; }

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    struct Page {
        EventId first = EventId::none;
        Instant begin; ///< the time of its first event
        PageIndex index;
        Bytes bytes{}; ///< empty once it is in the file,
        long at = -1;  ///< there
        std::size_t length = 0;
    };

    void makeRoom();
    bool write(Page& page);
    void giveRoster(trace::Event& event) const;
    Result<void> load(const Page& page, Bytes& into);
    /// Events of one page from an event on, behind those that are there, which become `most` at
    /// most.
    Result<void> decode(const Page& page, EventId from, std::size_t most, trace::Batch& into);

    const std::size_t mostInMemory_;
    const MakeFile makeFile_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    long fileEnd_ = 0;
    std::deque<Page> pages_;
    std::size_t firstInMemory_ = 0; ///< the place of the first page that is not in the file
    std::size_t inMemory_ = 0;
    Instant end_;
    std::map<NodeId, std::string> names_;
    std::map<EventId, trace::RosterPtr> rosters_; ///< in bytes, who was given one only names it
};

} // namespace swimscope::session
