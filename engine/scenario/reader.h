// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/scenario/keys.h"
#include "engine/scenario/scenario.h"
#include "engine/scenario/tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::scenario {

/// Reads the values of a tree, and collects what is wrong with them: who asks for a value gets it
/// or nothing, and what was expected has been noted then.
class Reader {
  public:
    void complain(Place place, std::string_view found, std::string message);
    void complain(const Tree& tree, std::string message);
    bool well() const { return problems_.empty(); }
    /// All that was wrong, in the order of the file.
    std::vector<Problem> takeProblems();

    /// Whether it is a map with the section's keys, and has those that it must have. One with
    /// unknown keys is one, but a problem.
    bool isMap(const Tree& tree, const Section& section);
    /// Whether it is a map, with any keys.
    bool isMap(const Tree& tree, std::string_view what);
    bool isList(const Tree& tree, std::string_view what);

    std::optional<std::string> text(const Tree& tree, std::string_view what);
    std::optional<std::uint64_t> whole(const Tree& tree, std::uint64_t least, std::uint64_t most);
    std::optional<double> number(const Tree& tree, double least, double most);
    std::optional<Duration> duration(const Tree& tree, Duration least, Duration most);
    std::optional<bool> flag(const Tree& tree);
    std::optional<Endpoint> address(const Tree& tree);
    /// One member's name, which has to be known in the end.
    std::optional<std::string> member(const Tree& tree);
    std::optional<Members> members(const Tree& tree);

    /// A name that members have at some time.
    void introduce(const std::string& name) { known_.insert(name); }
    bool knows(const std::string& name) const { return known_.contains(name); }
    /// A name that somebody has to have.
    void mention(Place place, const std::string& name) { mentioned_.emplace_back(place, name); }
    /// Members come in that get the next free of n1, n2, ...
    void introduceNumbered() { numbered_ = true; }
    /// Complains of all that are mentioned and were not introduced.
    void checkMentioned();

    /// A fault's label, which some step gives it.
    void introduceLabel(const std::string& label) { labels_.insert(label); }
    void mentionLabel(Place place, const std::string& label) {
        mentionedLabels_.emplace_back(place, label);
    }

  private:
    bool addMembers(const Tree& tree, Members& members);
    bool addNames(const Tree& tree, std::string_view text, std::vector<std::string>& names);

    std::vector<Problem> problems_;
    std::set<std::string, std::less<>> known_;
    std::vector<std::pair<Place, std::string>> mentioned_;
    std::set<std::string, std::less<>> labels_;
    std::vector<std::pair<Place, std::string>> mentionedLabels_;
    std::size_t namesMade_ = 0;
    bool numbered_ = false;
};

} // namespace swimscope::scenario
