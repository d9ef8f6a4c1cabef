// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <optional>
#include <span>
#include <string_view>

namespace swimscope::swim {

/// What the check looks at in a row of one's own table.
struct KnownVersions {
    std::string_view name;
    wire::MemberState state = wire::MemberState::alive;
    wire::Versions versions;
};

/// Whether a push/pull may be merged (memberlist's verifyProtocol, as version 0.6.0 does it): the
/// alive rows of both tables form the range that all understand, and whatever every row speaks, the
/// dead and the left included, must lie in it. `own` is the whole table, oneself included.
///
/// Returns the first that does not fit; nothing if all do. Rows received with fewer than five bytes
/// do not narrow the range; with fewer than six they speak version 0.
std::optional<trace::VersionClash> versionClash(std::span<const KnownVersions> own,
                                                std::span<const wire::PushNodeState> received);

} // namespace swimscope::swim
