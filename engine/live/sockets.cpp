// SPDX-License-Identifier: MPL-2.0
#include "engine/live/sockets.h"

#include "engine/base/check.h"

#include <memory>

namespace swimscope::live {

Sockets::Sockets(TransportSink& sink, QObject* parent) : QObject(parent), sink_(sink) {}

Sockets::~Sockets() {
    while (!ports_.empty())
        unbind(ports_.begin()->first);
}

Result<host::Bound, host::TransportError> Sockets::bind(NodeId node, Endpoint wanted,
                                                        bool exactPort) {
    SWIMSCOPE_CHECK(!find(node));
    auto port = std::make_unique<NodePort>(sink_, node, this);
    auto bound = port->open(wanted, exactPort);
    if (bound)
        ports_.emplace(node, port.release());
    return bound;
}

void Sockets::unbind(NodeId node) {
    const auto found = ports_.find(node);
    if (found == ports_.end())
        return;
    found->second->close();
    found->second->deleteLater();
    ports_.erase(found);
}

Result<void, host::TransportError> Sockets::sendDatagram(NodeId node, Endpoint to, ByteView bytes) {
    NodePort* port = find(node);
    if (!port)
        return host::TransportError{trace::Failure::stopped, "the node has no sockets"};
    return port->sendDatagram(to, bytes);
}

void Sockets::openStream(NodeId node, StreamId stream, Endpoint to) {
    if (NodePort* port = find(node))
        port->openStream(stream, to);
}

void Sockets::writeStream(NodeId node, StreamId stream, ByteView bytes) {
    if (Stream* open = find(node, stream))
        open->write(bytes);
}

void Sockets::closeStream(NodeId node, StreamId stream) {
    if (NodePort* port = find(node))
        port->closeStream(stream);
}

void Sockets::resetStream(NodeId node, StreamId stream) {
    if (NodePort* port = find(node))
        port->resetStream(stream);
}

void Sockets::pauseStream(NodeId node, StreamId stream, bool paused) {
    if (Stream* open = find(node, stream))
        open->pause(paused);
}

NodePort* Sockets::find(NodeId node) const {
    const auto found = ports_.find(node);
    return found != ports_.end() ? found->second : nullptr;
}

Stream* Sockets::find(NodeId node, StreamId stream) const {
    NodePort* port = find(node);
    return port ? port->find(stream) : nullptr;
}

} // namespace swimscope::live
