// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/migration.h"

#include "engine/recording/database.h"
#include "engine/recording/milestones.h"
#include "engine/recording/schema.h"

#include <fmt/format.h>

#include <cstdint>

namespace swimscope::recording {
namespace {

/// Milestones and far effects have tables. Keyframes would have to be folded from all events: there
/// are none.
Result<void> toFormat2(Database& database) {
    if (auto done = makeTablesSince(database, 2); !done)
        return done;
    const std::string fill =
        fmt::format("INSERT INTO milestones SELECT kind, id, coalesce(subject, 0) FROM events "
                    "WHERE {} ORDER BY kind, id",
                    milestoneCondition());
    if (auto done = database.execute(fill.c_str()); !done)
        return done;
    const std::string fillFar =
        fmt::format("INSERT INTO far_effects SELECT cause, id FROM events "
                    "WHERE cause > 0 AND id - cause > {} ORDER BY cause, id",
                    kNearEffects);
    if (auto done = database.execute(fillFar.c_str()); !done)
        return done;
    return database.execute("DROP INDEX IF EXISTS events_that_matter");
}

Result<void> migrateAll(Database& database) {
    // Asked once nobody else can change it.
    const auto format = formatOf(database);
    if (!format)
        return format.error();
    if (*format >= kSchemaVersion)
        return {};
    const auto closed =
        database.integer("SELECT count(*) FROM setup WHERE key = 'complete' AND value = 'yes'");
    if (!closed)
        return closed.error();
    if (*closed == 0)
        return Error{fmt::format("{}: it was not closed, and stays as it is", database.path())};
    if (auto done = toFormat2(database); !done)
        return done;
    if (auto done = makeViews(database); !done)
        return done;
    return database.execute(fmt::format("INSERT OR REPLACE INTO setup VALUES('made_in_format', "
                                        "'{}'); PRAGMA user_version = {}",
                                        *format, kSchemaVersion)
                                .c_str());
}

} // namespace

Result<void> migrate(const std::string& path) {
    auto database = Database::open(path, Database::Mode::write);
    if (!database)
        return database.error();
    if (auto begun = database->execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = migrateAll(*database);
    if (done)
        done = database->execute("COMMIT");
    if (!done) [[maybe_unused]]
        const auto back = database->execute("ROLLBACK");
    return done;
}

} // namespace swimscope::recording
