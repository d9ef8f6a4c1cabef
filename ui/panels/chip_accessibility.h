// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope::ui {

/// Makes every BeliefChips tell screen readers and other helpers of its chips: each is a button
/// with a name, a sentence and a place, and can be pressed. To be called before the first chips are
/// looked at; calling it again does nothing.
void provideChipAccessibility();

} // namespace swimscope::ui
