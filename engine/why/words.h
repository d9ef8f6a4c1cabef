// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The parts of sentences that text.cpp puts together.
namespace swimscope::why::words {

std::string name(std::string_view name);
/// n1, n2 and n3
std::string list(const std::vector<std::string>& names);
/// 8.1 s, 0.4 ms, 30 us: three digits that count.
std::string duration(Duration duration);
/// 12.400 s
std::string time(Instant at);
/// "1 relay", "3 relays"
std::string count(std::uint64_t count, std::string_view one, std::string_view many);

std::string_view message(wire::Type type);
/// "a ping", "an ack"
std::string oneMessage(wire::Type type);
/// by gossip, in a push/pull
std::string_view way(Way way);
/// the link from n1 to n2 lost 20 % of its datagrams
std::string fault(const trace::FaultRaised& fault);
/// Why something failed, without saying it twice.
std::string reason(trace::Failure failure, const std::string& detail);
/// What became of a message, as a clause: "the ping from n1 to n2 was lost (...)".
std::string leg(const Leg& leg);

} // namespace swimscope::why::words
