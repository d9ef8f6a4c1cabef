// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace swimscope::ui {

/// What people read about experiments, in their language. The engine's experiments speak English; a
/// table of their sentences makes these translatable, and a test holds it to them. Claims of
/// verdicts and names of series, which are made up as the figures come, stay as the engine says
/// them, and so do the files that are written.
class LabTexts {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::LabTexts)

  public:
    /// The engine's sentences that have translations.
    static std::span<const char* const> all();
    /// A text of the engine's, translated if it is one of these, else as it is.
    static QString of(std::string_view english);
    /// The titles of a plot and its axes, and what its series are called.
    static lab::Plot translated(lab::Plot plot);

    /// "2 to 10000; several separated by commas".
    static QString limits(const lab::Parameter& parameter);
    /// Why a parameter can't be this, as a sentence; empty if it can.
    static QString problem(const lab::Parameter& parameter, const QString& typed);
    /// Why seeds can't be this, as a sentence; empty if they can.
    static QString seedsProblem(const QString& typed);
    /// "met", "missed", "not judged".
    static QString outcome(lab::Verdict::Outcome outcome);
    /// "3 met, 1 missed"; what there is none of is left out.
    static QString outcomes(std::span<const lab::Verdict> verdicts);
};

/// Text as the engine takes it: blanks around commas are nothing.
std::string labValue(const QString& typed);

} // namespace swimscope::ui
