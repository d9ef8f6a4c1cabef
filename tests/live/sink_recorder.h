// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/transport_sink.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// A sink that writes down what it is told. Where a test wants an answer it sets one of the hooks,
/// which are called after the note was taken.
class SinkRecorder : public live::TransportSink {
  public:
    struct Datagram {
        NodeId node;
        Endpoint from;
        Bytes bytes;
    };
    struct StreamLog {
        Endpoint from;  ///< of an accepted one
        Endpoint local; ///< of a dialled one
        Bytes bytes;
        int opened = 0;
        int drained = 0;
        int closed = 0;
        std::vector<host::TransportError> failures;

        int ends() const { return closed + static_cast<int>(failures.size()); }
    };
    using Key = std::pair<NodeId, StreamId>;

    void onDatagram(NodeId node, Endpoint from, ByteView bytes) override {
        datagrams.push_back({node, from, Bytes(bytes.begin(), bytes.end())});
        if (datagramHook)
            datagramHook();
    }
    StreamId onStreamAccepted(NodeId node, Endpoint from) override {
        const auto id = after(StreamId::firstAccepted, accepted_++);
        accepted.push_back({node, id});
        streams[{node, id}].from = from;
        if (acceptHook)
            acceptHook({node, id});
        return id;
    }
    void onStreamOpened(NodeId node, StreamId stream, Endpoint local) override {
        StreamLog& log = streams[{node, stream}];
        log.local = local;
        ++log.opened;
        if (openHook)
            openHook({node, stream});
    }
    void onStreamBytes(NodeId node, StreamId stream, ByteView bytes) override {
        Bytes& all = streams[{node, stream}].bytes;
        all.insert(all.end(), bytes.begin(), bytes.end());
        if (bytesHook)
            bytesHook({node, stream});
    }
    void onStreamDrained(NodeId node, StreamId stream) override {
        ++streams[{node, stream}].drained;
    }
    void onStreamClosed(NodeId node, StreamId stream) override {
        ++streams[{node, stream}].closed;
        if (endHook)
            endHook({node, stream});
    }
    void onStreamFailed(NodeId node, StreamId stream, const host::TransportError& error) override {
        streams[{node, stream}].failures.push_back(error);
        if (endHook)
            endHook({node, stream});
    }

    void onStreamRefused(NodeId, Endpoint from, const host::TransportError& error) override {
        refused.emplace_back(from, error);
    }

    std::vector<Datagram> datagrams;
    std::vector<Key> accepted;
    std::map<Key, StreamLog> streams;
    std::vector<std::pair<Endpoint, host::TransportError>> refused;

    std::function<void()> datagramHook;
    std::function<void(Key)> acceptHook;
    std::function<void(Key)> openHook;
    std::function<void(Key)> bytesHook;
    std::function<void(Key)> endHook;

  private:
    std::uint32_t accepted_ = 0;
};

constexpr NodeId kOne{1};
constexpr NodeId kTwo{2};
constexpr Endpoint anyPort() {
    return {IpAddress::loopback(), 0};
}

} // namespace swimscope::test
