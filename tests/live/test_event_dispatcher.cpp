// SPDX-License-Identifier: MPL-2.0
#include "tests/live/both_dispatchers.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace {

/// Two connected sockets.
struct Pair {
    Pair() {
        std::array<int, 2> fds{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds.data()) != 0)
            qFatal("no socket pair");
        near = fds[0];
        far = fds[1];
    }
    ~Pair() {
        close(near);
        closeFar();
    }
    void closeFar() {
        if (far >= 0)
            close(far);
        far = -1;
    }
    void send() const { QCOMPARE(::write(far, "x", 1), 1); }
    void read() const {
        std::array<char, 16> buffer{};
        QVERIFY(::read(near, buffer.data(), buffer.size()) >= 0);
    }

    int near = -1;
    int far = -1;
};

} // namespace

/// Ends a loop once it was called so often. Called by name, so that all that travels between the
/// threads is Qt's own.
class Counter : public QObject {
    Q_OBJECT

  public:
    Counter(int most, QEventLoop& loop) : most_(most), loop_(loop) {}
    int told() const { return told_; }

  public slots:
    void count() {
        if (++told_ == most_)
            loop_.quit();
    }

  private:
    int most_;
    QEventLoop& loop_;
    int told_ = 0;
};

/// What any event dispatcher must do, asked of Qt's as well as of ours.
class TestEventDispatcher : public QObject {
    Q_OBJECT

  private slots:
    void timersFireInOrderAndNeverEarly();
    void aTimerMayStopItselfAndOthers();
    void aTimerIsNotEnteredTwice();
    void zeroTimersLetTheRestHaveItsTurn();
    void tellsWhoReadsAndWhoWrites();
    void silencesADisabledNotifier();
    void tellsOfAPeerThatIsGone();
    void aNotifierMayDeleteAnother();
    void aNotifierMayRunALoop();
    void wakesForPostedEvents();
    void takesEventsFromManyThreads();
    void endsALoopFromAnotherThread();
};

void TestEventDispatcher::timersFireInOrderAndNeverEarly() {
    QElapsedTimer clock;
    clock.start();
    std::vector<int> order;
    bool early = false;
    for (const int interval : {30, 10, 20, 0}) {
        QTimer::singleShot(interval, Qt::PreciseTimer, this, [&, interval] {
            early = early || clock.nsecsElapsed() < interval * 1'000'000LL;
            order.push_back(interval);
        });
    }
    QTRY_COMPARE(order.size(), 4U);
    QCOMPARE(order, (std::vector{0, 10, 20, 30}));
    QVERIFY(!early);
}

void TestEventDispatcher::aTimerMayStopItselfAndOthers() {
    QTimer first;
    auto second = std::make_unique<QTimer>();
    int firstRuns = 0;
    int secondRuns = 0;
    connect(&first, &QTimer::timeout, this, [&] {
        ++firstRuns;
        first.stop();
        second.reset();
    });
    connect(second.get(), &QTimer::timeout, this, [&] { ++secondRuns; });
    first.start(5);
    second->start(20);
    bool late = false;
    QTimer::singleShot(60, this, [&] { late = true; });
    QTRY_VERIFY(late);
    QCOMPARE(firstRuns, 1);
    QCOMPARE(secondRuns, 0);
}

void TestEventDispatcher::aTimerIsNotEnteredTwice() {
    QTimer timer;
    int depth = 0;
    int deepest = 0;
    int runs = 0;
    int others = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        ++runs;
        QEventLoop nested;
        QTimer::singleShot(10, &nested, [&] {
            ++others;
            nested.quit();
        });
        nested.exec();
        --depth;
    });
    timer.start(1);
    QTRY_VERIFY(runs >= 3 && others >= 3);
    QCOMPARE(deepest, 1);
}

void TestEventDispatcher::zeroTimersLetTheRestHaveItsTurn() {
    Pair pair;
    QSocketNotifier reads(pair.near, QSocketNotifier::Read);
    int rounds = 0;
    bool read = false;
    bool fired = false;
    QTimer always;
    connect(&always, &QTimer::timeout, this, [&] { ++rounds; });
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        pair.read();
        read = true;
    });
    always.start(0);
    QTimer::singleShot(5, this, [&] { fired = true; });
    pair.send();
    QTRY_VERIFY(read && fired && rounds > 1);
}

void TestEventDispatcher::tellsWhoReadsAndWhoWrites() {
    Pair pair;
    QSocketNotifier reads(pair.near, QSocketNotifier::Read);
    QSocketNotifier writes(pair.near, QSocketNotifier::Write);
    int read = 0;
    int written = 0;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        pair.read();
        ++read;
    });
    connect(&writes, &QSocketNotifier::activated, this, [&] {
        ++written;
        writes.setEnabled(false);
    });
    QTRY_COMPARE(written, 1);
    QCOMPARE(read, 0);
    pair.send();
    QTRY_COMPARE(read, 1);
    QCOMPARE(written, 1);
    writes.setEnabled(true);
    QTRY_COMPARE(written, 2);
    pair.send();
    QTRY_COMPARE(read, 2);
}

void TestEventDispatcher::silencesADisabledNotifier() {
    Pair pair;
    QSocketNotifier reads(pair.near, QSocketNotifier::Read);
    int told = 0;
    connect(&reads, &QSocketNotifier::activated, this, [&] { ++told; });
    pair.send();
    QTRY_VERIFY(told > 1); // not read, so told again and again
    reads.setEnabled(false);
    const int before = told;
    QCoreApplication::processEvents();
    QCOMPARE(told, before);
    reads.setEnabled(true);
    QTRY_VERIFY(told > before);
}

void TestEventDispatcher::tellsOfAPeerThatIsGone() {
    Pair pair;
    QSocketNotifier reads(pair.near, QSocketNotifier::Read);
    bool ended = false;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        char byte = 0;
        ended = ::read(pair.near, &byte, 1) == 0;
        reads.setEnabled(false);
    });
    pair.closeFar();
    QTRY_VERIFY(ended);
}

void TestEventDispatcher::aNotifierMayDeleteAnother() {
    Pair one;
    Pair two;
    auto first = std::make_unique<QSocketNotifier>(one.near, QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(two.near, QSocketNotifier::Read);
    int told = 0;
    const auto onlyOne = [&](std::unique_ptr<QSocketNotifier>& other, const Pair& mine) {
        ++told;
        mine.read();
        other.reset();
    };
    connect(first.get(), &QSocketNotifier::activated, this, [&] { onlyOne(second, one); });
    connect(second.get(), &QSocketNotifier::activated, this, [&] { onlyOne(first, two); });
    one.send();
    two.send();
    QTRY_COMPARE(told, 1);
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
}

void TestEventDispatcher::aNotifierMayRunALoop() {
    Pair one;
    Pair two;
    QSocketNotifier first(one.near, QSocketNotifier::Read);
    QSocketNotifier second(two.near, QSocketNotifier::Read);
    QEventLoop nested;
    bool back = false;
    connect(&first, &QSocketNotifier::activated, this, [&] {
        one.read();
        two.send();
        nested.exec();
        back = true;
    });
    connect(&second, &QSocketNotifier::activated, this, [&] {
        two.read();
        nested.quit();
    });
    one.send();
    QTRY_VERIFY(back);
}

void TestEventDispatcher::wakesForPostedEvents() {
    // There is nothing else to wait for: a post that does not wake is waited for without end.
    QEventLoop loop;
    int told = 0;
    std::function<void()> post = [&] {
        if (++told == 5)
            loop.quit();
        else
            QMetaObject::invokeMethod(this, post, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(this, post, Qt::QueuedConnection);
    loop.exec();
    QCOMPARE(told, 5);
}

void TestEventDispatcher::takesEventsFromManyThreads() {
    constexpr int kThreads = 4;
    constexpr int kEach = 500;
    QEventLoop loop;
    Counter counter(kThreads * kEach, loop);
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&counter] {
            for (int n = 0; n < kEach; ++n)
                QMetaObject::invokeMethod(&counter, "count", Qt::QueuedConnection);
        });
    loop.exec();
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(counter.told(), kThreads * kEach);
}

void TestEventDispatcher::endsALoopFromAnotherThread() {
    QEventLoop loop;
    std::thread other;
    // Started from within the loop: one that does not run yet keeps no exit.
    QTimer::singleShot(0, &loop, [&] { other = std::thread([&loop] { loop.exit(7); }); });
    QCOMPARE(loop.exec(), 7);
    other.join();
}

SWIMSCOPE_TEST_BY(TestEventDispatcher, swimscope::test::runOnBothDispatchers<TestEventDispatcher>)

#include "test_event_dispatcher.moc"
