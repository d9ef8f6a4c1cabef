// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope::live {

/// Qt delivers no events, on whatever thread, without a QCoreApplication. A program that has one is
/// left alone; in any other one is made, for as long as the process lives. Nobody runs it, and it
/// leaves the program's locale as it was. A program that makes its own has to do so before.
void ensureApplication();

} // namespace swimscope::live
