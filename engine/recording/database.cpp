// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace swimscope::recording {
namespace {

std::string reasonOf(sqlite3* database) {
    switch (sqlite3_extended_errcode(database) & 0xFF) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_READONLY:
        return "it can't be written";
    case SQLITE_NOTADB:
        return "it is no recording";
    case SQLITE_CORRUPT:
        return "it is damaged";
    case SQLITE_CANTOPEN:
        return fmt::format("it can't be opened ({})",
                           std::strerror(sqlite3_system_errno(database)));
    case SQLITE_IOERR:
        return fmt::format("the disk fails ({})", sqlite3_errmsg(database));
    default:
        return sqlite3_errmsg(database);
    }
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database); // statements may outlive it
}

// What can't be bound shows when the statement is stepped, as the value's absence.

Statement& Statement::bind(int place, std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), place, value);
    return *this;
}

Statement& Statement::bind(int place, double value) {
    sqlite3_bind_double(statement_.get(), place, value);
    return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
    sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(int place, ByteView bytes) {
    sqlite3_bind_blob(statement_.get(), place, bytes.data(), static_cast<int>(bytes.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNothing(int place) {
    sqlite3_bind_null(statement_.get(), place);
    return *this;
}

Error Statement::failed() const {
    sqlite3* const database = sqlite3_db_handle(statement_.get());
    const char* const path = sqlite3_db_filename(database, "main");
    return Error{fmt::format("{}: {}", path ? path : "", reasonOf(database))};
}

Result<void> Statement::run() {
    int result = SQLITE_ROW;
    while (result == SQLITE_ROW)
        result = sqlite3_step(statement_.get());
    Result<void> outcome;
    if (result != SQLITE_DONE)
        outcome = failed();
    reset();
    return outcome;
}

Result<bool> Statement::next() {
    const int result = sqlite3_step(statement_.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return failed();
    return result == SQLITE_ROW;
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* chars =
        reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return chars ? std::string_view(chars, static_cast<std::size_t>(size)) : std::string_view();
}

ByteView Statement::bytes(int column) const {
    const auto* data =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return data ? ByteView(data, static_cast<std::size_t>(size)) : ByteView();
}

Result<Database> Database::open(const std::string& path, Mode mode) {
    std::error_code error;
    const bool exists = std::filesystem::exists(path, error);
    if (mode == Mode::create && exists)
        return Error{fmt::format("{}: there is a file of that name already", path)};
    if (mode != Mode::create && !exists)
        return Error{fmt::format("{}: there is no such file", path)};
    // One thread at a time, by this class's own rule: SQLite need not see to it.
    const int flags =
        SQLITE_OPEN_NOMUTEX | (mode == Mode::create  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                               : mode == Mode::write ? SQLITE_OPEN_READWRITE
                                                     : SQLITE_OPEN_READONLY);
    Database database;
    database.path_ = path;
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    database.database_.reset(opened);
    if (result != SQLITE_OK)
        return database.failed();
    // Whoever asks a recording that is being written waits for its writer, and the other way round.
    constexpr int kPatience = 2000; // ms
    sqlite3_busy_timeout(opened, kPatience);
    // A file that somebody made may hold what runs when it is read: none of it is trusted.
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    return database;
}

Error Database::failed() const {
    return Error{fmt::format("{}: {}", path_,
                             database_ ? reasonOf(database_.get()) : "there is no memory for it")};
}

Result<void> Database::execute(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed();
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &prepared,
                           nullptr) != SQLITE_OK)
        return failed();
    Statement statement;
    statement.statement_.reset(prepared);
    return statement;
}

Result<std::int64_t> Database::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->next();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

} // namespace swimscope::recording
