// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_datagrams.h"

#include "engine/capture/made_bytes.h"
#include "engine/trace/failure_text.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace swimscope::capture {
namespace {

constexpr std::string_view kOtherBytes =
    "Made again from its messages: its bytes may have been others.";

std::string why(const trace::Judged& fact, const RunNodes& nodes) {
    const std::string fault = nodes.faultText(fact.fault);
    return fault.empty() ? fmt::format("Never arrived: {}.", trace::nameOf(fact.verdict))
                         : fmt::format("Never arrived: {}.", fault);
}

} // namespace

void RunDatagrams::ordered(NodeId node, const swim::SendPacket& order) {
    orders_.emplace(order.packet, OrderedDatagram{node, order});
}

void RunDatagrams::take(const trace::Event& event) {
    if (const auto* fact = std::get_if<trace::Judged>(&event.body)) {
        judged(event, *fact);
    } else if (const auto* sent = std::get_if<trace::MessageSent>(&event.body)) {
        if (const auto order = orders_.find(sent->carrier); order != orders_.end())
            order->second.messages.push_back(event.id);
    } else if (const auto* what = std::get_if<trace::Disturbed>(&event.body)) {
        if (const auto order = orders_.find(what->carrier); order != orders_.end())
            order->second.disturb(*what, event.cause);
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
    const OrderedDatagram order = std::move(found->second);
    orders_.erase(found);
    MadeBytes made = madeDatagram(*node, order, fact);
    Leaving leaving{.at = event.at, .what = {}, .payload = std::move(made.bytes), .comment = {}};
    const NodeId receiver = nodes_.at(order.packet.to);
    leaving.what = LeavingDatagram{nodes_.addressOf(event.node), order.packet.to, receiver,
                                   order.packet.packet, fact.hash};
    const bool passed = fact.verdict == trace::Verdict::passed;
    leaving.settled = !passed || receiver == NodeId::none;
    if (!passed)
        leaving.comment = why(fact, nodes_);
    else if (made.likeness == Likeness::madeAgain)
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

/// Its bytes are in no recording.
void RunDatagrams::fromForeign(const trace::Event& event, const trace::PacketReceived& fact) {
    const swim::Node* node = run_.node(event.node);
    std::optional<MadeBytes> made;
    if (node)
        made = madeArrival(*node, fact);
    if (!made)
        return;
    Leaving leaving{.at = event.at, .what = {}, .payload = std::move(made->bytes), .comment = {}};
    leaving.what = LeavingDatagram{fact.from, nodes_.addressOf(event.node), event.node};
    if (made->likeness == Likeness::madeAgain)
        leaving.comment = kOtherBytes;
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

void RunDatagrams::neverLeft(const OrderedDatagram& order, Instant at, std::string why) {
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
