// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/fault_plan.h"

#include "engine/trace/fault_text.h"
#include "ui/geometry/distance.h"
#include "ui/geometry/hull.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <tuple>

namespace swimscope::ui {
namespace {

using trace::FaultKind;
using trace::FaultRaised;

/// It stops everything, for everybody's messages.
bool cutsOff(const FaultRaised& fault) {
    const trace::FaultTerms& terms = fault.terms();
    return fault.kind == FaultKind::cut && terms.bothWays &&
           terms.carriers == trace::Carriers::all && terms.types == 0 && terms.subject.empty();
}

std::optional<Endpoint> addressOf(const std::string& text) {
    const auto read = parseHostPort(text, 0);
    const auto ip = read ? IpAddress::fromText(read->host) : std::nullopt;
    return ip ? std::optional(Endpoint{*ip, read->port}) : std::nullopt;
}

/// Both directions share a straight line, each alone has the bend of its messages. From ring to
/// ring.
Curve pathBetween(QPointF from, QPointF to, double radius, bool bothWays) {
    constexpr double kRing = 1.38; // in disc radii
    const Curve whole = bothWays ? Curve{from, (from + to) / 2, to} : bentCurve(from, to);
    const double rim = std::min(kRing * radius / std::max(whole.length(), 1.0), 0.4);
    return whole.part(rim, 1 - rim);
}

/// Where on a line the members are farthest: a sign there hides nobody.
QPointF clearestOf(const QLineF& line, const std::vector<PlacedNode>& nodes) {
    QPointF best = line.center();
    double widest = -1;
    for (const double along : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
        const QPointF place = line.pointAt(along);
        double clear = std::numeric_limits<double>::max();
        for (const PlacedNode& node : nodes)
            clear = std::min(clear, distance(node.centre, place));
        if (clear > widest + 1) { // the middle, unless another place is better
            widest = clear;
            best = place;
        }
    }
    return best;
}

} // namespace

void FaultPlan::make(const trace::FaultBook& faults, const trace::Fold& fold,
                     std::vector<PlacedNode>& nodes) {
    links_.clear();
    splits_.clear();
    laidOutFor_.clear();
    for (PlacedNode& node : nodes)
        node.marks = node.mutedMarks = node.side = 0;
    if (faults.all().empty())
        return;
    places_.clear();
    places_.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        places_.emplace(nodes[i].view.name, i);
    for (const auto& [id, entry] : faults.all())
        add(entry, fold, nodes);
    numberLinks();
}

/// Foreign members stand there by their addresses.
FaultPlan::Party FaultPlan::partyOf(const std::vector<std::string>& names,
                                    const trace::Fold& fold) const {
    Party party;
    for (const std::string& name : names) {
        auto place = places_.find(name);
        if (const auto address = place == places_.end() ? addressOf(name) : std::nullopt)
            place = places_.find(std::string(fold.nameAt(*address)));
        if (place != places_.end())
            party.push_back(place->second);
    }
    return party;
}

void FaultPlan::add(const Entry& entry, const trace::Fold& fold, std::vector<PlacedNode>& nodes) {
    const FaultRaised& fault = entry.fault;
    const std::vector<std::string> fromNames = trace::fromOf(fault);
    const std::vector<std::string> toNames = trace::toOf(fault);
    const Party from = partyOf(fromNames, fold);
    const Party to = partyOf(toNames, fold);
    if (!fault.terms().groups.empty()) {
        std::vector<Party> sides;
        for (const auto& group : fault.terms().groups)
            sides.push_back(partyOf(group, fold));
        if (!addSplit(entry, sides, true))
            for (const Party& side : sides)
                mark(nodes, side, markOf(fault.kind), entry.muted);
        return;
    }
    const bool named = !fromNames.empty() && !toNames.empty();
    if (trace::sitsOnNodes(fault.kind) || !named)
        return markAll(entry, nodes, from, to);
    if (!addLinks(entry, from, to) && !addSplit(entry, {from, to}, fault.terms().bothWays)) {
        mark(nodes, from, markOf(fault.kind), entry.muted);
        mark(nodes, to, markOf(fault.kind), entry.muted);
    }
}

/// Between these and everybody else, or, where nobody is named, everybody.
void FaultPlan::markAll(const Entry& entry, std::vector<PlacedNode>& nodes, const Party& from,
                        const Party& to) {
    const FaultRaised& fault = entry.fault;
    const bool onNodes = trace::sitsOnNodes(fault.kind);
    const bool everybody = trace::toOf(fault).empty() && (onNodes || trace::fromOf(fault).empty());
    if (everybody) {
        for (PlacedNode& node : nodes)
            (entry.muted ? node.mutedMarks : node.marks) |= bitOf(markOf(fault.kind));
        return;
    }
    const FaultMark which = cutsOff(fault) ? FaultMark::isolated : markOf(fault.kind);
    if (!onNodes)
        mark(nodes, from, which, entry.muted);
    mark(nodes, to, which, entry.muted);
}

void FaultPlan::mark(std::vector<PlacedNode>& nodes, const Party& party, FaultMark mark,
                     bool muted) {
    for (const std::size_t place : party)
        (muted ? nodes[place].mutedMarks : nodes[place].marks) |= bitOf(mark);
}

/// Each by itself, if these are few.
bool FaultPlan::addLinks(const Entry& entry, const Party& from, const Party& to) {
    const bool bothWays = entry.fault.terms().bothWays;
    if (from.size() * to.size() > kMostLinks ||
        links_.size() + from.size() * to.size() > kMostLinksOfAll)
        return false;
    const FaultLink like{.fault = entry.fault.fault,
                         .kind = entry.fault.kind,
                         .muted = entry.muted,
                         .bothWays = bothWays};
    for (const std::size_t one : from)
        for (const std::size_t other : to)
            if (one != other)
                links_.push_back({like, one, other});
    return true;
}

bool FaultPlan::addSplit(const Entry& entry, std::vector<Party> sides, bool bothWays) {
    std::set<std::size_t> seen;
    std::size_t count = 0;
    for (const Party& side : sides) {
        seen.insert(side.begin(), side.end());
        count += side.size();
    }
    if (splits_.size() >= kMostSplits || seen.size() < count) // somebody is on two sides
        return false;
    std::erase_if(sides, [](const Party& side) { return side.empty(); });
    splits_.push_back({{.fault = entry.fault.fault,
                        .kind = entry.fault.kind,
                        .muted = entry.muted,
                        .bothWays = bothWays},
                       std::move(sides)});
    return true;
}

/// The signs of several faults on one line stand beside one another, and the first strokes it. What
/// acts goes before what is muted.
void FaultPlan::numberLinks() {
    std::stable_partition(links_.begin(), links_.end(),
                          [](const Link& link) { return !link.like.muted; });
    using Line = std::tuple<std::size_t, std::size_t, bool>;
    const auto lineOf = [](const Link& link) {
        const bool both = link.like.bothWays;
        return both ? Line(std::min(link.from, link.to), std::max(link.from, link.to), true)
                    : Line(link.from, link.to, false);
    };
    std::map<Line, std::size_t> counts;
    for (Link& link : links_) {
        link.place = counts[lineOf(link)]++;
        link.like.strokes = link.place == 0;
    }
    for (Link& link : links_)
        link.others = counts[lineOf(link)];
}

void FaultPlan::layOut(FaultPicture& picture, std::vector<PlacedNode>& nodes, double radius) {
    picture.links.clear();
    for (const Link& link : links_) {
        FaultLink& laid = picture.links.emplace_back(link.like);
        laid.path =
            pathBetween(nodes[link.from].centre, nodes[link.to].centre, radius, laid.bothWays);
        const double step = 2.3 * kFaultSign / std::max(laid.path.length(), 1.0);
        const double place = static_cast<double>(link.place);
        const double offset = (place - (static_cast<double>(link.others) - 1) / 2) * step;
        laid.sign = laid.path.at(std::clamp(0.5 + offset, 0.05, 0.95));
    }
    if (splits_.empty()) {
        picture.splits.clear();
        return;
    }
    // Hulls around thousands of members are for when those move, not for every frame.
    const bool stands = std::ranges::equal(laidOutFor_, nodes, {}, {}, &PlacedNode::centre);
    if (stands && picture.splits.size() == splits_.size())
        return;
    laidOutFor_.clear();
    for (PlacedNode& node : nodes) {
        laidOutFor_.push_back(node.centre);
        node.side = 0;
    }
    picture.splits.clear();
    for (const Split& split : splits_) {
        FaultSplit& laid = picture.splits.emplace_back(split.like);
        layOut(split, nodes, radius, laid);
        for (std::size_t i = 0; i < split.sides.size() && !laid.apart; ++i)
            for (const std::size_t place : split.sides[i])
                nodes[place].side = static_cast<std::uint8_t>(i + 1);
    }
}

void FaultPlan::layOut(const Split& split, const std::vector<PlacedNode>& nodes, double radius,
                       FaultSplit& laid) const {
    for (const Party& side : split.sides) {
        std::vector<QPointF> centres;
        for (const std::size_t place : side)
            centres.push_back(nodes[place].centre);
        laid.sides.push_back({side.size(), convexHull(std::move(centres))});
    }
    const double gap = 2.2 * radius;
    laid.apart = true;
    std::optional<QLineF> wall;
    for (std::size_t i = 0; i < laid.sides.size() && laid.apart; ++i)
        for (std::size_t j = i + 1; j < laid.sides.size() && laid.apart; ++j) {
            wall = lineBetween(laid.sides[i].hull, laid.sides[j].hull, gap);
            laid.apart = wall.has_value();
        }
    for (const FaultSide& side : laid.sides)
        for (const QPointF corner : side.hull)
            laid.sign += corner / static_cast<double>(side.hull.size()) /
                         static_cast<double>(laid.sides.size());
    if (laid.apart && laid.sides.size() == 2) {
        laid.wallFrom = wall->p1();
        laid.wallTo = wall->p2();
        laid.sign = clearestOf(*wall, nodes);
    }
}

FaultId faultSignAt(const FaultPicture& picture, QPointF point) {
    constexpr double kReach = kFaultSign + 3;
    for (const FaultSplit& split : picture.splits)
        if (distance(split.sign, point) <= kReach)
            return split.fault;
    for (const FaultLink& link : picture.links)
        if (distance(link.sign, point) <= kReach)
            return link.fault;
    return FaultId::none;
}

FaultId faultLineAt(const FaultPicture& picture, QPointF point) {
    constexpr double kReach = 5;
    const auto isAt = [point](const Curve& path) {
        const auto steps = static_cast<int>(path.length() / kReach) + 1;
        for (int i = 0; i <= steps; ++i)
            if (distance(path.at(static_cast<double>(i) / steps), point) <= kReach)
                return true;
        return false;
    };
    for (const FaultLink& link : picture.links)
        if (link.strokes && isAt(link.path))
            return link.fault;
    for (const FaultSplit& split : picture.splits)
        if (split.wallFrom != split.wallTo &&
            isAt({split.wallFrom, (split.wallFrom + split.wallTo) / 2, split.wallTo}))
            return split.fault;
    return FaultId::none;
}

} // namespace swimscope::ui
