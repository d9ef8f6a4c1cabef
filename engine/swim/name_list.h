// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace swimscope::swim {

/// Members by their names, as a setting holds them. A value.
class NameList {
  public:
    /// Reads names separated by commas; nothing, and "none", are the list that names nobody. What
    /// is no printable ASCII, and a comma, a blank or % in a name, stands as % and two hexadecimal
    /// digits.
    static Result<NameList> fromText(std::string_view text);

    /// A name that is in it already is not added again.
    void add(std::string name);
    bool contains(std::string_view name) const;
    bool empty() const { return names_.empty(); }

    /// n1,n2, or none: without blanks, and read back by `fromText` as the same list.
    std::string text() const;

    friend bool operator==(const NameList&, const NameList&) = default;

  private:
    std::vector<std::string> names_;
};

} // namespace swimscope::swim
