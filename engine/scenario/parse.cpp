// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/parse.h"

#include "engine/scenario/node_reader.h"
#include "engine/scenario/step_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace swimscope::scenario {
namespace {

/// Reads a whole file.
class FileReader {
  public:
    explicit FileReader(const Tree& tree) : tree_(tree) {}

    Result<Scenario, std::vector<Problem>> read() {
        if (reader_.isMap(tree_, kScenarioSection)) {
            readHead();
            readCluster(*tree_.find("cluster"));
            readCourse();
        }
        reader_.checkMentioned();
        if (!reader_.well())
            return reader_.takeProblems();
        return std::move(scenario_);
    }

  private:
    void readHead() {
        scenario_.title = reader_.text(*tree_.find("title"), "a title").value_or("");
        if (const Tree* about = tree_.find("about"))
            scenario_.about = reader_.text(*about, "an explanation").value_or("");
        if (const Tree* seed = tree_.find("seed"))
            scenario_.seed =
                reader_.whole(*seed, 0, std::numeric_limits<std::uint64_t>::max()).value_or(1);
        if (const Tree* length = tree_.find("length"))
            scenario_.length =
                reader_.duration(*length, Duration::zero(), kLongest).value_or(Duration());
        if (const Tree* checkers = tree_.find("checkers"))
            scenario_.checkers = reader_.flag(*checkers).value_or(true);
        if (const Tree* keys = tree_.find("keys"))
            keys_ = readNamedKeys(reader_, *keys);
    }

    void readCluster(const Tree& cluster) {
        if (!reader_.isMap(cluster, kClusterSection))
            return;
        usual_.node.config = swim::configOf(swim::Profile::lan);
        readNode(reader_, cluster, keys_, usual_);
        if (const Tree* network = cluster.find("network"))
            readNetwork(*network);
        if (const Tree* start = cluster.find("start")) {
            const std::string how = reader_.text(*start, "together or join").value_or("join");
            scenario_.together = how == "together";
            if (how != "together" && how != "join")
                reader_.complain(*start, "“together” or “join” should stand here");
        }
        std::vector<std::string> names;
        if (const Tree* size = cluster.find("size")) {
            const auto count = reader_.whole(*size, 1, kMostMembers).value_or(1);
            for (std::uint64_t i = 1; i <= count; ++i)
                names.push_back(fmt::format("n{}", i));
        }
        readMembers(cluster, std::move(names));
    }

    void readNetwork(const Tree& network) {
        const auto text = reader_.text(network, "how long packets are on their way");
        if (!text)
            return;
        if (const auto latency = latencyFromText(*text))
            scenario_.latency = *latency;
        else
            reader_.complain(network, latency.error().message);
    }

    /// The members n1, n2, ... by `size`, and those that are named.
    void readMembers(const Tree& cluster, std::vector<std::string> names) {
        std::map<std::string, const Tree*> own;
        if (const Tree* members = cluster.find("members");
            members && reader_.isMap(*members, "members by their names"))
            for (const auto& [name, value] : members->entries) {
                if (const auto known = readNewName(reader_, name);
                    known && std::ranges::find(names, *known) == names.end())
                    names.push_back(*known);
                own[name.text] = &value;
            }
        if (names.empty() || names.size() > kMostMembers)
            reader_.complain(cluster.place, {},
                             fmt::format("“size” should stand here, or “members” with their names; "
                                         "{} members at most",
                                         kMostMembers));
        for (const std::string& name : names) {
            reader_.introduce(name);
            NodePlan plan = usual_;
            const auto found = own.find(name);
            if (found != own.end() && found->second->kind != Tree::Kind::nothing &&
                reader_.isMap(*found->second, kMemberSection))
                readNode(reader_, *found->second, keys_, plan);
            plan.node.name = name;
            scenario_.nodes.push_back(std::move(plan.node));
            scenario_.tags.emplace_back(name, std::move(plan.tags));
        }
    }

    void readCourse() {
        StepContext context{reader_, keys_, usual_, scenario_.tags};
        if (const Tree* steps = tree_.find("steps"))
            scenario_.steps = readSteps(context, *steps);
        if (const Tree* expectations = tree_.find("expectations");
            expectations && reader_.isList(*expectations, "what is expected of the whole run"))
            for (const Tree& item : expectations->items)
                readWhole(context, item);
        if (!tree_.find("steps") && !tree_.find("expectations"))
            reader_.complain(tree_.place, {}, "“steps” or “expectations” should stand here");
        scenario_.needsTraffic = context.needsTraffic;
    }

    /// An expectation of the whole run: a text, or a map.
    void readWhole(StepContext& context, const Tree& item) {
        const auto keep = [&](std::string_view key, const Tree& claim, const Times& times) {
            if (auto expectation = readExpectation(context, key, claim, times))
                scenario_.expectations.push_back(*std::move(expectation));
        };
        if (item.kind == Tree::Kind::text)
            return keep("expect", item, {.ofTheWhole = true});
        if (!reader_.isMap(item, kExpectationSection))
            return;
        Times times{.ofTheWhole = true};
        if (const Tree* within = item.find("within"))
            times.within = reader_.duration(*within, Duration::zero(), kLongest);
        if (const Tree* span = item.find("for"))
            times.span = reader_.duration(*span, Duration(1), kLongest);
        bool any = false;
        for (const std::string_view key : {"expect", "always", "never"})
            if (const Tree* claim = item.find(key)) {
                keep(key, *claim, times);
                any = true;
            }
        if (!any)
            reader_.complain(item, "“expect”, “always” or “never” should stand here");
    }

    const Tree& tree_;
    Reader reader_;
    NamedKeys keys_;
    NodePlan usual_;
    Scenario scenario_;
};

} // namespace

Result<Scenario, std::vector<Problem>> parse(std::string_view yaml) {
    const auto tree = treeOf(yaml);
    if (!tree)
        return std::vector<Problem>{tree.error()};
    return FileReader(*tree).read();
}

} // namespace swimscope::scenario
