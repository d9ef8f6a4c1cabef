// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/cluster.h"
#include "engine/live/orders.h"
#include "engine/live/paced_clock.h"
#include "engine/live/sockets.h"
#include "engine/live/system_nonces.h"
#include "engine/live/transport_sink.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace swimscope::live {

/// A cluster on real sockets, living on the thread that made it, whose event loop must be the epoll
/// dispatcher's or one that announces each sleep (aboutToBlock) as Qt's own do. In every round of
/// the loop: what sockets and orders bring, then the nodes whose time has come, then the events go
/// out and the timer is set for the next deadline. How fast the clock goes is the cluster's
/// decision.
class Engine : public QObject, private TransportSink {
  public:
    /// `quit` is called when the engine is ordered to; it must end the loop, not the engine.
    Engine(PacedClock& clock, host::RunSetup setup, std::shared_ptr<Exchange> exchange,
           std::function<void()> quit);

  private:
    host::World world();
    void finishRound();
    void keepPace();
    void setTimer(Instant now);

    void takeOrders();
    void obey(const host::Command& command);
    void obey(const JoinByName& order);
    void obey(const StopAll& order);
    void obey(const Quit& order);
    void killAll();
    bool anyRuns() const;

    void onDatagram(NodeId node, Endpoint from, ByteView bytes) override;
    StreamId onStreamAccepted(NodeId node, Endpoint from) override;
    void onStreamOpened(NodeId node, StreamId stream, Endpoint local) override;
    void onStreamBytes(NodeId node, StreamId stream, ByteView bytes) override;
    void onStreamDrained(NodeId node, StreamId stream) override;
    void onStreamClosed(NodeId node, StreamId stream) override;
    void onStreamFailed(NodeId node, StreamId stream, const host::TransportError& error) override;
    void onStreamRefused(NodeId node, Endpoint from, const host::TransportError& error) override;

    PacedClock& clock_;
    std::shared_ptr<Exchange> exchange_;
    std::function<void()> quit_;
    host::Cluster cluster_;
    Sockets sockets_;
    SystemNonces nonces_;
    QSocketNotifier orders_;
    QTimer timer_;
    std::optional<Instant> timerFor_;
    trace::Batch room_; ///< of one round's events, for the next one's
    bool stopping_ = false;
};

} // namespace swimscope::live
