// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/standing_binary.h"

#include "engine/trace/field_reader.h"
#include "engine/trace/field_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::trace {
namespace {

/// Another one whenever a field of what is kept comes, goes or changes.
constexpr std::uint8_t kLayout = 2;

/// Memory that a byte may come to: an observer that does not list a member takes five.
constexpr std::size_t kMostPerByte = 64;
constexpr std::size_t kMostAtLeast = std::size_t{1} << 20;

/// Sorted, each once.
template <class Range, class Key>
bool isInOrder(const Range& range, Key key) {
    return std::ranges::adjacent_find(range, [&](const auto& a, const auto& b) {
               return !(key(a) < key(b));
           }) == range.end();
}

} // namespace

/// A fold's inside. What follows from the rest is not kept but made again, so that no bytes can say
/// that it is otherwise.
class FoldBytes {
  public:
    static void write(const Fold& fold, FieldWriter& writer) {
        walkFold(fold, writer);
        writer.write(static_cast<std::uint32_t>(fold.subjects_.size()));
        for (const auto& [name, subject] : fold.subjects_) {
            writer.write(name);
            walkSubject(subject, writer);
        }
    }

    static void read(Fold& fold, FieldReader& reader, const RosterSource& rosterOf) {
        walkFold(fold, reader);
        std::uint32_t subjects = 0;
        reader.read(subjects);
        Rosters rosters;
        for (; subjects > 0 && !reader.failed(); --subjects) {
            std::string name;
            Fold::Subject subject;
            reader.read(name);
            walkSubject(subject, reader);
            if (reader.failed() || !completes(fold, name, subject, rosters, rosterOf))
                return reader.fail();
            fold.unsettled_ += !subject.settled;
            if (!fold.subjects_.emplace(std::move(name), std::move(subject)).second)
                return reader.fail();
        }
        for (auto& [made, roster] : rosters)
            fold.rosters_.push_back(std::move(roster));
        fold.memberNames_.assign(fold.listed_.begin(), fold.listed_.end());
        if (!holdsTogether(fold))
            reader.fail();
    }

  private:
    using Rosters = std::map<EventId, RosterPtr>;

    template <class Self, class Visitor>
    static void walkFold(Self& self, Visitor& visit) {
        visit("now", self.now_);
        visit("last", self.last_);
        visit("nodes", self.nodes_);
        visit("observers", self.observers_);
        visit("nodeByName", self.nodeByName_);
        visit("listed", self.listed_);
        visit("nameByEndpoint", self.nameByEndpoint_);
        visit("version", self.version_);
        visit("converged", self.converged_);
        visit("convergedSince", self.convergedSince_);
        visit("pace", self.pace_);
    }

    template <class Self, class Visitor>
    static void walkSubject(Self& self, Visitor& visit) {
        visit("common", self.common);
        visit("exceptions", self.exceptions);
        visit("rebaseAbove", self.rebaseAbove);
        visit("suspicions", self.suspicions);
        visit("endpoint", self.endpoint);
        visit("roster", self.roster);
    }

    /// Counts who holds what, and finds the roster's row. False where that can't be.
    static bool completes(const Fold& fold, const std::string& name, Fold::Subject& subject,
                          Rosters& rosters, const RosterSource& rosterOf) {
        if (!isInOrder(subject.exceptions, [](const auto& entry) { return entry.first; }))
            return false;
        const auto count = [&](const Fold::MaybeRow& row, std::size_t observers) {
            auto& tally = subject.tally;
            (row ? tally.states[static_cast<std::size_t>(row->state)] : tally.unknown) +=
                static_cast<std::uint32_t>(observers);
            return !row || row->name == name;
        };
        for (const auto& [observer, row] : subject.exceptions)
            if (!std::ranges::binary_search(fold.observers_, observer) || !count(row, 1))
                return false;
        if (!count(subject.common, fold.observers_.size() - subject.exceptions.size()))
            return false;
        const std::uint32_t alive = subject.tally.of(MemberState::alive);
        subject.settled = subject.tally.of(MemberState::suspect) == 0 &&
                          (alive == 0 || alive == fold.observers_.size());
        if (subject.roster == EventId::none)
            return true;
        const auto [roster, isNew] = rosters.try_emplace(subject.roster);
        if (isNew)
            roster->second = rosterOf(subject.roster);
        const auto place = roster->second ? roster->second->find(name) : std::nullopt;
        if (!place)
            return false;
        subject.rosterRow = &roster->second->rows()[*place];
        return true;
    }

    /// That what is searched lies in its order, and that observers are nodes.
    static bool holdsTogether(const Fold& fold) {
        const auto self = [](const auto& id) { return id; };
        return isPace(fold.pace_) &&
               isInOrder(fold.nodes_, [](const HostedNode& node) { return node.id; }) &&
               isInOrder(fold.observers_, self) &&
               std::ranges::all_of(fold.observers_,
                                   [&](NodeId id) { return fold.node(id) != nullptr; }) &&
               std::ranges::all_of(fold.nodes_, [](const HostedNode& node) {
                   return isInOrder(node.queue, [](const QueuedBroadcast& one) { return one.id; });
               });
    }
};

void encode(const Standing& standing, Bytes& out) {
    std::map<std::string, std::uint32_t> texts;
    FieldWriter writer(out, &texts);
    writer.write(kLayout);
    FoldBytes::write(standing.fold, writer);
    writer.write(standing.faults);
    writer.write(standing.counts);
    writer.write(standing.metrics);
}

Result<Standing> decodeStanding(ByteView bytes, const RosterSource& rosterOf) {
    std::vector<std::string> texts;
    FieldReader reader(bytes, texts, kMostAtLeast + kMostPerByte * bytes.size());
    std::uint8_t layout = 0;
    reader.read(layout);
    if (layout != kLayout)
        return Error{fmt::format("{} bytes are no keyframe of layout {}", bytes.size(), kLayout)};
    Standing standing;
    FoldBytes::read(standing.fold, reader, rosterOf);
    reader.read(standing.faults);
    reader.read(standing.counts);
    reader.read(standing.metrics);
    if (reader.failed() || reader.at() != bytes.size())
        return Error{fmt::format("{} bytes are no keyframe", bytes.size())};
    return standing;
}

} // namespace swimscope::trace
