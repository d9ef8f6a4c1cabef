// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace swimscope::ui {

/// The figures by which runs are compared, since their beginning.
struct RunCounts {
    std::uint64_t messages = 0;    ///< that were sent, in packets and on streams
    std::uint64_t bytes = 0;       ///< of all datagrams
    std::uint64_t suspicions = 0;  ///< that members began, each observer's counted
    std::uint64_t deaths = 0;      ///< members that were declared dead, by each who declared it
    std::uint64_t falseDeaths = 0; ///< those of them that lived

    /// The fold must have taken the batch already.
    void take(const trace::Batch& batch, const trace::Fold& fold);
    friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

/// How they are written.
class RunCountsText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::RunCountsText)

  public:
    /// "12,345 messages · 1.2 MB · 34 suspicions · 3 declared dead, 1 of them falsely".
    static QString line(const RunCounts& counts);
};

} // namespace swimscope::ui
