// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <vector>

namespace swimscope::test {

/// A member's whole table, which it gives to whoever asks: a push/pull without nodes that is no
/// join changes nothing there. This is how a test sees what programs do not tell, such as whether
/// they hold a member dead or left, and its incarnation. Empty if there is no answer.
std::vector<wire::PushNodeState> askTable(quint16 port);

/// One row of that table.
std::optional<wire::PushNodeState> askRow(quint16 port, const std::string& member);

/// Asks again and again until the row is in this state; nothing if that does not come.
std::optional<wire::PushNodeState> awaitState(quint16 port, const std::string& member,
                                              wire::MemberState state);

} // namespace swimscope::test
