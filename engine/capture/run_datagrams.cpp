// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_datagrams.h"

#include "engine/trace/failure_text.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace swimscope::capture {
namespace {

constexpr std::string_view kOtherBytes =
    "Made again from its messages: its bytes may have been others.";

std::string why(const trace::Judged& fact, const RunNodes& nodes) {
    const std::string fault = nodes.faultText(fact.fault);
    return fault.empty() ? fmt::format("Never arrived: {}.", trace::nameOf(fact.verdict))
                         : fmt::format("Never arrived: {}.", fault);
}

/// Whether a packet can be made of them: a recording may say anything of what came.
bool fitOnePacket(const std::vector<wire::MessagePtr>& messages) {
    constexpr std::size_t kMostOfMany = 0xFFFF;
    if (messages.empty() || messages.size() > wire::kCompoundMost)
        return false;
    return std::ranges::all_of(messages, [&](const wire::MessagePtr& message) {
        return message && (messages.size() == 1 ||
                           wire::packetSize(std::span(&message, 1), false) <= kMostOfMany);
    });
}

} // namespace

void RunDatagrams::ordered(NodeId node, const swim::SendPacket& order) {
    orders_.emplace(order.packet, Order{node, order});
}

void RunDatagrams::take(const trace::Event& event) {
    if (const auto* fact = std::get_if<trace::Judged>(&event.body)) {
        judged(event, *fact);
    } else if (const auto* received = std::get_if<trace::PacketReceived>(&event.body)) {
        arrived(event, *received);
    } else if (const auto* unread = std::get_if<trace::InputRejected>(&event.body)) {
        rejected(event, *unread);
    } else if (const auto* failed = std::get_if<trace::SendFailed>(&event.body)) {
        if (Leaving* leaving = departures_.find(failed->packet)) {
            leaving->settled = true;
            leaving->comment =
                fmt::format("Never left: {}.",
                            toUtf8Lossy(viewOf(trace::explain(failed->failure, failed->detail))));
        }
    } else if (std::holds_alternative<trace::NodeStopped>(event.body)) {
        stopped(event.node, event.at);
    }
}

/// The judge sees each datagram once, when it leaves.
void RunDatagrams::judged(const trace::Event& event, const trace::Judged& fact) {
    const auto found = orders_.find(fact.carrier);
    const swim::Node* node = run_.node(event.node);
    if (found == orders_.end() || !node)
        return;
    const swim::SendPacket order = std::move(found->second.packet);
    orders_.erase(found);
    // What a simulated network carried as messages has no hash, and the size of its messages.
    const bool bytesWereMade = fact.hash != 0;
    Leaving leaving{.at = event.at, .what = {}, .payload = {}, .comment = {}};
    leaving.payload = wire::encodePacket(
        order.messages, {.compress = bytesWereMade && node->config().enableCompression,
                         .crc = order.crc,
                         .label = node->config().label});
    const NodeId receiver = nodes_.at(order.to);
    leaving.what =
        LeavingDatagram{nodes_.addressOf(event.node), order.to, receiver, order.packet, fact.hash};
    const bool passed = fact.verdict == trace::Verdict::passed;
    leaving.settled = !passed || receiver == NodeId::none;
    if (!passed)
        leaving.comment = why(fact, nodes_);
    else if (bytesWereMade && fact.nonce == wire::Nonce{} && hashOf(leaving.payload) != fact.hash)
        leaving.comment = kOtherBytes;
    departures_.add(std::move(leaving));
}

void RunDatagrams::arrived(const trace::Event& event, const trace::PacketReceived& fact) {
    Leaving* leaving = departures_.find(event.cause);
    const bool ours = event.cause != EventId::none || nodes_.at(fact.from) != NodeId::none;
    // Of two with the same bytes the trace does not say which one it was.
    if (!leaving && ours)
        leaving = departures_.find(event.node, fact.from, fact.hash);
    if (leaving)
        leaving->settled = true;
    else if (!ours)
        fromForeign(event, fact);
}

/// Its bytes are in no recording. They are made in the ways in which members make them, until they
/// are those that came.
void RunDatagrams::fromForeign(const trace::Event& event, const trace::PacketReceived& fact) {
    const swim::Node* node = run_.node(event.node);
    std::vector<wire::MessagePtr> messages;
    for (const trace::Arrival& arrival : fact.messages)
        messages.push_back(arrival.message);
    if (!node || !fitOnePacket(messages))
        return;
    Leaving leaving{.at = event.at, .what = {}, .payload = {}, .comment = {}};
    leaving.what = LeavingDatagram{fact.from, nodes_.addressOf(event.node), event.node};
    leaving.comment = kOtherBytes;
    for (const auto& [compress, crc] :
         {std::pair{false, true}, {true, true}, {false, false}, {true, false}}) {
        leaving.payload = wire::encodePacket(
            messages, {.compress = compress, .crc = crc, .label = node->config().label});
        if (hashOf(leaving.payload) == fact.hash) {
            leaving.comment.clear();
            break;
        }
    }
    departures_.add(std::move(leaving));
}

void RunDatagrams::rejected(const trace::Event& event, const trace::InputRejected& fact) {
    Leaving* leaving = fact.stream ? nullptr : departures_.find(event.cause);
    if (!leaving)
        return;
    leaving->settled = true;
    leaving->comment = fmt::format("{} did not take {} in: {}.", nodes_.nameOf(event.node),
                                   fact.part ? "all of it" : "it",
                                   toUtf8Lossy(viewOf(trace::explain(fact.failure, fact.detail))));
}

void RunDatagrams::stopped(NodeId node, Instant at) {
    std::erase_if(orders_, [&](const auto& entry) {
        if (entry.second.node != node)
            return false;
        neverLeft(entry.second, at, nodes_.nameOf(node) + " ended before");
        return true;
    });
}

void RunDatagrams::finish(Instant now) {
    for (const auto& [packet, order] : std::exchange(orders_, {}))
        neverLeft(order, now, "the recording ends before");
}

void RunDatagrams::neverLeft(const Order& order, Instant at, std::string why) {
    const swim::Node* node = run_.node(order.node);
    Leaving leaving{.at = at, .what = {}, .payload = {}, .comment = {}};
    leaving.what = LeavingDatagram{nodes_.addressOf(order.node), order.packet.to};
    leaving.payload = wire::encodePacket(
        order.packet.messages, {.compress = node && node->config().enableCompression,
                                .crc = order.packet.crc,
                                .label = node ? std::string_view(node->config().label) : ""});
    leaving.comment = fmt::format("Never left: {}.", why);
    departures_.add(std::move(leaving));
}

} // namespace swimscope::capture
