// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/capture/run_bytes.h"
#include "engine/recording/database.h"

namespace swimscope::recording {

/// Makes the tables and fills them. What it does is part of a transaction that others begin and
/// end.
class BytesWriter : public capture::PieceTaker {
  public:
    static Result<BytesWriter> create(Database& database);

    bool take(const capture::PieceOfRun& piece) override;
    bool carried(EventId message, EventId piece) override;

    /// Why one of them said no.
    const Result<void>& outcome() const { return outcome_; }

  private:
    BytesWriter() = default;

    Statement insertBytes_;
    Statement insertMessage_;
    Result<void> outcome_;
};

} // namespace swimscope::recording
