// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/host/transport.h"

namespace swimscope::live {

/// Who is told what happens on real sockets: in a run the cluster, whose calls of the same names
/// say what each means. Called from the event loop, never from within a call to the transport; may
/// call the transport at will, even to close what is being told of.
class TransportSink {
  public:
    virtual ~TransportSink() = default;

    virtual void onDatagram(NodeId node, Endpoint from, ByteView bytes) = 0;
    virtual StreamId onStreamAccepted(NodeId node, Endpoint from) = 0;
    virtual void onStreamOpened(NodeId node, StreamId stream, Endpoint local) = 0;
    virtual void onStreamBytes(NodeId node, StreamId stream, ByteView bytes) = 0;
    virtual void onStreamDrained(NodeId node, StreamId stream) = 0;
    virtual void onStreamClosed(NodeId node, StreamId stream) = 0;
    virtual void onStreamFailed(NodeId node, StreamId stream,
                                const host::TransportError& error) = 0;
    virtual void onStreamRefused(NodeId node, Endpoint from, const host::TransportError& error) = 0;
};

} // namespace swimscope::live
