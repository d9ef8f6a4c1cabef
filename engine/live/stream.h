// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/live/transport_sink.h"

#include <QTcpSocket>

#include <functional>
#include <optional>

namespace swimscope::live {

/// One TCP connection of a node. Tells the sink only from the event loop: what Qt reports while the
/// cluster is calling is told a moment later. It ends once, by finish, by abort or by telling so.
///
/// Qt closes its socket as soon as it reads the end of the peer's data. So a peer that shuts down
/// its writing side early gets of our answer what the system took at once (every write is tried at
/// once for that), and a reset met while reading looks like an end of data.
class Stream : public QObject {
  public:
    /// `ended` is called when it is over, before that is told, and when a finished one is gone.
    Stream(TransportSink& sink, NodeId node, std::function<void(Stream&)> ended, QObject* parent);

    /// Takes over an accepted connection. False if the system won't have it.
    bool adopt(qintptr descriptor);
    /// Starts to connect; told as opened or failed.
    void connectTo(const Endpoint& peer);

    /// Under which name it is told of. None: it keeps what happens to itself until it has one.
    void setId(StreamId id);
    StreamId id() const { return id_; }
    /// The other side of an adopted connection.
    Endpoint peer() const;

    void write(ByteView bytes);
    void pause(bool paused);
    /// What was written still goes out, then the peer may close, for a while. Tells nothing more.
    void finish();
    /// Breaks it off: the peer sees a reset, unless it was finished before. Tells nothing more.
    void abort();

  private:
    /// What the peer did to it, or the system; without a failure it is the end of its data.
    using End = host::TransportError;

    void onSignal();
    void onError(QAbstractSocket::SocketError error);
    void settleLater();
    void settle();
    void tellOpened();
    void tellDrained();
    void tellBytes();
    void tellEnd();
    void endWriting();
    void stopListening();

    TransportSink& sink_;
    NodeId node_;
    std::function<void(Stream&)> ended_;
    QTcpSocket socket_;
    StreamId id_ = StreamId::none;
    bool opened_ = false; ///< the sink knows that it is open
    bool over_ = false;   ///< the sink is told nothing more
    bool paused_ = false;
    bool busy_ = false;      ///< inside a call from the cluster
    bool settling_ = false;  ///< a settle is on its way
    bool undrained_ = false; ///< something was written since the sink was told of draining
    std::optional<End> end_;
};

} // namespace swimscope::live
