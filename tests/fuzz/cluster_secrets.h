// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/keyring.h"

#include <string_view>
#include <vector>

/// The keys and labels of the vectors and captures that corpora grow from, so that what is
/// encrypted there can be read.
namespace swimscope::fuzz {

inline constexpr std::string_view kLabels[] = {"", "prod", "eu-prod", "x"};

/// The first one encrypts.
std::vector<wire::SecretKey> clusterKeys();

} // namespace swimscope::fuzz
