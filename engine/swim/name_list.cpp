// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/name_list.h"

#include "engine/base/percent_text.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {
namespace {

constexpr std::string_view kNobody = "none";

std::string wordOf(std::string_view name) {
    if (name == kNobody)
        return "%6eone"; // a member of that name
    std::string word;
    for (const char c : toPercentText(name))
        word += c == ',' ? std::string("%2c") : std::string(1, c);
    return word;
}

} // namespace

Result<NameList> NameList::fromText(std::string_view text) {
    NameList list;
    if (text.empty() || text == kNobody)
        return list;
    for (bool last = false; !last;) {
        const std::size_t comma = text.find(',');
        last = comma == std::string_view::npos;
        const std::optional<std::string> name = fromPercentText(text.substr(0, comma));
        if (!name)
            return Error{"after % come two hexadecimal digits; % itself is %25"};
        if (name->empty())
            return Error{"a name is missing; write names separated by commas, or none"};
        list.add(*name);
        text.remove_prefix(last ? text.size() : comma + 1);
    }
    return list;
}

void NameList::add(std::string name) {
    if (!contains(name))
        names_.push_back(std::move(name));
}

bool NameList::contains(std::string_view name) const {
    return std::ranges::find(names_, name) != names_.end();
}

std::string NameList::text() const {
    std::string text;
    for (const std::string& name : names_)
        text += (text.empty() ? "" : ",") + wordOf(name);
    return text.empty() ? std::string(kNobody) : text;
}

} // namespace swimscope::swim
