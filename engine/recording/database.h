// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace swimscope::recording {

class Database;

/// A prepared statement. Values are bound from 1 on, columns are read from 0 on. What has been
/// bound must live until the statement is stepped, and what was read until the next step.
class Statement {
  public:
    Statement() = default;

    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, double value);
    Statement& bind(int place, std::string_view text);
    Statement& bind(int place, ByteView bytes);
    Statement& bindNothing(int place);

    /// Runs to the end, for what gives no rows, and is ready to be bound again.
    Result<void> run();
    /// To the next row; false behind the last one.
    Result<bool> next();
    /// Ready to be run again from the start.
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    ByteView bytes(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    Error failed() const;

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An SQLite file. Errors are sentences that begin with its name. One thread at a time.
class Database {
  public:
    enum class Mode { create, write, read };

    /// `create`: the file must not exist yet.
    static Result<Database> open(const std::string& path, Mode mode);

    /// Statements that give no rows, with semicolons between them.
    Result<void> execute(const char* sql);
    Result<Statement> prepare(std::string_view sql);
    /// The first column of the first row, as an integer; 0 where there is no row.
    Result<std::int64_t> integer(std::string_view sql);

    const std::string& path() const { return path_; }
    /// For what of SQLite this class does not offer. Never null.
    sqlite3* handle() { return database_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    Error failed() const;

    std::string path_;
    std::unique_ptr<sqlite3, Close> database_;
};

} // namespace swimscope::recording
