// SPDX-License-Identifier: MPL-2.0
#pragma once

class QToolButton;

namespace swimscope::ui {

/// A button with its icon alone, for where there is no room for words, or with both. What it does
/// is still said by its tool tip, and to screen readers.
void setWordless(QToolButton* button, bool wordless);

} // namespace swimscope::ui
