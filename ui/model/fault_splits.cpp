// SPDX-License-Identifier: MPL-2.0
#include "ui/model/fault_splits.h"

#include "engine/base/natural_order.h"
#include "engine/fault/effect.h"
#include "engine/wire/serf.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace swimscope::ui {

namespace splits {

namespace {

bool contains(const Names& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// How many members the stretches around each of `parts` parts have at least and at most, if a
/// stretch is of `width` parts: whoever is in one shares a stretch with `width - 1` parts on both
/// sides.
std::pair<std::size_t, std::size_t> reach(const Groups& parts, std::size_t width) {
    const std::size_t count = parts.size();
    const std::size_t span = std::min(count, 2 * width - 1);
    std::size_t least = SIZE_MAX;
    std::size_t most = 0;
    for (std::size_t first = 0; first < count; ++first) {
        std::size_t members = 0;
        for (std::size_t i = 0; i < span; ++i)
            members += parts[(first + i) % count].size();
        least = std::min(least, members);
        most = std::max(most, members);
    }
    return {least, most};
}

/// The members in a row of parts of the same size, or nearly.
Groups partsOf(const Names& members, std::size_t count) {
    Groups parts(count);
    for (std::size_t i = 0; i < members.size(); ++i)
        parts[i * count / members.size()].push_back(members[i]);
    return parts;
}

} // namespace

Groups halves(const Names& members) {
    if (members.size() < 2)
        return {};
    const auto middle = members.begin() + static_cast<std::ptrdiff_t>((members.size() + 1) / 2);
    return {Names(members.begin(), middle), Names(middle, members.end())};
}

Groups against(const Names& some, const Names& members) {
    Names others;
    std::ranges::copy_if(members, std::back_inserter(others),
                         [&some](const std::string& name) { return !contains(some, name); });
    if (some.empty() || others.empty())
        return {};
    return {some, others};
}

Groups byValue(const std::vector<std::pair<std::string, std::string>>& valueByMember) {
    std::map<std::string, Names, NaturalLess> groups;
    for (const auto& [member, value] : valueByMember)
        groups[value].push_back(member);
    if (groups.size() < 2 || groups.size() > fault::kMostGroups)
        return {};
    Groups result;
    for (auto& [value, names] : groups)
        result.push_back(std::move(names));
    return result;
}

Groups ring(const Names& members) {
    const std::size_t majority = members.size() / 2 + 1;
    const Groups parts = partsOf(members, std::min(members.size(), fault::kMostGroups));
    std::size_t width = 1;
    while (width < parts.size() && reach(parts, width).first < majority)
        ++width;
    if (parts.size() < 2 || reach(parts, width).second >= members.size())
        return {};
    Groups stretches;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        Names stretch;
        for (std::size_t i = 0; i < width; ++i) {
            const Names& part = parts[(first + i) % parts.size()];
            stretch.insert(stretch.end(), part.begin(), part.end());
        }
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

Groups bridge(const std::string& over, const Names& members) {
    Names others;
    std::ranges::copy_if(members, std::back_inserter(others),
                         [&over](const std::string& name) { return name != over; });
    if (others.size() == members.size() || others.size() < 2)
        return {};
    Groups sides = halves(others);
    for (Names& side : sides)
        side.push_back(over);
    return sides;
}

} // namespace splits

namespace {

/// What a member announces, as most know it.
const Bytes* metaOf(const trace::Fold& cluster, const std::string& member) {
    const trace::MemberRow* row = cluster.commonRow(member);
    return row ? &row->meta : nullptr;
}

} // namespace

std::vector<std::string> livingMembers(const trace::Fold& cluster) {
    std::vector<std::string> living;
    for (const std::string& name : cluster.members()) {
        const trace::HostedNode* node = cluster.nodeNamed(name);
        const trace::MemberRow* row = node ? nullptr : cluster.commonRow(name);
        const bool foreign = row && (row->state == trace::MemberState::alive ||
                                     row->state == trace::MemberState::suspect);
        if (node ? node->alive() : foreign)
            living.push_back(name);
    }
    return living;
}

std::vector<std::string> tagsIn(const trace::Fold& cluster) {
    std::set<std::string, NaturalLess> names;
    for (const std::string& member : livingMembers(cluster))
        if (const Bytes* meta = metaOf(cluster, member))
            if (const auto tags = wire::serf::decodeTags(*meta))
                for (const auto& [name, value] : *tags)
                    names.insert(name);
    return {names.begin(), names.end()};
}

std::vector<std::pair<std::string, std::string>> tagValues(const trace::Fold& cluster,
                                                           const std::string& tag) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const std::string& member : livingMembers(cluster)) {
        const Bytes* meta = metaOf(cluster, member);
        if (!meta || meta->empty())
            continue;
        if (tag.empty()) {
            values.emplace_back(member, std::string(meta->begin(), meta->end()));
            continue;
        }
        const auto tags = wire::serf::decodeTags(*meta);
        if (!tags)
            continue;
        for (const auto& [name, value] : *tags)
            if (name == tag)
                values.emplace_back(member, value);
    }
    return values;
}

} // namespace swimscope::ui
