// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/tree.h"

#include "engine/base/bytes.h"

#include <yaml-cpp/yaml.h>
// After yaml.h, which has what it needs.
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace swimscope::scenario {
namespace {

Place placeOf(const YAML::Mark& mark) {
    return {std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1};
}

/// What a file says is shown on terminals, which must not take it for orders.
std::string harmless(std::string_view text) {
    std::string clean = toUtf8Lossy(swimscope::viewOf(text));
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const auto octet = static_cast<unsigned char>(clean[i]);
        const bool isHigh = octet == 0xc2 && i + 1 < clean.size() &&
                            static_cast<unsigned char>(clean[i + 1]) < 0xa0;
        if (octet < ' ' || octet == 0x7f)
            clean[i] = ' ';
        else if (isHigh)
            clean.replace(i, 2, 2, ' ');
    }
    return clean;
}

/// Keys are compared with all before them.
constexpr std::size_t kMostEntries = 4000;

/// Builds the tree from yaml-cpp's events. What is wrong first stays, and all that comes behind it
/// is passed over.
class TreeBuilder : public YAML::EventHandler {
  public:
    Result<Tree, Problem> take() {
        if (problem_)
            return *std::move(problem_);
        return std::move(root_);
    }
    bool failed() const { return problem_.has_value(); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        put({Tree::Kind::nothing, placeOf(mark)}, anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        put({Tree::Kind::text, placeOf(mark), value, tag == "!"}, anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchored_.find(anchor);
        if (found == anchored_.end())
            return fail(placeOf(mark), {}, "this refers to what is not yet complete");
        if (!countCopy(found->second, placeOf(mark), static_cast<int>(open_.size())))
            return;
        Tree copy = found->second;
        copy.place = placeOf(mark);
        place(std::move(copy));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        begin({Tree::Kind::list, placeOf(mark)}, anchor);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        begin({Tree::Kind::map, placeOf(mark)}, anchor);
    }
    void OnMapEnd() override { end(); }

  private:
    struct Open {
        Tree tree;
        YAML::anchor_t anchor = 0;
        std::optional<Tree> key{}; ///< of a map, that waits for its value
    };

    void fail(Place at, std::string found, std::string message) {
        if (!problem_)
            problem_ = Problem{at, std::move(found), std::move(message)};
    }
    /// False if it is too much, or something is wrong already.
    bool count(std::size_t bytes, Place at) {
        bytes_ += bytes;
        if (++nodes_ > kMostNodes || bytes_ > kMostText)
            fail(at, {},
                 fmt::format("this is too much: a scenario has {} values at most, with its aliases "
                             "written out",
                             kMostNodes));
        return !failed();
    }
    bool countCopy(const Tree& tree, Place at, int depth) {
        if (depth > kMostDepth)
            failTooDeep(at);
        if (!count(tree.text.size(), at))
            return false;
        for (const Tree& item : tree.items)
            if (!countCopy(item, at, depth + 1))
                return false;
        for (const auto& [key, value] : tree.entries)
            if (!count(key.text.size(), at) || !countCopy(value, at, depth + 1))
                return false;
        return true;
    }
    void failTooDeep(Place at) {
        fail(at, {}, fmt::format("this is nested too deep: {} levels at most", kMostDepth));
    }
    void put(Tree tree, YAML::anchor_t anchor) {
        if (!count(tree.text.size(), tree.place))
            return;
        if (anchor != 0)
            anchored_[anchor] = tree;
        place(std::move(tree));
    }
    void begin(Tree tree, YAML::anchor_t anchor) {
        if (static_cast<int>(open_.size()) >= kMostDepth)
            failTooDeep(tree.place);
        if (count(0, tree.place))
            open_.push_back({std::move(tree), anchor});
    }
    void end() {
        if (failed())
            return;
        Open open = std::move(open_.back());
        open_.pop_back();
        if (open.anchor != 0) {
            // A copy that may never be used; it counts, or many of them would be free.
            if (!countCopy(open.tree, open.tree.place, static_cast<int>(open_.size())))
                return;
            anchored_[open.anchor] = open.tree;
        }
        place(std::move(open.tree));
    }
    void place(Tree tree) {
        if (open_.empty()) {
            root_ = std::move(tree);
        } else if (Open& open = open_.back(); open.tree.kind == Tree::Kind::list) {
            open.tree.items.push_back(std::move(tree));
        } else if (!open.key) {
            takeKey(open, std::move(tree));
        } else {
            open.tree.entries.push_back({*std::move(open.key), std::move(tree)});
            open.key.reset();
        }
    }
    void takeKey(Open& open, Tree key) {
        if (key.kind != Tree::Kind::text)
            fail(key.place, {}, "a key should be a word");
        else if (open.tree.entries.size() >= kMostEntries)
            fail(key.place, {}, "this is too much: a map has 4000 keys at most");
        else if (open.tree.find(key.text))
            fail(key.place, key.text, "this key stands here a second time");
        else
            open.key = std::move(key);
    }

    Tree root_;
    std::optional<Problem> problem_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Tree> anchored_;
    std::size_t nodes_ = 0;
    std::size_t bytes_ = 0;
};

} // namespace

const Tree* Tree::find(std::string_view key) const {
    const auto found = std::ranges::find_if(
        entries, [&](const TreeEntry& entry) { return entry.key.text == key; });
    return found == entries.end() ? nullptr : &found->value;
}

Result<Tree, Problem> treeOf(std::string_view yaml) {
    if (yaml.size() > kMostBytes)
        return Problem{
            {},
            {},
            fmt::format("this is too long: a scenario has {} KiB at most", kMostBytes / 1024)};
    std::istringstream stream{std::string(yaml)};
    TreeBuilder builder;
    TreeBuilder more;
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return Problem{{}, {}, "the file is empty; a scenario should stand here"};
        if (builder.failed() || !parser.HandleNextDocument(more))
            return builder.take();
    } catch (const YAML::Exception& mistake) {
        if (builder.failed())
            return builder.take();
        return Problem{placeOf(mistake.mark), {}, "this is no YAML: " + harmless(mistake.msg)};
    }
    const auto second = more.take();
    return Problem{second ? second->place : second.error().place,
                   {},
                   "a second document begins here; a file has one"};
}

std::string shown(std::string_view whole) {
    constexpr std::size_t kMost = 60;
    const std::string text = harmless(whole);
    std::string cut = text.substr(0, kMost);
    while (cut.size() < text.size() && !cut.empty() &&
           (static_cast<unsigned char>(text[cut.size()]) & 0xc0) == 0x80)
        cut.pop_back();
    return cut.size() < text.size() ? cut + "…" : cut;
}

std::string toText(const Problem& problem) {
    if (problem.found.empty())
        return fmt::format("{}:{}: {}", problem.place.line, problem.place.column, problem.message);
    return fmt::format("{}:{}: “{}”: {}", problem.place.line, problem.place.column,
                       shown(problem.found), problem.message);
}

} // namespace swimscope::scenario
