// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_book.h"
#include "engine/trace/fold.h"
#include "ui/geometry/fault_marks.h"
#include "ui/geometry/scene.h"

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace swimscope::ui {

/// Decides how each fault in force is shown, whoever stands where: few links as links, parties of
/// many as sides, and what is between somebody and everybody as marks on the members. Made again
/// when the faults or the members change; laying it out costs each frame what is drawn, never a
/// line for each pair of members.
class FaultPlan {
  public:
    /// More links than these are not drawn each by itself, of one fault or of all together.
    static constexpr std::size_t kMostLinks = 12;
    static constexpr std::size_t kMostLinksOfAll = 60;
    /// More splits than these are marks on members.
    static constexpr std::size_t kMostSplits = 6;

    /// `nodes`: the members that are drawn. Sets their marks.
    void make(const trace::FaultBook& faults, const trace::Fold& fold,
              std::vector<PlacedNode>& nodes);

    /// Where it is drawn now. Where the sides of a split are mingled, it sets the members' sides.
    void layOut(FaultPicture& picture, std::vector<PlacedNode>& nodes, double radius);

  private:
    using Entry = trace::FaultBook::Entry;
    using Party = std::vector<std::size_t>; ///< places in `nodes`
    struct Link {
        FaultLink like;
        std::size_t from = 0;
        std::size_t to = 0;
        std::size_t place = 0;  ///< among those of its link
        std::size_t others = 1; ///< how many these are
    };
    struct Split {
        FaultSplit like;
        std::vector<Party> sides;
    };

    void add(const Entry& entry, const trace::Fold& fold, std::vector<PlacedNode>& nodes);
    bool addLinks(const Entry& entry, const Party& from, const Party& to);
    bool addSplit(const Entry& entry, std::vector<Party> sides, bool bothWays);
    static void mark(std::vector<PlacedNode>& nodes, const Party& party, FaultMark mark,
                     bool muted);
    void markAll(const Entry& entry, std::vector<PlacedNode>& nodes, const Party& from,
                 const Party& to);
    Party partyOf(const std::vector<std::string>& names, const trace::Fold& fold) const;
    void numberLinks();
    void layOut(const Split& split, const std::vector<PlacedNode>& nodes, double radius,
                FaultSplit& laid) const;

    std::unordered_map<std::string, std::size_t> places_; ///< of members by name
    std::vector<Link> links_;
    std::vector<Split> splits_;
    std::vector<QPointF> laidOutFor_; ///< where the members stood when the sides were laid out
};

} // namespace swimscope::ui
