// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_book.h"

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace swimscope::ui {

/// What is said of faults outside of sentences: the names of their kinds, what one has done so far,
/// and why one can't be. The engine says that in English, as its tools do; a table of its sentences
/// makes them translatable, and a test holds it to them.
class FaultTexts {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::FaultTexts)

  public:
    /// As in a list: "Loss", "Slow clock".
    static QString kind(trace::FaultKind kind);
    /// What such a fault is, in a sentence or two.
    static QString meaning(trace::FaultKind kind);
    /// "Cut: n1 → n2".
    static QString title(const trace::FaultRaised& fault);
    /// What it does, as a line of its own: a capital first, unless that is a member's name.
    static QString line(const trace::FaultRaised& fault);
    /// "214 lost", "1,021 delayed, 48 ms on average"; for nothing: that there is nothing yet.
    static QString toll(const trace::FaultBook::Entry& entry);

    /// The engine's sentences about what can't be, with %1, %2 for what changes.
    static std::span<const char* const> problems();
    /// Such a sentence in the reader's language, with a capital and a full stop.
    static QString problem(std::string_view english);
};

} // namespace swimscope::ui
