// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/keys.h"

#include <algorithm>
#include <array>

namespace swimscope::scenario {
namespace {

constexpr Key kScenarioKeys[] = {{"title", true}, {"about"},        {"seed"},
                                 {"length"},      {"keys"},         {"cluster", true},
                                 {"steps"},       {"expectations"}, {"checkers"}};
constexpr Key kClusterKeys[] = {{"size"},    {"members"}, {"profile"}, {"settings"}, {"start"},
                                {"network"}, {"label"},   {"keys"},    {"tags"},     {"meta"}};
constexpr Key kMemberKeys[] = {{"profile"}, {"settings"}, {"label"}, {"keys"}, {"tags"}, {"meta"}};
constexpr Key kStepKeys[] = {{"at"},     {"after"},   {"when"},   {"within"}, {"for"},   {"say"},
                             {"kill"},   {"restart"}, {"leave"},  {"freeze"}, {"thaw"},  {"add"},
                             {"join"},   {"change"},  {"keys"},   {"send"},   {"ping"},  {"probe"},
                             {"expect"}, {"always"},  {"never"},  {"fault"},  {"split"}, {"lift"},
                             {"mute"},   {"unmute"},  {"repeat"}, {"every"},  {"steps"}};
constexpr Key kRestartKeys[] = {{"members", true}, {"through"}, {"name"}, {"address"}};
constexpr Key kAddKeys[] = {{"name"},  {"count"}, {"join"}, {"profile"}, {"settings"},
                            {"label"}, {"keys"},  {"tags"}, {"meta"}};
constexpr Key kJoinKeys[] = {{"members", true}, {"through", true}};
constexpr Key kChangeKeys[] = {{"members", true}, {"settings"}, {"tags"}, {"meta"}};
constexpr Key kKeysKeys[] = {{"members", true}, {"add"}, {"use"}, {"remove"}};
constexpr Key kSendKeys[] = {{"from", true}, {"to"}, {"text", true}, {"by"}};
constexpr Key kPingKeys[] = {{"from", true}, {"to"}};
constexpr Key kFaultKeys[] = {
    {"kind", true}, {"label"}, {"of"},          {"from"},    {"to"},   {"groups"},  {"probability"},
    {"burst"},      {"delay"}, {"correlation"}, {"least"},   {"most"}, {"blocked"}, {"free"},
    {"reading"},    {"rate"},  {"queue"},       {"largest"}, {"pace"}, {"both"},    {"carrier"},
    {"messages"},   {"about"}, {"lasts"},       {"active"},  {"pause"}};
constexpr Key kSplitKeys[] = {{"into"},  {"groups"}, {"alone"},  {"by"},    {"bridge"},
                              {"label"}, {"lasts"},  {"active"}, {"pause"}, {"carrier"}};
constexpr Key kExpectationKeys[] = {{"expect"}, {"always"}, {"never"}, {"within"}, {"for"}};

} // namespace

bool Section::has(std::string_view key) const {
    return std::ranges::any_of(keys, [&](const Key& known) { return known.name == key; });
}

const Section kScenarioSection{"scenario", kScenarioKeys};
const Section kClusterSection{"cluster", kClusterKeys};
const Section kMemberSection{"member", kMemberKeys};
const Section kStepSection{"step", kStepKeys};
const Section kRestartSection{"restart", kRestartKeys};
const Section kAddSection{"add", kAddKeys};
const Section kJoinSection{"join", kJoinKeys};
const Section kChangeSection{"change", kChangeKeys};
const Section kKeysSection{"keys", kKeysKeys};
const Section kSendSection{"send", kSendKeys};
const Section kPingSection{"ping", kPingKeys};
const Section kFaultSection{"fault", kFaultKeys};
const Section kSplitSection{"split", kSplitKeys};
const Section kExpectationSection{"expectation", kExpectationKeys};

std::span<const Section* const> sections() {
    static constexpr std::array all{
        &kScenarioSection, &kClusterSection, &kMemberSection, &kStepSection,       &kRestartSection,
        &kAddSection,      &kJoinSection,    &kChangeSection, &kKeysSection,       &kSendSection,
        &kPingSection,     &kFaultSection,   &kSplitSection,  &kExpectationSection};
    return all;
}

} // namespace swimscope::scenario
