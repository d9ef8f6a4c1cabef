// SPDX-License-Identifier: MPL-2.0
#include "engine/session/history.h"

#include "engine/session/history_search.h"
#include "engine/trace/binary.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>

namespace swimscope::session {

namespace {

/// A page of so many bytes is full. Reading an event means decoding half a page before it.
constexpr std::size_t kFullPage = std::size_t{64} << 10;

} // namespace

History::History(std::size_t mostInMemory, MakeFile makeFile)
    : mostInMemory_(mostInMemory), makeFile_(makeFile) {}

void History::add(const trace::Batch& events) {
    for (const trace::Event& event : events) {
        if (pages_.empty() || pages_.back().bytes.size() >= kFullPage) {
            if (!pages_.empty())
                pages_.back().bytes.shrink_to_fit();
            // What the page before it holds is near as well.
            const EventId nearFrom = pages_.empty() ? event.id : pages_.back().first;
            pages_.push_back({.first = event.id, .begin = event.at, .index = PageIndex(nearFrom)});
            makeRoom();
        }
        Bytes& bytes = pages_.back().bytes;
        inMemory_ -= bytes.size();
        trace::encode(event, bytes);
        inMemory_ += bytes.size();
        pages_.back().index.take(event);
        if (const auto* started = std::get_if<trace::NodeStarted>(&event.body))
            names_[event.node] = started->name;
        if (const auto* made = std::get_if<trace::RosterMade>(&event.body))
            rosters_[event.id] = made->roster;
    }
    if (!events.empty())
        end_ = events.back().at;
}

/// The page that is being filled stays in memory.
void History::makeRoom() {
    while (inMemory_ > mostInMemory_ && firstInMemory_ + 1 < pages_.size()) {
        Page& page = pages_[firstInMemory_];
        const std::size_t freed = page.bytes.size();
        if (write(page)) {
            ++firstInMemory_;
        } else {
            // What is in the file is older still.
            pages_.erase(pages_.begin(),
                         pages_.begin() + static_cast<std::ptrdiff_t>(firstInMemory_) + 1);
            firstInMemory_ = 0;
        }
        inMemory_ -= freed;
    }
}

bool History::write(Page& page) {
    if (!file_)
        file_.reset(makeFile_());
    if (!file_)
        return false;
    // What only stands in the library's buffer may yet find the disk full.
    const bool written =
        std::fseek(file_.get(), fileEnd_, SEEK_SET) == 0 &&
        std::fwrite(page.bytes.data(), 1, page.bytes.size(), file_.get()) == page.bytes.size() &&
        std::fflush(file_.get()) == 0;
    if (!written) {
        std::clearerr(file_.get());
        return false;
    }
    page.at = std::exchange(fileEnd_, fileEnd_ + static_cast<long>(page.bytes.size()));
    page.length = page.bytes.size();
    page.bytes = Bytes();
    return true;
}

Result<void> History::load(const Page& page, Bytes& into) {
    if (page.at < 0) {
        into = page.bytes;
        return {};
    }
    into.resize(page.length);
    if (std::fseek(file_.get(), page.at, SEEK_SET) != 0 ||
        std::fread(into.data(), 1, into.size(), file_.get()) != into.size())
        return Error{"the temporary file with the run's past can't be read"};
    return {};
}

Result<void> History::decode(const Page& page, EventId from, std::size_t most, trace::Batch& into) {
    Bytes bytes;
    if (auto loaded = load(page, bytes); !loaded)
        return loaded;
    for (std::size_t at = 0; at < bytes.size() && into.size() < most;) {
        auto event = trace::decode(bytes, at);
        if (!event)
            return event.error();
        if (event->id < from)
            continue;
        giveRoster(*event);
        into.push_back(std::move(*event));
    }
    return {};
}

Result<trace::Batch> History::read(EventId from, std::size_t most) {
    trace::Batch events;
    if (pages_.empty())
        return events;
    for (std::size_t page = pageOf(from); page < pages_.size() && events.size() < most; ++page)
        if (const auto done = decode(pages_[page], from, most, events); !done)
            return done.error();
    return events;
}

Result<trace::Batch> History::readPage(std::size_t page) {
    trace::Batch events;
    if (const auto done =
            decode(pages_[page], EventId::none, std::numeric_limits<std::size_t>::max(), events);
        !done)
        return done.error();
    return events;
}

std::size_t History::pageOf(EventId id) const {
    const auto next = std::ranges::upper_bound(pages_, id, {}, &Page::first);
    return next == pages_.begin() ? 0 : static_cast<std::size_t>(next - pages_.begin()) - 1;
}

std::optional<std::size_t> History::pageAt(Instant time) const {
    const auto next = std::ranges::upper_bound(pages_, time, {}, &Page::begin);
    if (next == pages_.begin())
        return std::nullopt;
    return static_cast<std::size_t>(next - pages_.begin()) - 1;
}

Result<std::unique_ptr<why::Past>> History::toAsk(const std::atomic<bool>& stop) {
    return std::unique_ptr<why::Past>(std::make_unique<HistorySearch>(*this, stop));
}

void History::giveRoster(trace::Event& event) const {
    auto* given = std::get_if<trace::RosterGiven>(&event.body);
    if (!given)
        return;
    if (const auto made = rosters_.find(given->made); made != rosters_.end())
        given->roster = made->second;
}

} // namespace swimscope::session
