// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/writer.h"

#include "engine/base/ids.h"
#include "engine/recording/milestones.h"
#include "engine/recording/schema.h"
#include "engine/wire/crc.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace swimscope::recording {
namespace {

const std::uint8_t kNodeStarted = trace::numberOf(trace::NodeStarted{});
const std::uint8_t kRunStarted = trace::numberOf(trace::RunStarted{});

} // namespace

Result<Writer> Writer::create(const std::string& path, std::string_view origin) {
    Writer writer;
    writer.fresh_ = std::make_unique<Fresh>();
    auto database = Database::open(path, Database::Mode::create);
    if (!database)
        return database.error();
    writer.database_ = std::move(*database);
    // Readers and the writer do not wait for each other, and a commit is an append to a file.
    constexpr const char* kHow = "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; "
                                 "PRAGMA synchronous = NORMAL";
    if (auto done = writer.database_->execute(kHow); !done)
        return done.error();
    if (auto done = makeTables(*writer.database_); !done)
        return done.error();
    if (auto done = writer.prepare(); !done)
        return done.error();
    for (const auto& [key, value] :
         {std::pair<std::string_view, std::string_view>{"origin", origin}, {"complete", "no"}})
        if (auto done = writer.note(key, value); !done)
            return done.error();
    return writer;
}

Result<void> Writer::prepare() {
    if (auto done = showRows(*database_, "fresh_events", fresh_->events); !done)
        return done;
    if (auto done = showRows(*database_, "fresh_milestones", fresh_->milestones); !done)
        return done;
    if (auto done = showRows(*database_, "fresh_far_effects", fresh_->farEffects); !done)
        return done;
    const std::array<std::pair<Statement*, const char*>, 8> statements{
        {{&insertEvents_, "INSERT INTO events SELECT * FROM fresh_events"},
         // Where SQLite chooses an id it takes the next one, and need not look whether it is there.
         {&appendEvents_, "INSERT INTO events SELECT NULL, at, node, cause, kind, what, subject, "
                          "peer, body FROM fresh_events"},
         {&insertMilestones_,
          "INSERT INTO milestones SELECT kind, id, coalesce(subject, 0) FROM fresh_milestones"},
         {&insertFarEffects_, "INSERT INTO far_effects SELECT cause, id FROM fresh_far_effects"},
         {&insertKeyframe_, "INSERT OR REPLACE INTO keyframes VALUES(?, ?, ?, ?)"},
         {&insertName_, "INSERT INTO names VALUES(?, ?)"},
         {&insertNode_, "INSERT OR REPLACE INTO nodes VALUES(?, ?)"},
         {&insertSetup_, "INSERT OR REPLACE INTO setup VALUES(?, ?)"}}};
    for (const auto& [statement, sql] : statements) {
        auto prepared = database_->prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

Result<void> Writer::write(const Pile& pile) {
    Result<void> done;
    keyframesDone_ = 0;
    for (std::size_t begin = 0; done && begin < pile.size(); begin += kMostAtOnce)
        done = commit(pile, begin, std::min(begin + kMostAtOnce, pile.size()));
    return done;
}

Result<void> Writer::commit(const Pile& pile, std::size_t begin, std::size_t end) {
    if (auto done = database_->execute("BEGIN"); !done)
        return done;
    if (auto done = writeAll(pile, begin, end); !done) {
        // What went wrong first is what is told.
        [[maybe_unused]] const auto back = database_->execute("ROLLBACK");
        return done;
    }
    return database_->execute("COMMIT");
}

Result<void> Writer::close() {
    if (auto done = note("complete", "yes"); !done)
        return done;
    for (Statement* statement :
         {&insertEvents_, &appendEvents_, &insertMilestones_, &insertFarEffects_, &insertKeyframe_,
          &insertName_, &insertNode_, &insertSetup_})
        *statement = Statement();
    auto done = database_->execute("PRAGMA journal_mode = DELETE");
    database_.reset();
    return done;
}

Result<void> Writer::writeAll(const Pile& pile, std::size_t begin, std::size_t end) {
    fresh_->events.clear();
    fresh_->milestones.clear();
    fresh_->farEffects.clear();
    for (std::size_t i = begin; i < end; ++i)
        if (auto done = take(pile[i]); !done)
            return done;
    const std::vector<Row>& events = fresh_->events;
    const bool follows = events.front().id == last_ + 1 &&
                         std::ranges::adjacent_find(events, [](const Row& a, const Row& b) {
                             return b.id != a.id + 1;
                         }) == events.end();
    if (auto done = (follows ? appendEvents_ : insertEvents_).run(); !done)
        return done;
    if (!fresh_->milestones.empty())
        if (auto done = insertMilestones_.run(); !done)
            return done;
    // They lie where their causes do, and a tree takes them best in its order.
    std::ranges::stable_sort(fresh_->farEffects, {}, &Row::cause);
    if (!fresh_->farEffects.empty())
        if (auto done = insertFarEffects_.run(); !done)
            return done;
    last_ = std::max(last_, events.back().id);
    for (; keyframesDone_ < pile.keyframes().size(); ++keyframesDone_) {
        const Keyframe& keyframe = pile.keyframes()[keyframesDone_];
        if (static_cast<std::int64_t>(number(keyframe.last)) > last_)
            break;
        if (auto done = write(keyframe); !done)
            return done;
    }
    return {};
}

Result<void> Writer::write(const Keyframe& keyframe) {
    return insertKeyframe_.bind(1, static_cast<std::int64_t>(number(keyframe.last)))
        .bind(2, static_cast<std::int64_t>(keyframe.at.time_since_epoch().count()))
        .bind(3, static_cast<std::int64_t>(wire::crc32(keyframe.standing)))
        .bind(4, ByteView(keyframe.standing))
        .run();
}

Result<void> Writer::take(const Pile::Entry& entry) {
    const auto subject = idOf(entry.subject);
    if (!subject)
        return subject.error();
    const auto peer = idOf(entry.peer);
    if (!peer)
        return peer.error();
    if (entry.kind == kNodeStarted)
        if (auto done = noteNode(entry); !done)
            return done;
    if (entry.kind == kRunStarted)
        if (auto done = noteRun(entry); !done)
            return done;
    const Row& row = fresh_->events.emplace_back(
        Row{.id = static_cast<std::int64_t>(number(entry.id)),
            .at = static_cast<std::int64_t>(entry.at.time_since_epoch().count()),
            .node = static_cast<std::int64_t>(number(entry.node)),
            .cause = static_cast<std::int64_t>(number(entry.cause)),
            .kind = entry.kind,
            .what = entry.what,
            .subject = *subject,
            .peer = *peer,
            .body = entry.body});
    if (isMilestone(row.kind, row.what))
        fresh_->milestones.push_back(row);
    if (row.cause > 0 && row.id - row.cause > kNearEffects)
        fresh_->farEffects.push_back(row);
    return {};
}

/// Zero: none, or one too many. Most names come again soon.
Result<std::int64_t> Writer::idOf(std::string_view name) {
    if (name.empty())
        return 0;
    const auto mixed = static_cast<std::size_t>(static_cast<unsigned char>(name.back())) * 31 +
                       static_cast<unsigned char>(name[name.size() / 2]) * 7 + name.size();
    Recent& recent = recent_[mixed % kRecent];
    if (recent.name == name)
        return recent.id;
    const auto found = names_.find(name);
    const auto id = found != names_.end() ? Result<std::int64_t>(found->second) : newIdOf(name);
    if (id && *id != 0)
        recent = {std::string(name), *id};
    return id;
}

Result<std::int64_t> Writer::newIdOf(std::string_view name) {
    if (names_.size() >= kMostNames)
        return 0;
    const auto id = static_cast<std::int64_t>(names_.size()) + 1;
    if (auto done = insertName_.bind(1, id).bind(2, name).run(); !done)
        return done.error();
    names_.emplace(name, id);
    return id;
}

Result<void> Writer::noteNode(const Pile::Entry& entry) {
    return insertNode_.bind(1, static_cast<std::int64_t>(number(entry.node)))
        .bind(2, entry.subject)
        .run();
}

/// What the run's first event says of it, for those who ask the file.
Result<void> Writer::noteRun(const Pile::Entry& entry) {
    const auto body = trace::decodeBody(entry.kind, entry.body);
    if (!body)
        return body.error();
    const auto& run = std::get<trace::RunStarted>(*body);
    if (auto done = note("program", run.version); !done)
        return done;
    if (auto done = note("seed", fmt::format("{}", run.seed)); !done)
        return done;
    return note("unix_time_of_zero", fmt::format("{:.9f}", inSeconds(run.unixTime)));
}

Result<void> Writer::note(std::string_view key, std::string_view value) {
    return insertSetup_.bind(1, key).bind(2, value).run();
}

} // namespace swimscope::recording
