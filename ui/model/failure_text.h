// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/inputs.h"
#include "engine/trace/reasons.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace swimscope::ui {

/// Why something failed, in words that a person can act on.
class FailureText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::FailureText)

  public:
    /// A clause that stands after a colon: "nobody listens there". The engine's details, which are
    /// English or the system's language, follow in brackets where they add something.
    static QString clause(trace::Failure failure, const std::string& detail = {});
    /// "10.0.0.1:7946: nobody listens there".
    static QString target(const trace::JoinTarget& target);

  private:
    static QString reason(trace::Failure failure, const std::string& detail);
    static QString reasonOfCommand(trace::Failure failure);
};

} // namespace swimscope::ui
