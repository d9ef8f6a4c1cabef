// SPDX-License-Identifier: MPL-2.0
#include "engine/live/node_port.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace swimscope::live {
namespace {

/// A node's open connections. A peer that opens more meets a reset.
constexpr std::size_t kMostStreams = 4096;

/// How many ports are tried after a busy one before giving up.
constexpr int kMostPorts = 1000;

} // namespace

NodePort::NodePort(TransportSink& sink, NodeId node, QObject* parent)
    : QObject(parent), sink_(sink), node_(node), udp_(sink, node, this),
      listener_([this](qintptr descriptor) { accept(descriptor); }, this) {}

// ---- the port -----------------------------------------------------------------------------------

Result<host::Bound, host::TransportError> NodePort::open(const Endpoint& wanted, bool exactPort) {
    const auto first = wanted.port == 0 ? openAnyFree(wanted) : openBoth(wanted);
    if (first)
        return host::Bound{{wanted.ip, *first}, {}};
    const bool busy = first.error().failure == trace::Failure::addressInUse;
    if (!busy || exactPort || wanted.port == 0)
        return first.error();
    const auto other = openNextFree(wanted);
    if (!other)
        return first.error();
    return host::Bound{{wanted.ip, *other}, first.error().detail};
}

Result<std::uint16_t, host::TransportError> NodePort::openBoth(const Endpoint& wanted) {
    const auto tcp = listener_.open(wanted);
    if (!tcp)
        return tcp.error();
    const auto udp = udp_.bind({wanted.ip, *tcp});
    if (!udp)
        listener_.close();
    return udp;
}

Result<std::uint16_t, host::TransportError> NodePort::openNextFree(const Endpoint& wanted) {
    const int last = std::min(65535, wanted.port + kMostPorts);
    for (int port = wanted.port + 1; port <= last; ++port) {
        auto opened = openBoth({wanted.ip, static_cast<std::uint16_t>(port)});
        if (opened || opened.error().failure != trace::Failure::addressInUse)
            return opened;
    }
    return host::TransportError{trace::Failure::addressInUse, "all of the next ports are in use"};
}

/// The system names a port that is free for TCP; whether it is for UDP as well has to be tried.
Result<std::uint16_t, host::TransportError> NodePort::openAnyFree(const Endpoint& wanted) {
    auto opened = openBoth({wanted.ip, 0});
    for (int tries = 1; tries < kMostPorts && !opened; ++tries) {
        if (opened.error().failure != trace::Failure::addressInUse)
            break;
        opened = openBoth({wanted.ip, 0});
    }
    return opened;
}

void NodePort::close() {
    udp_.close();
    listener_.close();
    for (Stream* stream : all_)
        stream->abort();
    named_.clear();
}

Result<void, host::TransportError> NodePort::sendDatagram(const Endpoint& to, ByteView bytes) {
    return udp_.send(to, bytes);
}

// ---- streams ------------------------------------------------------------------------------------

Stream* NodePort::makeStream() {
    auto* stream = new Stream(
        sink_, node_, [this](Stream& ended) { forget(ended); }, this);
    all_.insert(stream);
    return stream;
}

void NodePort::name(Stream& stream, StreamId id) {
    stream.setId(id);
    named_.emplace(id, &stream);
}

void NodePort::forget(Stream& stream) {
    all_.erase(&stream);
    if (const auto found = named_.find(stream.id());
        found != named_.end() && found->second == &stream)
        named_.erase(found);
    stream.deleteLater();
}

void NodePort::openStream(StreamId id, const Endpoint& to) {
    Stream* stream = makeStream();
    name(*stream, id);
    stream->connectTo(to);
}

Stream* NodePort::find(StreamId id) {
    if (const auto found = named_.find(id); found != named_.end())
        return found->second;
    // The sink may use the name of a connection while it is still being told of it. Names of
    // accepted streams grow, so a newer one than all before can be no other's.
    if (!accepting_ || accepting_->id() != StreamId::none || id < StreamId::firstAccepted ||
        id <= lastAccepted_)
        return nullptr;
    lastAccepted_ = id;
    name(*accepting_, id);
    return accepting_;
}

void NodePort::closeStream(StreamId id) {
    Stream* stream = find(id);
    if (!stream)
        return;
    named_.erase(id);
    stream->finish();
}

void NodePort::resetStream(StreamId id) {
    Stream* stream = find(id);
    if (!stream)
        return;
    named_.erase(id);
    stream->abort();
    forget(*stream);
}

void NodePort::accept(qintptr descriptor) {
    if (all_.size() >= kMostStreams)
        return refuse(descriptor);
    Stream* stream = makeStream();
    if (!stream->adopt(descriptor)) {
        ::close(static_cast<int>(descriptor));
        forget(*stream);
        return;
    }
    accepting_ = stream;
    const StreamId id = sink_.onStreamAccepted(node_, stream->peer());
    accepting_ = nullptr;
    if (id == StreamId::none || !listener_.isListening()) {
        stream->abort();
        forget(*stream);
        return;
    }
    if (stream->id() == StreamId::none) {
        lastAccepted_ = id;
        name(*stream, id);
    }
}

/// The node does not even hear of it: what it can't take must cost it nothing.
void NodePort::refuse(qintptr descriptor) {
    Stream stream(
        sink_, node_, [](Stream&) {}, nullptr);
    if (!stream.adopt(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    const Endpoint from = stream.peer();
    stream.abort();
    sink_.onStreamRefused(node_, from,
                          {trace::Failure::tooMany, "the node has too many connections open"});
}

} // namespace swimscope::live
