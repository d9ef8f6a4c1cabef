// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/difference.h"

#include "engine/base/natural_order.h"

#include <algorithm>
#include <utility>

namespace swimscope::trace {
namespace {

/// An observer that lives in both runs.
struct Witness {
    const HostedNode* here;
    const HostedNode* there;
};

std::optional<HostedNode::Life> lifeOf(const HostedNode* node) {
    return node ? std::optional(node->life) : std::nullopt;
}

class Comparison {
  public:
    Comparison(const Fold& here, const Fold& there, std::size_t most)
        : here_(here), there_(there), most_(most) {}

    Differences made() {
        for (const HostedNode& node : here_.nodes())
            compareLives(&node, there_.nodeNamed(node.name));
        for (const HostedNode& node : there_.nodes())
            if (!here_.nodeNamed(node.name))
                compareLives(nullptr, &node);
        std::set<std::string, NaturalLess> members(here_.members().begin(), here_.members().end());
        members.insert(there_.members().begin(), there_.members().end());
        for (const std::string& member : members)
            compareBeliefs(member);
        return std::move(found_);
    }

  private:
    void compareLives(const HostedNode* here, const HostedNode* there) {
        if (here && there && here->alive() && there->alive())
            witnesses_.push_back({here, there});
        if (lifeOf(here) == lifeOf(there))
            return;
        add({.kind = Difference::Kind::life,
             .member = here ? here->name : there->name,
             .lifeHere = lifeOf(here),
             .lifeThere = lifeOf(there)});
    }

    void compareBeliefs(const std::string& member) {
        if (isOneBelief(member))
            return;
        for (const Witness& witness : witnesses_)
            compareRows(member, witness);
    }

    /// All observers of both runs hold the same row of it.
    bool isOneBelief(const std::string& member) const {
        const Holdings here = here_.holdings(member);
        const Holdings there = there_.holdings(member);
        if (!here.exceptions.empty() || !there.exceptions.empty())
            return false;
        if (!here.common || !there.common)
            return here.common == there.common;
        return *here.common == *there.common;
    }

    void compareRows(const std::string& member, const Witness& witness) {
        const MemberRow* here = here_.row(witness.here->id, member);
        const MemberRow* there = there_.row(witness.there->id, member);
        if (!here && !there)
            return;
        if (here && there && *here == *there)
            return;
        const bool sameState = here && there && here->state == there->state;
        add({.kind = sameState ? Difference::Kind::detail : Difference::Kind::belief,
             .member = member,
             .observer = witness.here->name,
             .stateHere = here ? std::optional(here->state) : std::nullopt,
             .stateThere = there ? std::optional(there->state) : std::nullopt,
             .incarnationHere = here ? here->incarnation : 0,
             .incarnationThere = there ? there->incarnation : 0});
    }

    void add(Difference difference) {
        ++found_.count;
        if (difference.kind != Difference::Kind::detail)
            found_.members.insert(difference.member);
        if (found_.listed.size() < most_)
            found_.listed.push_back(std::move(difference));
    }

    const Fold& here_;
    const Fold& there_;
    std::size_t most_;
    std::vector<Witness> witnesses_;
    Differences found_;
};

} // namespace

Differences difference(const Fold& here, const Fold& there, std::size_t mostListed) {
    return Comparison(here, there, mostListed).made();
}

} // namespace swimscope::trace
