// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/writer.h"

#include "engine/recording/schema.h"

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
    const std::array<std::pair<Statement*, const char*>, 4> statements{
        {{&writer.insertEvent_, "INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"},
         {&writer.insertName_, "INSERT INTO names VALUES(?, ?)"},
         {&writer.insertNode_, "INSERT OR REPLACE INTO nodes VALUES(?, ?)"},
         {&writer.insertSetup_, "INSERT OR REPLACE INTO setup VALUES(?, ?)"}}};
    for (const auto& [statement, sql] : statements) {
        auto prepared = writer.database_->prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    for (const auto& [key, value] :
         {std::pair<std::string_view, std::string_view>{"origin", origin}, {"complete", "no"}})
        if (auto done = writer.note(key, value); !done)
            return done.error();
    return writer;
}

Result<void> Writer::write(const Pile& pile) {
    Result<void> done;
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

Result<void> Writer::close(bool indexes) {
    if (indexes)
        if (auto done = makeIndexes(*database_); !done)
            return done;
    if (auto done = note("complete", "yes"); !done)
        return done;
    for (Statement* statement : {&insertEvent_, &insertName_, &insertNode_, &insertSetup_})
        *statement = Statement();
    auto done = database_->execute("PRAGMA journal_mode = DELETE");
    database_.reset();
    return done;
}

Result<void> Writer::writeAll(const Pile& pile, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (auto done = write(pile[i]); !done)
            return done;
    return {};
}

Result<void> Writer::write(const Pile::Entry& entry) {
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
    const auto bindOrNot = [this](int place, const std::optional<std::int64_t>& value) {
        if (value)
            insertEvent_.bind(place, *value);
        else
            insertEvent_.bindNothing(place);
    };
    insertEvent_.bind(1, static_cast<std::int64_t>(number(entry.id)))
        .bind(2, static_cast<std::int64_t>(entry.at.time_since_epoch().count()))
        .bind(3, static_cast<std::int64_t>(number(entry.node)))
        .bind(4, static_cast<std::int64_t>(number(entry.cause)))
        .bind(5, static_cast<std::int64_t>(entry.kind));
    bindOrNot(6, entry.what == Columns::kNothing ? std::nullopt : std::optional(entry.what));
    bindOrNot(7, *subject);
    bindOrNot(8, *peer);
    insertEvent_.bind(9, entry.body);
    return insertEvent_.run();
}

Result<std::optional<std::int64_t>> Writer::idOf(std::string_view name) {
    if (name.empty())
        return std::optional<std::int64_t>();
    if (const auto found = names_.find(name); found != names_.end())
        return std::optional(found->second);
    if (names_.size() >= kMostNames)
        return std::optional<std::int64_t>();
    const auto id = static_cast<std::int64_t>(names_.size()) + 1;
    if (auto done = insertName_.bind(1, id).bind(2, name).run(); !done)
        return done.error();
    names_.emplace(name, id);
    return std::optional(id);
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
