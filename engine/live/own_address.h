// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"

#include <span>

namespace swimscope::live {

/// The best of a machine's addresses to tell others, of those of one kind (IPv4 or IPv6): a private
/// one, as memberlist chooses; else any but a loopback or link-local one; else loopback.
IpAddress bestAddress(std::span<const IpAddress> addresses, bool v6);

/// What a node that listens on all addresses of this machine tells others.
IpAddress ownAddress(bool v6);

} // namespace swimscope::live
