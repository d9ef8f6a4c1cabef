// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/conversation.h"

namespace swimscope::capture {

Conversation::Conversation(Duration unixTime, const Segment& first, const wire::Admission& access)
    : unixTime_(unixTime) {
    // A SYN that is also an ack is the acceptor's: the dialler's own was missed.
    const bool byAcceptor = first.syn && first.ack;
    dialler_.endpoint = byAcceptor ? first.to : first.from;
    acceptor_.endpoint = byAcceptor ? first.from : first.to;
    if (first.syn && !first.ack)
        dialled_ = first.sequence;
    take(first, access);
}

bool Conversation::beganWith(const Segment& syn) const {
    return dialled_ == syn.sequence && syn.from == dialler_.endpoint;
}

Conversation::Side& Conversation::sideOf(const Endpoint& from) {
    return from == dialler_.endpoint ? dialler_ : acceptor_;
}

void Conversation::take(const Segment& segment, const wire::Admission& access) {
    Side& side = sideOf(segment.from);
    // Data may come with the SYN; it begins one number later.
    const std::uint32_t first = segment.sequence + (segment.syn ? 1 : 0);
    if (!side.begun && (segment.syn || !segment.payload.empty() || segment.fin)) {
        side.begun = true;
        side.sawBeginning = segment.syn;
        side.order = ByteOrder(first);
    }
    if (segment.reset)
        reset_ = true;
    if (segment.fin)
        side.order.end(first + static_cast<std::uint32_t>(segment.payload.size()));
    if (side.settled())
        return;
    Bytes inOrder;
    side.order.take(first, segment.payload, inOrder);
    // The dialler's label is in force for the answer, which does not carry it again.
    wire::Admission admission = access;
    admission.labelTakenOff = &side == &acceptor_;
    side.decoder.feed(inOrder, admission);
}

bool Conversation::over() const {
    return reset_ || (dialler_.over() && acceptor_.over());
}

Stream Conversation::result(bool captureEnds) const {
    return {unixTime_, dialler_.endpoint, acceptor_.endpoint, saidBy(dialler_, captureEnds),
            saidBy(acceptor_, captureEnds)};
}

std::size_t Conversation::held() const {
    std::size_t held = 0;
    for (const Side* side : {&dialler_, &acceptor_})
        held += side->decoder.held() + (side->settled() ? 0 : side->order.held());
    return held;
}

Said Conversation::saidBy(const Side& side, bool captureEnds) const {
    Said said{side.decoder.received(), side.decoder.layers(), side.decoder.message(), {}};
    if (said.message || (said.bytes == 0 && !side.order.hasGap()))
        return said;
    const auto& error = side.decoder.error();
    if (!side.sawBeginning)
        said.trouble = Undecodable{Trouble::noBeginning, {}, said.bytes};
    else if (error)
        said.trouble = Undecodable{troubleOf(error->kind), error->reason, said.bytes};
    else if (side.order.hasGap() || (side.order.ended() && !side.order.complete()))
        said.trouble = Undecodable{Trouble::gap, {}, said.bytes};
    else if (captureEnds && !reset_ && !side.order.ended())
        said.trouble = Undecodable{Trouble::unfinished, {}, said.bytes};
    else
        said.trouble = Undecodable{Trouble::closedEarly, {}, said.bytes};
    return said;
}

} // namespace swimscope::capture
