// SPDX-License-Identifier: MPL-2.0
#include "engine/host/delegate.h"
#include "engine/host/delegate_calls.h"
#include "engine/host/driver.h"

#include <algorithm>
#include <utility>

/// What the node's program decides and provides. It is asked when an input reaches the node, not
/// before: while the node is frozen, so is its program. Its answers become part of the trace.
namespace swimscope::host {

void Driver::consult(Surroundings& s, trace::Input& input) {
    Delegate& delegate = *setup_.delegate;
    if (auto* packet = std::get_if<trace::PacketReceived>(&input)) {
        bool pinged = false;
        for (trace::Arrival& arrival : packet->messages) {
            arrival.refusals = refusalsOf(delegate, *arrival.message, setup_.name, false);
            pinged |= wire::typeOf(*arrival.message) == wire::Type::ping;
        }
        if (pinged)
            providePayload(s);
    } else if (const auto* opened = std::get_if<trace::StreamOpened>(&input)) {
        const auto stream = streams_.find(opened->stream);
        if (stream != streams_.end() && stream->second.tables)
            provideState(s, stream->second.join);
    } else if (auto* received = std::get_if<trace::StreamReceived>(&input)) {
        const auto* table = std::get_if<wire::PushPull>(received->arrival.message.get());
        const auto stream = streams_.find(received->stream);
        if (!table || stream == streams_.end())
            return;
        const bool dialled = stream->second.dialled;
        const bool join = dialled ? stream->second.join : table->join;
        received->arrival.refusals =
            refusalsOf(delegate, *received->arrival.message, setup_.name, join);
        if (!dialled)
            provideState(s, join); // for the answer
    }
}

void Driver::provideState(Surroundings& s, bool join) {
    std::optional<Bytes> state = setup_.delegate->localState(join);
    if (!state || *state == setup_.userState)
        return;
    setup_.userState = std::move(*state);
    step(s, trace::UserStateProvided{setup_.userState}, EventId::none);
}

void Driver::providePayload(Surroundings& s) {
    std::optional<Bytes> payload = setup_.delegate->ackPayload();
    if (!payload || *payload == setup_.ackPayload)
        return;
    setup_.ackPayload = std::move(*payload);
    step(s, trace::AckPayloadProvided{setup_.ackPayload}, EventId::none);
}

} // namespace swimscope::host
