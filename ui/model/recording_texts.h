// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace swimscope::ui {

/// Why a recording can't be written or read, in the reader's language. The engine says it in
/// English, as the headless tool does; a table of its sentences makes them translatable, and a test
/// holds it to them. What the system says in between stays as it is.
class RecordingTexts {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::RecordingTexts)

  public:
    /// The engine's sentences, with %1, %2, ... for what changes from one to the other.
    static std::span<const char* const> all();
    /// Translated if it is one of these, else as it is.
    static QString of(std::string_view english);
};

} // namespace swimscope::ui
