// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/victim.h"

#include "tests/soak/bare_sockets.h"

#include <algorithm>
#include <string_view>
#include <variant>

namespace swimscope::soak {
namespace {

/// Between two looks at the trace.
constexpr int kLookMs = 5;

constexpr std::string_view kMeta = "under attack";

/// Whether a row says of a member what that never said itself. That it is slow to answer, and was
/// held for dead for it, members find out for themselves.
bool isTampering(const trace::MemberChanged& changed, const trace::Fold& fold) {
    const trace::HostedNode* const node = fold.nodeNamed(changed.row.name);
    return node == nullptr || changed.row.endpoint != node->bound ||
           changed.row.meta != bytesOf(kMeta) || changed.row.state == wire::MemberState::left;
}

} // namespace

bool Victim::start(std::size_t nodes, bool encrypted, Duration limit) {
    nodes_ = nodes;
    host::AddNode add;
    add.config = swim::configOf(swim::Profile::lan);
    add.config.label = kLabel;
    if (encrypted)
        add.keys.push_back(clusterKey());
    add.joinRunning = true;
    for (std::size_t i = 0; i < nodes; ++i)
        session_.post(add);
    if (!watch([this] { return together(); }, limit))
        return false;
    // What is recorded of them is of their first incarnation; now they are at their second.
    for (const trace::HostedNode& node : fold_.nodes())
        session_.post(host::SetMeta{.node = node.id, .meta = bytesOf(kMeta)});
    const auto renewed = [this] {
        return std::ranges::all_of(fold_.nodes(), [this](const trace::HostedNode& node) {
            const auto rows = fold_.table(node.id);
            return std::ranges::all_of(
                rows, [](const trace::MemberRow* row) { return row->incarnation >= 2; });
        });
    };
    return watch(renewed, limit);
}

bool Victim::watch(const std::function<bool()>& until, Duration most) {
    const Instant end = now() + most;
    for (;;) {
        takeIn();
        if (until())
            return true;
        if (now() >= end)
            return false;
        rest(kLookMs);
    }
}

void Victim::takeIn() {
    for (const trace::Event& event : session_.take()) {
        fold_.apply(event);
        if (const auto* rejected = std::get_if<trace::InputRejected>(&event.body)) {
            ++seen_.rejected;
            seen_.refused += rejected->failure == trace::Failure::tooMany ? 1 : 0;
        } else if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body)) {
            seen_.tampered += isTampering(*changed, fold_) ? 1 : 0;
            seen_.deaths += changed->change == trace::Change::died ? 1 : 0;
        } else if (std::holds_alternative<trace::SuspicionStarted>(event.body)) {
            ++seen_.suspicions;
        }
    }
}

bool Victim::together() const {
    if (fold_.nodes().size() != nodes_ || fold_.members().size() != nodes_ || !fold_.converged())
        return false;
    return std::ranges::all_of(fold_.nodes(), [this](const trace::HostedNode& node) {
        return fold_.table(node.id).size() == nodes_;
    });
}

std::vector<RecordedMember> Victim::members() const {
    std::vector<RecordedMember> members;
    for (const trace::HostedNode& node : fold_.nodes())
        members.push_back({node.name, node.bound});
    return members;
}

} // namespace swimscope::soak
