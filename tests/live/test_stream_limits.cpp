// SPDX-License-Identifier: MPL-2.0
#include "engine/live/descriptor_limit.h"
#include "engine/live/sockets.h"
#include "tests/live/both_dispatchers.h"
#include "tests/live/sink_recorder.h"
#include "tests/support/test_program.h"

#include <QTcpSocket>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using namespace swimscope;
using namespace swimscope::test;

namespace {

/// Bare connections, made at once and without an event loop; closed at the end.
class Clients {
  public:
    ~Clients() { closeAll(); }

    void dial(std::uint16_t port, int count) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            if (fd < 0)
                return;
            fds_.push_back(fd);
            const auto* raw = reinterpret_cast<const sockaddr*>(&address);
            if (connect(fd, raw, sizeof address) != 0 && errno != EINPROGRESS)
                return;
        }
    }

    void closeAll() {
        for (const int fd : fds_)
            close(fd);
        fds_.clear();
    }

    std::size_t count() const { return fds_.size(); }

  private:
    std::vector<int> fds_;
};

/// Sets how many descriptors may be open, for as long as it lives.
class DescriptorsLimitedTo {
  public:
    explicit DescriptorsLimitedTo(rlim_t limit) {
        getrlimit(RLIMIT_NOFILE, &before_);
        rlimit lower = before_;
        lower.rlim_cur = limit;
        setrlimit(RLIMIT_NOFILE, &lower);
    }
    ~DescriptorsLimitedTo() { setrlimit(RLIMIT_NOFILE, &before_); }
    DescriptorsLimitedTo(const DescriptorsLimitedTo&) = delete;
    DescriptorsLimitedTo& operator=(const DescriptorsLimitedTo&) = delete;

  private:
    rlimit before_{};
};

} // namespace

/// Many connections, and too many.
class TestStreamLimits : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { limit_ = live::raiseDescriptorLimit(); }
    void raisesTheLimitOfDescriptors();
    void takesManyConnectionsAtOnce();
    void resetsConnectionsBeyondTheLimit();
    void waitsForFreeDescriptors();
    void saysThatDiallingTakesTooManyDescriptors();

  private:
    live::DescriptorLimit limit_;
};

void TestStreamLimits::raisesTheLimitOfDescriptors() {
    const DescriptorsLimitedTo few(256);
    const live::DescriptorLimit raised = live::raiseDescriptorLimit();
    QCOMPARE(raised.allowed, raised.hard);
    QCOMPARE(raised.hard, limit_.hard);
    QCOMPARE((live::DescriptorLimit{64, 64}.nodes()), 0U);
    QCOMPARE((live::DescriptorLimit{1024, 1024}.nodes()), 120U);
}

void TestStreamLimits::takesManyConnectionsAtOnce() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    Clients clients;
    clients.dial(one.port, 200); // all wait in the system's queue: nobody accepts as yet
    QCOMPARE(clients.count(), 200U);
    QTRY_COMPARE(sink.accepted.size(), 200U);
    clients.closeAll();
    QTRY_VERIFY(std::ranges::all_of(sink.streams,
                                    [](const auto& entry) { return entry.second.closed == 1; }));
}

void TestStreamLimits::resetsConnectionsBeyondTheLimit() {
    constexpr int kLimit = 4096;
    constexpr int kBeyond = 5;
    if (limit_.allowed < 2 * kLimit + 100)
        QSKIP("the system allows too few descriptors");
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    Clients clients;
    for (int dialled = 0; dialled < kLimit + kBeyond;) {
        const int some = std::min(512, kLimit + kBeyond - dialled);
        clients.dial(one.port, some);
        dialled += some;
        QTRY_COMPARE_WITH_TIMEOUT(sink.accepted.size() + sink.refused.size(),
                                  static_cast<std::size_t>(dialled), 60'000);
    }
    QCOMPARE(sink.refused.size(), static_cast<std::size_t>(kBeyond));
    for (const auto& [from, error] : sink.refused) {
        QCOMPARE(error.failure, trace::Failure::tooMany);
        QVERIFY(from.port != 0);
    }
    // Others still get their datagrams through, and after some have gone there is room again.
    QVERIFY(sockets.sendDatagram(kOne, one, bytesOf("x")).ok());
    QTRY_COMPARE(sink.datagrams.size(), 1U);
    clients.closeAll();
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(sink.streams,
                            [](const auto& entry) { return entry.second.ends() == 1; }),
        60'000);
    Clients late;
    late.dial(one.port, 1);
    QTRY_COMPARE(sink.accepted.size(), static_cast<std::size_t>(kLimit + 1));
    QVERIFY(sink.streams[sink.accepted.back()].failures.empty());
}

void TestStreamLimits::waitsForFreeDescriptors() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    Clients clients;
    clients.dial(one.port, 10);
    {
        const int next = fcntl(0, F_DUPFD_CLOEXEC, 3);
        close(next);
        const DescriptorsLimitedTo none(static_cast<rlim_t>(next));
        QVERIFY(sockets.sendDatagram(kOne, one, bytesOf("x")).ok());
        QTRY_COMPARE(sink.datagrams.size(), 1U); // it lives on
        QVERIFY(sink.accepted.empty());
    }
    QTRY_COMPARE(sink.accepted.size(), 10U);
}

void TestStreamLimits::saysThatDiallingTakesTooManyDescriptors() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const int next = fcntl(0, F_DUPFD_CLOEXEC, 3);
    close(next);
    const DescriptorsLimitedTo none(static_cast<rlim_t>(next));
    sockets.openStream(kOne, StreamId{1}, one);
    const auto& log = sink.streams[{kOne, StreamId{1}}];
    QTRY_COMPARE(log.failures.size(), 1U);
    QCOMPARE(log.failures[0].failure, trace::Failure::tooMany);
}

SWIMSCOPE_TEST_BY(TestStreamLimits, swimscope::test::runOnBothDispatchers<TestStreamLimits>)

#include "test_stream_limits.moc"
