// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

/// The keys of scenario files: what the reader takes, the schema allows and docs/scenarios.md
/// explains.
namespace swimscope::scenario {

struct Key {
    std::string_view name;
    bool required = false;
};

/// A map of a file, with all the keys that it may have.
struct Section {
    std::string_view name; ///< as the schema has it, and as messages call it
    std::span<const Key> keys;

    bool has(std::string_view key) const;
};

extern const Section kScenarioSection;
extern const Section kClusterSection;
extern const Section kMemberSection;
extern const Section kStepSection;
extern const Section kRestartSection;
extern const Section kAddSection;
extern const Section kJoinSection;
extern const Section kChangeSection;
extern const Section kKeysSection;
extern const Section kSendSection;
extern const Section kPingSection;
extern const Section kFaultSection;
extern const Section kSplitSection;
extern const Section kExpectationSection;

/// All of them.
std::span<const Section* const> sections();

} // namespace swimscope::scenario
