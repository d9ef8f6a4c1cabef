// SPDX-License-Identifier: MPL-2.0
#include "tests/support/one_node.h"

#include <utility>

namespace swimscope::test {
namespace {

constexpr NodeId kNode{1};
const Endpoint kPeer{IpAddress::loopback(), 7946};

} // namespace

OneNode::OneNode(host::AddNode setup) : cluster_({}) {
    cluster_.begin(Instant{});
    setup.bind = {IpAddress::loopback(), 7000};
    cluster_.execute(world(), std::move(setup));
    giveUpTrace();
}

void OneNode::receive(ByteView bytes) {
    cluster_.onDatagram(world(), kNode, kPeer, bytes);
    cluster_.wake(world());
    giveUpTrace();
}

/// As the live engine does: the room of what was handed on serves again.
void OneNode::giveUpTrace() {
    room_ = cluster_.takeEvents(std::move(room_));
    events_ = room_.size();
    room_.clear();
}

} // namespace swimscope::test
