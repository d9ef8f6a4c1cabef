// SPDX-License-Identifier: MPL-2.0
#include "engine/host/delegate.h"

namespace swimscope::host {

std::optional<std::string> Delegate::admitAlive(const trace::MemberRow&) {
    return std::nullopt;
}
std::optional<std::string> Delegate::admitMerge(std::span<const trace::MemberRow>) {
    return std::nullopt;
}
std::optional<Bytes> Delegate::localState(bool) {
    return std::nullopt;
}
void Delegate::mergeRemoteState(const Bytes&, bool) {}
void Delegate::messageReceived(const Bytes&, const std::string&) {}
std::optional<Bytes> Delegate::ackPayload() {
    return std::nullopt;
}
void Delegate::pingCompleted(const std::string&, Duration, const Bytes&) {}
void Delegate::memberJoined(const trace::MemberRow&) {}
void Delegate::memberGone(const trace::MemberRow&) {}
void Delegate::memberUpdated(const trace::MemberRow&) {}
void Delegate::nameContested(const std::string&, const Endpoint&, const Endpoint&) {}

} // namespace swimscope::host
