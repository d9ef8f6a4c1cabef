// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/history.h"
#include "engine/why/past.h"

#include <atomic>
#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::session {

/// A history, asked for why things happened: it reads the pages that may hold what is looked for,
/// and keeps the last few of them decoded. For one question; nothing is added to the history
/// meanwhile. It gives up once the question has taken very many pages, or is told to.
class HistorySearch : public why::Past {
  public:
    /// Both outlive it. Set from any thread, `stop` makes it find nothing more.
    HistorySearch(History& history, const std::atomic<bool>& stop)
        : history_(history), stop_(stop) {}

    std::optional<trace::Event> event(EventId id) override;
    std::vector<trace::Event> find(const why::Query& query) override;
    EventId lastAt(Instant time) override;
    std::vector<std::pair<NodeId, std::string>> nodes() override;

  private:
    using Page = std::shared_ptr<const trace::Batch>;

    /// Never null; empty where it can't be read, or has become too much.
    Page page(std::size_t place);

    History& history_;
    const std::atomic<bool>& stop_;
    std::list<std::pair<std::size_t, Page>> decoded_; ///< the last used first
    std::size_t read_ = 0;
};

} // namespace swimscope::session
