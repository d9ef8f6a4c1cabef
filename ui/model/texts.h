// SPDX-License-Identifier: MPL-2.0
#pragma once

class QCoreApplication;
class QLocale;

namespace swimscope::ui {

/// Puts the program's texts into a language as near to the locale's as there is one. English is the
/// last resort: its texts stand in the sources, but their plurals are a translation too.
/// Call once, before the first text is made.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace swimscope::ui
