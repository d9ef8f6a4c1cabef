// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"
#include "engine/recording/recording.h"
#include "engine/why/past.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::recording {

/// A recording, asked for why things happened. It loads what answers need and no more, by the
/// indexes that the file has; without an index a search looks at so many events and gives up then.
class RecordedPast : public why::Past {
  public:
    static Result<std::unique_ptr<RecordedPast>>
    open(const std::string& path, Recording::Older older = Recording::Older::migrates);

    std::optional<trace::Event> event(EventId id) override;
    std::vector<trace::Event> find(const why::Query& query) override;
    EventId lastAt(Instant time) override;
    std::vector<std::pair<NodeId, std::string>> nodes() override;

    /// The first thing that could not be read, if there was one; answers do without it.
    const std::optional<Error>& problem() const { return problem_; }

  private:
    /// A query for events of some kinds, as far as one index leads to them.
    struct Search {
        std::string from;      ///< the table, and the index
        std::string where;     ///< besides the ids
        const char* id = "id"; ///< the column that they are in
        EventId low{1};
        EventId high{1};
    };
    using Causes = std::vector<std::pair<std::uint64_t, std::uint64_t>>; ///< cause, effect; sorted

    RecordedPast(Recording recording, Database database)
        : recording_(std::move(recording)), database_(std::move(database)) {}

    bool hasMilestones();
    bool hasIndex(std::string_view name, std::string_view definition);
    std::optional<std::int64_t> idOfName(const std::string& name);
    std::vector<Search> searchesFor(const why::Query& query, bool& possible);
    std::optional<Search> searchFor(const why::Query& query, std::size_t kind) const;
    Search scanFor(const why::Query& query, const std::vector<std::size_t>& kinds);
    void run(const Search& search, const why::Query& query, std::vector<trace::Event>& found);
    std::vector<trace::Event> effectsOf(const why::Query& query);
    /// The same of a recording without an index of causes.
    std::vector<trace::Event> effectsIn(const why::Query& query);
    const Causes& causesIn(std::uint64_t block);
    void note(const Error& error);

    Recording recording_;
    Database database_;
    bool byCause_ = false;
    bool byKind_ = false;
    bool bySubject_ = false;  ///< format 1
    bool milestones_ = false; ///< format 2
    std::uint64_t lastId_ = 0;
    std::map<std::string, std::optional<std::int64_t>> names_;
    std::map<std::uint64_t, Causes> causes_; ///< by blocks of ids
    std::optional<Error> problem_;
};

} // namespace swimscope::recording
