// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/row_table.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstddef>
#include <new>

namespace swimscope::recording {
namespace {

// What SQLite calls of a virtual table, in C's ways: it owns what it is given as pointers to bases.

using Rows = std::vector<Row>;

struct RowTable : sqlite3_vtab {
    const Rows* rows = nullptr;
};

struct RowCursor : sqlite3_vtab_cursor {
    const Rows* rows = nullptr;
    std::size_t at = 0;
};

int connectTable(sqlite3* database, void* rows, int, const char* const*, sqlite3_vtab** table,
                 char**) {
    constexpr const char* kColumns = "CREATE TABLE rows(id INTEGER, at INTEGER, node INTEGER, "
                                     "cause INTEGER, kind INTEGER, what INTEGER, subject INTEGER, "
                                     "peer INTEGER, body BLOB)";
    if (const int result = sqlite3_declare_vtab(database, kColumns); result != SQLITE_OK)
        return result;
    auto* made = new (std::nothrow) RowTable();
    if (!made)
        return SQLITE_NOMEM;
    made->rows = static_cast<const Rows*>(rows);
    *table = made;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table) {
    delete static_cast<RowTable*>(table);
    return SQLITE_OK;
}

/// There is one way to read it: from the first row to the last.
int planTable(sqlite3_vtab*, sqlite3_index_info*) {
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor) {
    auto* made = new (std::nothrow) RowCursor();
    if (!made)
        return SQLITE_NOMEM;
    made->rows = static_cast<RowTable*>(table)->rows;
    *cursor = made;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
    delete static_cast<RowCursor*>(cursor);
    return SQLITE_OK;
}

int startCursor(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    static_cast<RowCursor*>(cursor)->at = 0;
    return SQLITE_OK;
}

int moveCursor(sqlite3_vtab_cursor* cursor) {
    ++static_cast<RowCursor*>(cursor)->at;
    return SQLITE_OK;
}

int isBehindLast(sqlite3_vtab_cursor* cursor) {
    const auto* rows = static_cast<RowCursor*>(cursor);
    return rows->at >= rows->rows->size() ? 1 : 0;
}

/// Where it sets nothing, the value is NULL.
int giveColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    const auto* rows = static_cast<RowCursor*>(cursor);
    const Row& row = (*rows->rows)[rows->at];
    const auto giveUnless = [context](std::int64_t value, bool isNothing) {
        if (!isNothing)
            sqlite3_result_int64(context, value);
    };
    switch (column) {
    case 0:
        sqlite3_result_int64(context, row.id);
        break;
    case 1:
        sqlite3_result_int64(context, row.at);
        break;
    case 2:
        sqlite3_result_int64(context, row.node);
        break;
    case 3:
        sqlite3_result_int64(context, row.cause);
        break;
    case 4:
        sqlite3_result_int64(context, row.kind);
        break;
    case 5:
        giveUnless(row.what, row.what < 0);
        break;
    case 6:
        giveUnless(row.subject, row.subject == 0);
        break;
    case 7:
        giveUnless(row.peer, row.peer == 0);
        break;
    default:
        // Of an empty one the pointer may be null, which would be no blob.
        if (row.body.empty())
            sqlite3_result_zeroblob(context, 0);
        else
            sqlite3_result_blob(context, row.body.data(), static_cast<int>(row.body.size()),
                                SQLITE_STATIC);
    }
    return SQLITE_OK;
}

int giveRowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(static_cast<RowCursor*>(cursor)->at);
    return SQLITE_OK;
}

/// It is there without being made, as long as nobody can make another (no xCreate).
const sqlite3_module& rowModule() {
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connectTable;
        made.xBestIndex = planTable;
        made.xDisconnect = disconnectTable;
        made.xDestroy = disconnectTable;
        made.xOpen = openCursor;
        made.xClose = closeCursor;
        made.xFilter = startCursor;
        made.xNext = moveCursor;
        made.xEof = isBehindLast;
        made.xColumn = giveColumn;
        made.xRowid = giveRowId;
        return made;
    }();
    return module;
}

} // namespace

Result<void> showRows(Database& database, const char* name, const std::vector<Row>& rows) {
    // SQLite hands the pointer back as it was given, and it is only read.
    void* const source = const_cast<std::vector<Row>*>(&rows);
    if (sqlite3_create_module(database.handle(), name, &rowModule(), source) != SQLITE_OK)
        return Error{fmt::format("{}: {}", database.path(), sqlite3_errmsg(database.handle()))};
    return {};
}

} // namespace swimscope::recording
