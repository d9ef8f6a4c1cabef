// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/wire/keyring.h"
#include "tests/soak/attacks.h"

#include <optional>
#include <string>
#include <vector>

namespace swimscope::soak {

inline constexpr std::string_view kLabel = "soak";

/// The key of the clusters under attack that have one.
wire::SecretKey clusterKey();

struct RecordedMember {
    std::string name;
    Endpoint endpoint;
};

/// What was said in a cluster when its members were at their first incarnation: that they live,
/// that some were suspected and held for dead, pings and acks, whole tables. As it went over the
/// wire, encrypted where there is a key.
Recording recordingOf(const std::vector<RecordedMember>& members, bool encrypted);

} // namespace swimscope::soak
