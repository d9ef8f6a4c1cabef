// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope::ui {

/// Makes every ClusterCanvas tell screen readers and other helpers of its members: each is a child
/// with a name, a description in sentences, a place, and can be selected and opened. To be called
/// before the first canvas is looked at; calling it again does nothing.
void provideCanvasAccessibility();

} // namespace swimscope::ui
