// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <unordered_set>

namespace swimscope::ui {

/// Which members the person means at the moment; empty for none.
struct Highlights {
    std::unordered_set<std::string> selected;
    std::string current; ///< the one of them that was chosen last
    std::string hovered;
    std::unordered_set<std::string> differing; ///< between two runs side by side
    std::string cursor; ///< where the keyboard is, while it is on the canvas and in use

    bool isSelected(const std::string& member) const {
        return !selected.empty() && selected.contains(member);
    }
    /// Whether a halo is drawn around it.
    bool marks(const std::string& member) const {
        return member == current || member == hovered || member == cursor || isSelected(member);
    }
};

} // namespace swimscope::ui
