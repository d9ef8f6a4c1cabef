// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/past.h"

#include "engine/recording/milestones.h"
#include "engine/recording/rows.h"
#include "engine/recording/schema.h"
#include "engine/trace/binary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace swimscope::recording {
namespace {

using trace::Kinds;

/// So many events are looked at where no index leads to the wanted ones.
constexpr std::uint64_t kMostLooks = 1'000'000;
constexpr std::uint64_t kBlock = 65'536;
/// So many names are remembered.
constexpr std::size_t kMostNames = 10'000;

constexpr std::size_t kKinds = std::variant_size_v<trace::Body>;

/// The kinds of the index that is kept while a recording is written.
constexpr Kinds kThatMatter =
    Kinds::only<trace::MemberChanged, trace::MemberForgotten, trace::SuspicionStarted,
                trace::SuspicionConfirmed, trace::SuspicionEnded, trace::FaultRaised,
                trace::FaultLifted, trace::NodeFrozen, trace::NodeThawed, trace::NodeStopped>();
/// Among them those that are about no member.
constexpr Kinds kAboutNobody =
    Kinds::only<trace::FaultLifted, trace::NodeFrozen, trace::NodeThawed, trace::NodeStopped>();
constexpr Kinds kWithMessages =
    Kinds::only<trace::MessageSent, trace::MessageReceived, trace::BroadcastQueued>();
/// Kinds whose column `what` holds something.
constexpr Kinds kWithWhat = kWithMessages | Kinds::only<trace::MemberChanged, trace::FaultRaised>();

/// The number of each kind in the file, by its place in Body.
template <std::size_t... Places>
std::array<std::uint8_t, kKinds> numbersOf(std::index_sequence<Places...>) {
    return {trace::numberOf(trace::Body(std::in_place_index<Places>))...};
}
const std::array<std::uint8_t, kKinds>& numbers() {
    static const auto all = numbersOf(std::make_index_sequence<kKinds>());
    return all;
}

std::string listOf(const std::vector<std::size_t>& kinds) {
    std::string list;
    for (const std::size_t kind : kinds)
        list += fmt::format("{}{}", list.empty() ? "" : ", ", numbers()[kind]);
    return list;
}

std::int64_t stored(EventId id) {
    return static_cast<std::int64_t>(std::min(number(id), static_cast<std::uint64_t>(kMostStored)));
}

} // namespace

Result<std::unique_ptr<RecordedPast>> RecordedPast::open(const std::string& path,
                                                         Recording::Older older) {
    auto recording = Recording::open(path, older);
    if (!recording)
        return recording.error();
    auto database = Database::open(path, modeToRead(path));
    if (!database)
        return database.error();
    std::unique_ptr<RecordedPast> past(
        new RecordedPast(std::move(*recording), std::move(*database)));
    const auto last = past->database_.integer("SELECT max(id) FROM events");
    if (!last)
        return last.error();
    past->lastId_ = static_cast<std::uint64_t>(std::clamp(*last, std::int64_t{0}, kMostStored));
    past->byCause_ =
        past->hasIndex("events_by_cause", "CREATE INDEX events_by_cause ON events(cause)");
    past->byKind_ =
        past->hasIndex("events_by_kind", "CREATE INDEX events_by_kind ON events(kind, what)");
    past->bySubject_ = past->hasIndex("events_that_matter",
                                      "CREATE INDEX events_that_matter ON events(kind, subject)");
    past->milestones_ = past->hasMilestones();
    return past;
}

bool RecordedPast::hasMilestones() {
    const auto format = formatOf(database_);
    return format && *format >= 2;
}

bool RecordedPast::hasIndex(std::string_view name, std::string_view definition) {
    auto look =
        database_.prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?");
    if (!look)
        return false;
    look->bind(1, name);
    const auto row = look->next();
    return row && *row && look->text(0).starts_with(definition);
}

void RecordedPast::note(const Error& error) {
    if (!problem_)
        problem_ = error;
}

std::optional<trace::Event> RecordedPast::event(EventId id) {
    if (id == EventId::none || number(id) > lastId_)
        return std::nullopt;
    auto events = recording_.read(id, 1);
    if (!events) {
        note(events.error());
        return std::nullopt;
    }
    if (events->empty() || events->front().id != id)
        return std::nullopt;
    return std::move(events->front());
}

std::optional<std::int64_t> RecordedPast::idOfName(const std::string& name) {
    if (const auto known = names_.find(name); known != names_.end())
        return known->second;
    std::optional<std::int64_t> id;
    if (auto look = database_.prepare("SELECT id FROM names WHERE name = ? LIMIT 1")) {
        look->bind(1, std::string_view(name));
        if (const auto row = look->next(); row && *row)
            id = look->integer(0);
    }
    if (names_.size() < kMostNames)
        names_.emplace(name, id);
    return id;
}

RecordedPast::Search RecordedPast::scanFor(const why::Query& query,
                                           const std::vector<std::size_t>& kinds) {
    Search search{.from = "events NOT INDEXED",
                  .low = query.from,
                  .high = EventId{std::min(number(query.to), lastId_)}};
    if (kinds.size() < kKinds)
        search.where = fmt::format(" AND kind IN ({})", listOf(kinds));
    if (number(search.high) < number(search.low))
        return search;
    if (number(search.high) - number(search.low) >= kMostLooks) {
        if (query.newestFirst)
            search.low = EventId{number(search.high) - kMostLooks};
        else
            search.high = after(search.low, kMostLooks);
    }
    return search;
}

/// What leads to a kind's events without a look at all others; nothing where there is nothing.
std::optional<RecordedPast::Search> RecordedPast::searchFor(const why::Query& query,
                                                            std::size_t kind) const {
    if (milestones_ && (milestoneKinds().have(kind) || (rumourKinds().have(kind) && query.message &&
                                                        isRumour(number(*query.message)))))
        return Search{.from = "(SELECT kind AS milestone, event, member FROM milestones) "
                              "CROSS JOIN events ON id = event",
                      .where = fmt::format(" AND milestone = {}", numbers()[kind]),
                      .id = "event"};
    const std::string ofKind = fmt::format(" AND kind = {}", numbers()[kind]);
    const bool aboutNobody = kAboutNobody.have(kind);
    const bool few = aboutNobody || kind == trace::kKindIndex<trace::FaultRaised>;
    if (bySubject_ && kThatMatter.have(kind) && (few || !query.subject.empty()))
        return Search{.from = "events INDEXED BY events_that_matter",
                      .where = ofKind + (aboutNobody ? " AND subject IS NULL" : "")};
    if (byKind_ && (query.message ? kWithMessages.have(kind) : !kWithWhat.have(kind)))
        return Search{.from = "events INDEXED BY events_by_kind",
                      .where = ofKind + (query.message ? "" : " AND what IS NULL")};
    return std::nullopt;
}

/// One search for each kind that has an index, and one for all the others.
std::vector<RecordedPast::Search> RecordedPast::searchesFor(const why::Query& query,
                                                            bool& possible) {
    std::string common;
    std::string ofMember; // what a milestone says itself
    if (query.node != NodeId::none)
        common += fmt::format(" AND node = {}", number(query.node));
    if (query.message)
        common += fmt::format(" AND what = {}", number(*query.message));
    if (!query.subject.empty()) {
        const auto subject = idOfName(query.subject);
        possible = subject.has_value();
        common += fmt::format(" AND subject = {}", subject.value_or(0));
        ofMember = fmt::format(" AND member = {}", subject.value_or(0));
    }
    std::vector<Search> searches;
    std::vector<std::size_t> others;
    const EventId high{std::min(number(query.to), lastId_)};
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if (!query.kinds.have(kind))
            continue;
        auto search = searchFor(query, kind);
        if (!search) {
            others.push_back(kind);
            continue;
        }
        search->low = query.from;
        search->high = high;
        searches.push_back(std::move(*search));
    }
    if (!others.empty())
        searches.push_back(scanFor(query, others));
    for (Search& search : searches)
        search.where += common + (search.id == std::string_view("event") ? ofMember : "");
    return searches;
}

void RecordedPast::run(const Search& search, const why::Query& query,
                       std::vector<trace::Event>& found) {
    auto rows = database_.prepare(fmt::format(
        "SELECT {0} FROM {1} WHERE {3} BETWEEN ? AND ?{2} ORDER BY {3}{4} LIMIT ?", kEventColumns,
        search.from, search.where, search.id, query.newestFirst ? " DESC" : ""));
    if (!rows)
        return note(rows.error());
    rows->bind(1, stored(search.low))
        .bind(2, stored(search.high))
        .bind(3, static_cast<std::int64_t>(query.most));
    auto row = rows->next();
    for (; row && *row; row = rows->next()) {
        auto event = eventOf(*rows, database_.path());
        if (!event) {
            note(event.error());
            continue;
        }
        // Only Recording knows the roster that it names.
        if (std::holds_alternative<trace::RosterGiven>(event->body))
            if (auto whole = this->event(event->id))
                *event = std::move(*whole);
        // A stranger's file may say of an event what it is not.
        if (why::fits(query, *event))
            found.push_back(std::move(*event));
    }
    if (!row)
        note(row.error());
}

std::vector<trace::Event> RecordedPast::find(const why::Query& query) {
    if (query.cause != EventId::none)
        return byCause_ || milestones_ ? effectsOf(query) : effectsIn(query);
    std::vector<trace::Event> found;
    bool possible = true;
    const std::vector<Search> searches = searchesFor(query, possible);
    if (!possible)
        return found;
    for (const Search& search : searches)
        if (search.low <= search.high)
            run(search, query, found);
    if (searches.size() > 1) {
        std::ranges::sort(found, {}, &trace::Event::id);
        if (query.newestFirst)
            std::ranges::reverse(found);
        if (found.size() > query.most)
            found.resize(query.most);
    }
    if (found.size() < query.most && !searches.empty() &&
        (searches.back().low > query.from ||
         number(searches.back().high) < std::min(number(query.to), lastId_)))
        giveUp();
    return found;
}

/// An event has few effects, so that these are not looked up by kind. Most come soon; the others
/// have a table, unless there is an index of all.
std::vector<trace::Event> RecordedPast::effectsOf(const why::Query& query) {
    std::vector<std::size_t> kinds;
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        if (query.kinds.have(kind))
            kinds.push_back(kind);
    const std::string ofKinds = fmt::format(" AND kind IN ({})", listOf(kinds));
    const std::string ofCause = fmt::format(" AND cause = {}", stored(query.cause));
    const EventId high{std::min(number(query.to), lastId_)};
    std::vector<trace::Event> found;
    if (byCause_) {
        run({.from = "events INDEXED BY events_by_cause",
             .where = ofCause + ofKinds,
             .low = query.from,
             .high = high},
            query, found);
        return found;
    }
    const EventId near{std::min(number(high), number(query.cause) + kNearEffects)};
    run({.from = "events NOT INDEXED",
         .where = ofCause + ofKinds,
         .low = std::max(query.from, after(query.cause)),
         .high = near},
        query, found);
    run({.from = "(SELECT cause AS source, effect FROM far_effects) "
                 "CROSS JOIN events ON id = effect",
         .where = fmt::format(" AND source = {}", stored(query.cause)) + ofKinds,
         .id = "effect",
         .low = query.from,
         .high = high},
        query, found);
    if (query.newestFirst)
        std::ranges::sort(found, std::ranges::greater(), &trace::Event::id);
    if (found.size() > query.most)
        found.resize(query.most);
    return found;
}

const RecordedPast::Causes& RecordedPast::causesIn(std::uint64_t block) {
    const auto [entry, added] = causes_.try_emplace(block);
    Causes& causes = entry->second;
    if (!added)
        return causes;
    auto rows = database_.prepare("SELECT cause, id FROM events WHERE id BETWEEN ? AND ?");
    if (!rows) {
        note(rows.error());
        return causes;
    }
    rows->bind(1, static_cast<std::int64_t>(block * kBlock))
        .bind(2, static_cast<std::int64_t>(block * kBlock + kBlock - 1));
    auto row = rows->next();
    for (; row && *row; row = rows->next())
        if (rows->integer(0) > 0)
            causes.emplace_back(rows->integer(0), rows->integer(1));
    if (!row)
        note(row.error());
    std::ranges::sort(causes);
    return causes;
}

std::vector<trace::Event> RecordedPast::effectsIn(const why::Query& query) {
    std::vector<trace::Event> found;
    const std::uint64_t cause = number(query.cause);
    const std::uint64_t first = std::max(number(query.from), cause);
    const std::uint64_t last = std::min({number(query.to), lastId_, first + kMostLooks});
    for (std::uint64_t block = first / kBlock; block <= last / kBlock && first <= last; ++block) {
        const Causes& causes = causesIn(block);
        for (auto at = std::ranges::lower_bound(causes, std::pair(cause, first));
             at != causes.end() && at->first == cause && at->second <= last; ++at) {
            auto effect = event(EventId{at->second});
            if (!effect || !query.kinds.have(effect->body))
                continue;
            found.push_back(std::move(*effect));
            if (found.size() == query.most)
                return found;
        }
    }
    if (last < std::min(number(query.to), lastId_))
        giveUp();
    return found;
}

EventId RecordedPast::lastAt(Instant time) {
    constexpr Instant kLastInstant{Duration(kMostStored)};
    EventId later = EventId::none;
    if (time < kLastInstant) {
        const auto found = recording_.firstAt(time + Duration(1));
        if (!found)
            note(found.error());
        else
            later = *found;
    }
    if (later == EventId::none)
        return EventId{lastId_};
    const auto before =
        database_.integer(fmt::format("SELECT max(id) FROM events WHERE id < {}", stored(later)));
    if (!before)
        note(before.error());
    return before && *before > 0 ? static_cast<EventId>(*before) : EventId::none;
}

std::vector<std::pair<NodeId, std::string>> RecordedPast::nodes() {
    auto nodes = recording_.nodes();
    if (!nodes) {
        note(nodes.error());
        return {};
    }
    return std::move(*nodes);
}

} // namespace swimscope::recording
