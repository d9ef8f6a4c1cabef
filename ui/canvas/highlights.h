// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace swimscope::ui {

/// Which members the person means at the moment; empty for none.
struct Highlights {
    std::string selected;
    std::string hovered;
    bool focusVisible = false; ///< the keyboard is here: the selected one shows it
};

} // namespace swimscope::ui
