// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/run_counts.h"

#include <QCoreApplication>
#include <QString>

namespace swimscope::ui {

/// How they are written.
class RunCountsText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::RunCountsText)

  public:
    /// "12,345 messages · 1.2 MB · 34 suspicions · 3 declared dead, 1 of them falsely".
    static QString line(const trace::RunCounts& counts);
};

} // namespace swimscope::ui
