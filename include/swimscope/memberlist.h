// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/memberlist.h"

/// All that a program needs to be a member of a cluster, under short names: the guide is
/// docs/library.md.
namespace swimscope {

using host::Delegate;
using live::Joined;
using live::Member;
using live::Memberlist;
using live::MemberOptions;
using live::Reliability;
using wire::MemberState;
using wire::SecretKey;

} // namespace swimscope
