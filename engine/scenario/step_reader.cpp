// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/step_reader.h"

#include "engine/scenario/parse.h"

#include <algorithm>

namespace swimscope::scenario {
namespace {

constexpr std::string_view kTimeKeys[] = {"at", "after", "when"};
/// What says how a step is done, and does nothing by itself.
constexpr std::string_view kManner[] = {"at",  "after",  "when",  "within",
                                        "for", "repeat", "every", "steps"};

/// Reads one step.
class StepReader {
  public:
    StepReader(StepContext& context, const Tree& map)
        : context_(context), reader_(context.reader), map_(map) {}

    std::optional<Step> read() {
        if (!reader_.isMap(map_, kStepSection))
            return std::nullopt;
        step_.place = map_.place;
        readTime();
        const Times times = readTimes();
        for (const auto& [key, value] : map_.entries)
            if (std::ranges::find(kManner, key.text) == std::end(kManner))
                for (Deed& deed : readDeeds(context_, key, value, times))
                    step_.deeds.push_back(std::move(deed));
        readLoop();
        return std::move(step_);
    }

  private:
    bool has(std::string_view key) const { return map_.find(key) != nullptr; }

    void readTime() {
        const Tree* first = nullptr;
        for (const std::string_view key : kTimeKeys) {
            const Tree* tree = map_.find(key);
            if (!tree)
                continue;
            if (first)
                reader_.complain(*tree, "“at”, “after” and “when” exclude each other");
            first = tree;
            if (key == "when")
                readWhen(*tree);
            else if (const auto time = reader_.duration(*tree, Duration::zero(), kLongest))
                key == "at" ? step_.time = Step::At{* time} : step_.time = Step::After{*time};
        }
    }

    void readWhen(const Tree& tree) {
        auto timed = readClaim(context_, tree);
        if (!timed)
            return;
        if (std::holds_alternative<Rate>(timed->claim)) {
            reader_.complain(tree, "messages are counted over a time, which can't be waited for");
            return;
        }
        step_.time = Step::When{std::move(timed->claim), std::move(timed->text),
                                timed->within.value_or(kPatience)};
    }

    /// `within` belongs to the expectations, or else to what is waited for.
    Times readTimes() {
        Times times;
        if (const Tree* within = map_.find("within")) {
            const auto time = reader_.duration(*within, Duration::zero(), kLongest);
            auto* when = std::get_if<Step::When>(&step_.time);
            if (has("expect") && has("when"))
                reader_.complain(*within, "this may belong to “when” or to “expect”: write it "
                                          "behind the condition, as in: n5 is dead within 10s");
            else if (has("expect"))
                times.within = time;
            else if (when && time)
                when->within = *time;
            else if (!has("when"))
                reader_.complain(*within, "“within” belongs to “when” or “expect”");
        }
        if (const Tree* span = map_.find("for")) {
            times.span = reader_.duration(*span, Duration(1), kLongest);
            if (!has("freeze") && !has("always") && !has("never") && !has("expect"))
                reader_.complain(*span, "“for” belongs to “freeze”, “expect”, “always” or “never”");
        }
        return times;
    }

    void readLoop() {
        const Tree* turns = map_.find("repeat");
        const Tree* steps = map_.find("steps");
        if (!turns) {
            for (const std::string_view key : {"steps", "every"})
                if (const Tree* tree = map_.find(key))
                    reader_.complain(*tree, "this belongs to “repeat”");
            return;
        }
        Step::Loop loop;
        loop.turns = static_cast<std::uint32_t>(reader_.whole(*turns, 1, kMostTurns).value_or(1));
        if (const Tree* every = map_.find("every"))
            loop.every = reader_.duration(*every, Duration::zero(), kLongest).value_or(Duration());
        if (steps && !step_.deeds.empty())
            reader_.complain(*steps, "what is repeated stands in these steps, or in the step "
                                     "itself, but not in both");
        else if (steps)
            loop.steps = readSteps(context_, *steps);
        else
            loop.steps.push_back({map_.place, {}, std::move(step_.deeds), {}});
        step_.deeds.clear();
        step_.loop = std::move(loop);
    }

    StepContext& context_;
    Reader& reader_;
    const Tree& map_;
    Step step_;
};

} // namespace

std::vector<Step> readSteps(StepContext& context, const Tree& list) {
    std::vector<Step> steps;
    if (!context.reader.isList(list, "steps, one behind the other"))
        return steps;
    for (const Tree& item : list.items)
        if (auto step = StepReader(context, item).read())
            steps.push_back(*std::move(step));
    return steps;
}

} // namespace swimscope::scenario
