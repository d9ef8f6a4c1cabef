// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/audit.h"
#include "engine/host/cluster.h"
#include "engine/live/paced_clock.h"
#include "engine/live/sockets.h"
#include "engine/live/transport_sink.h"

#include <QObject>
#include <QTimer>

#include <string>
#include <utility>

namespace swimscope::test {

/// A cluster on real sockets on the test's own thread, whose trace is held against the nodes'
/// tables after every single thing that happens to it.
class AuditedCluster : public QObject, private live::TransportSink {
  public:
    AuditedCluster() : cluster_({1, clock_.unixTimeOfZero(), "test"}), sockets_(*this) {
        cluster_.begin(clock_.now());
        connect(&timer_, &QTimer::timeout, this, [this] { happened([] {}); });
        timer_.setSingleShot(true);
    }

    void execute(const host::Command& command) {
        happened([&] { cluster_.execute(world(), command); });
    }

    const trace::Fold& fold() const { return audit_.fold(); }
    const trace::Batch& events() const { return events_; }
    std::size_t compared() const { return audit_.compared(); }
    /// The first difference seen, else what differs now; empty if nothing does.
    std::string difference() const {
        return difference_.empty() ? audit_.compareAll(cluster_).value_or("") : difference_;
    }

  private:
    host::World world() { return {clock_.now(), sockets_, nonces_}; }

    template <class Act>
    void happened(Act act) {
        act();
        collect();
        cluster_.wake(world());
        collect();
        if (const auto deadline = cluster_.nextDeadline())
            timer_.start(
                std::max(std::chrono::ceil<std::chrono::milliseconds>(*deadline - clock_.now()),
                         std::chrono::milliseconds(0)));
    }

    void collect() {
        trace::Batch batch = cluster_.takeEvents();
        if (auto difference = audit_.take(cluster_, batch); difference && difference_.empty())
            difference_ = *difference;
        for (trace::Event& event : batch)
            events_.push_back(std::move(event));
    }

    void onDatagram(NodeId node, Endpoint from, ByteView bytes) override {
        happened([&] { cluster_.onDatagram(world(), node, from, bytes); });
    }
    StreamId onStreamAccepted(NodeId node, Endpoint from) override {
        StreamId stream{};
        happened([&] { stream = cluster_.onStreamAccepted(world(), node, from); });
        return stream;
    }
    void onStreamOpened(NodeId node, StreamId stream, Endpoint local) override {
        happened([&] { cluster_.onStreamOpened(world(), node, stream, local); });
    }
    void onStreamBytes(NodeId node, StreamId stream, ByteView bytes) override {
        happened([&] { cluster_.onStreamBytes(world(), node, stream, bytes); });
    }
    void onStreamDrained(NodeId node, StreamId stream) override {
        happened([&] { cluster_.onStreamDrained(world(), node, stream); });
    }
    void onStreamClosed(NodeId node, StreamId stream) override {
        happened([&] { cluster_.onStreamClosed(world(), node, stream); });
    }
    void onStreamFailed(NodeId node, StreamId stream, const host::TransportError& error) override {
        happened([&] { cluster_.onStreamFailed(world(), node, stream, error); });
    }
    void onStreamRefused(NodeId node, Endpoint from, const host::TransportError& error) override {
        happened([&] { cluster_.onStreamRefused(world(), node, from, error); });
    }

    live::PacedClock clock_;
    host::Cluster cluster_;
    live::Sockets sockets_;
    host::SeededNonces nonces_{1};
    QTimer timer_;
    host::Audit audit_;
    trace::Batch events_;
    std::string difference_;
};

} // namespace swimscope::test
