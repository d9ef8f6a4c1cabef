// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/scenario.h"

#include "engine/base/duration_text.h"
#include "tests/swim/scenarios/agreement.h"
#include "tests/swim/scenarios/script.h"

#include <algorithm>

namespace swimscope::test {

namespace {

bool holdsAll(std::string_view line, const Words& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return line.find(word) != std::string_view::npos;
    });
}

} // namespace

std::string Scenario::run(std::string_view command) {
    output_.clear();
    const Words words = wordsOf(command);
    const Verb verb = words.empty() ? nullptr : verbNamed(words.front());
    const Result<void> done =
        verb ? (this->*verb)(words) : Error{"there is no such verb; verbs.cpp lists them"};
    look();
    if (!done) {
        print("error: " + done.error().message);
        faults_.push_back(std::string(command) + ": " + done.error().message);
    }
    return output_;
}

bool Scenario::look(const Words& words) {
    bool found = false;
    for (auto& event : network_.take()) {
        fold_.apply(event);
        const std::string line = lines_.of(event);
        if (lines_.shows(event))
            print(line);
        found = found || (!words.empty() && holdsAll(line, words));
        events_.push_back(std::move(event));
    }
    for (const auto& [id, host] : network_.hosts())
        if (host.running)
            for (auto& difference : disagreements(id, host.node, fold_))
                faults_.push_back(host.setup.name + ": " + std::move(difference));
    return found;
}

bool Scenario::advance(Instant end, const Words& words) {
    while (network_.step(end))
        if (look(words))
            return true;
    return false;
}

Result<void> Scenario::runFor(const Words& words) {
    const auto length = words.size() == 2 ? parseDuration(words[1]) : Error{"run DURATION"};
    if (!length)
        return length.error();
    advance(network_.now() + *length);
    return {};
}

Result<void> Scenario::until(const Words& words) {
    Words wanted(words.begin() + 1, words.end());
    Duration limit = std::chrono::seconds(60);
    if (wanted.size() > 2 && wanted[wanted.size() - 2] == "within") {
        const auto given = parseDuration(wanted.back());
        if (!given)
            return given.error();
        limit = *given;
        wanted.resize(wanted.size() - 2);
    }
    if (!advance(network_.now() + limit, wanted))
        return Error{"it did not happen"};
    return {};
}

Result<void> Scenario::show(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        lines_.show(words[i]);
    return {};
}

Result<void> Scenario::hide(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        lines_.hide(words[i]);
    return {};
}

Result<void> Scenario::table(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto id = running(words[i]);
        if (!id)
            return id.error();
        print(words[i] + " health=" + std::to_string(fold_.node(*id)->health));
        for (const trace::MemberRow* row : fold_.table(*id))
            print("  " + rowText(*row, fold_.suspicion(*id, row->name)));
    }
    return {};
}

} // namespace swimscope::test
