// SPDX-License-Identifier: MPL-2.0
#include "engine/live/epoll_dispatcher.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <memory>
#include <set>

using namespace std::chrono_literals;
using swimscope::live::EpollDispatcher;

namespace {

/// A pipe; its ends close when told.
struct Pipe {
    Pipe() {
        std::array<int, 2> fds{};
        if (pipe2(fds.data(), O_NONBLOCK | O_CLOEXEC) != 0)
            qFatal("no pipe");
        out = fds[0];
        in = fds[1];
    }
    ~Pipe() {
        closeOut();
        close(in);
    }
    void closeOut() {
        if (out >= 0)
            close(out);
        out = -1;
    }
    void send() const { QCOMPARE(::write(in, "x", 1), 1); }

    int out = -1;
    int in = -1;
};

/// How many rounds the event loop makes in a while in which nothing ought to happen but a timer.
int roundsInAWhile() {
    int rounds = 0;
    QObject context;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
                     &context, [&] { ++rounds; });
    QEventLoop loop;
    QTimer::singleShot(50ms, &loop, &QEventLoop::quit);
    loop.exec();
    return rounds;
}

/// More than the few that a quiet loop makes, far fewer than one that does not sleep.
constexpr int kFewRounds = 30;

} // namespace

/// What is special to our dispatcher: descriptors behind its back, and its life in a thread.
class TestEpollDispatcher : public QObject {
    Q_OBJECT

  private slots:
    void forgetsAClosedDescriptor();
    void aNumberMayBeUsedAgain();
    void aDuplicateDoesNotKeepItAwake();
    void watchesOthersAfterADuplicate();
    void bearsAnInvalidDescriptor();
    void plainFilesAreAlwaysReady();
    void descriptorsMayBeLarge();
    void sleepsWhileNothingHappens();
    void livesInAThread();
    void knowsTheTimersOfAnObject();
    void leavesOutNotifiersOnRequest();
    void isNotInherited();
    void runsAProcess(); // last: ThreadSanitizer starts no thread after a fork
};

void TestEpollDispatcher::forgetsAClosedDescriptor() {
    Pipe pipe;
    QSocketNotifier reads(pipe.out, QSocketNotifier::Read);
    bool told = false;
    connect(&reads, &QSocketNotifier::activated, this, [&] { told = true; });
    pipe.send();
    pipe.closeOut();
    QVERIFY(roundsInAWhile() < kFewRounds);
    QVERIFY(!told);
}

void TestEpollDispatcher::aNumberMayBeUsedAgain() {
    Pipe old;
    const int number = old.out;
    auto stale = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    bool staleTold = false;
    connect(stale.get(), &QSocketNotifier::activated, this, [&] { staleTold = true; });
    old.closeOut();

    Pipe fresh;
    QCOMPARE(fresh.out, number);
    QSocketNotifier reads(number, QSocketNotifier::Read);
    int told = 0;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        char byte = 0;
        QCOMPARE(::read(fresh.out, &byte, 1), 1);
        ++told;
    });
    fresh.send();
    QTRY_COMPARE(told, 1);
    stale.reset(); // must not take the fresh one with it
    fresh.send();
    QTRY_COMPARE(told, 2);
    QVERIFY(!staleTold);
}

void TestEpollDispatcher::aDuplicateDoesNotKeepItAwake() {
    Pipe pipe;
    auto reads = std::make_unique<QSocketNotifier>(pipe.out, QSocketNotifier::Read);
    const int duplicate = dup(pipe.out);
    pipe.closeOut(); // the kernel goes on watching the file, behind a number that is gone
    reads.reset();
    pipe.send();
    QVERIFY(roundsInAWhile() < kFewRounds);
    close(duplicate);
}

void TestEpollDispatcher::watchesOthersAfterADuplicate() {
    Pipe other;
    QSocketNotifier reads(other.out, QSocketNotifier::Read);
    bool told = false;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        told = true;
        reads.setEnabled(false);
    });
    aDuplicateDoesNotKeepItAwake();
    QVERIFY(!told);
    other.send();
    QTRY_VERIFY(told);
}

void TestEpollDispatcher::bearsAnInvalidDescriptor() {
    Pipe pipe;
    const int number = pipe.out;
    pipe.closeOut();
    QSocketNotifier reads(number, QSocketNotifier::Read);
    QSocketNotifier writes(number, QSocketNotifier::Write);
    QVERIFY(roundsInAWhile() < kFewRounds);
}

void TestEpollDispatcher::plainFilesAreAlwaysReady() {
    QTemporaryFile file;
    QVERIFY(file.open());
    QSocketNotifier reads(file.handle(), QSocketNotifier::Read);
    int told = 0;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        if (++told == 3)
            reads.setEnabled(false);
    });
    QTRY_COMPARE(told, 3);
    QVERIFY(roundsInAWhile() < kFewRounds);
}

void TestEpollDispatcher::descriptorsMayBeLarge() {
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    if (limit.rlim_max <= 1100)
        QSKIP("the system allows too few descriptors");
    Pipe pipe;
    const int large = fcntl(pipe.out, F_DUPFD_CLOEXEC, 1050); // more than select could watch
    QVERIFY(large >= 1050);
    {
        QSocketNotifier reads(large, QSocketNotifier::Read);
        bool told = false;
        connect(&reads, &QSocketNotifier::activated, this, [&] {
            told = true;
            reads.setEnabled(false);
        });
        pipe.send();
        QTRY_VERIFY(told);
    }
    close(large);
}

void TestEpollDispatcher::sleepsWhileNothingHappens() {
    Pipe pipe;
    QSocketNotifier reads(pipe.out, QSocketNotifier::Read);
    QTimer farAway;
    farAway.start(1h);
    QVERIFY(roundsInAWhile() < kFewRounds);
}

void TestEpollDispatcher::livesInAThread() {
    class Worker : public QThread {
      public:
        std::atomic<bool> ours{false};
        std::atomic<int> fired{0};

      protected:
        void run() override {
            ours = dynamic_cast<EpollDispatcher*>(QAbstractEventDispatcher::instance()) != nullptr;
            QObject context;
            const auto count = [this] {
                if (++fired == 2)
                    quit();
            };
            QTimer::singleShot(1, &context, count);
            QTimer::singleShot(2, &context, count);
            exec();
        }
    };
    Worker worker;
    worker.setEventDispatcher(new EpollDispatcher);
    worker.start();
    QVERIFY(worker.wait());
    QCOMPARE(worker.fired.load(), 2);
    QVERIFY(worker.ours);
}

void TestEpollDispatcher::knowsTheTimersOfAnObject() {
    auto* dispatcher = QAbstractEventDispatcher::instance();
    QObject object;
    const int first = object.startTimer(1000, Qt::PreciseTimer);
    const int second = object.startTimer(2000);
    QCOMPARE(dispatcher->registeredTimers(&object).size(), 2);
    const int remaining = dispatcher->remainingTime(first);
    QVERIFY(remaining > 0 && remaining <= 1000);
    object.killTimer(first);
    QCOMPARE(dispatcher->remainingTime(first), -1);
    QCOMPARE(dispatcher->registeredTimers(&object).size(), 1);
    QVERIFY(dispatcher->unregisterTimers(&object));
    QCOMPARE(dispatcher->remainingTime(second), -1);
}

void TestEpollDispatcher::leavesOutNotifiersOnRequest() {
    Pipe pipe;
    QSocketNotifier reads(pipe.out, QSocketNotifier::Read);
    bool told = false;
    bool fired = false;
    connect(&reads, &QSocketNotifier::activated, this, [&] {
        told = true;
        reads.setEnabled(false);
    });
    pipe.send();
    QTimer::singleShot(5, this, [&] { fired = true; });
    while (!fired)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers |
                                        QEventLoop::WaitForMoreEvents);
    QVERIFY(!told);
    QTRY_VERIFY(told);
}

void TestEpollDispatcher::isNotInherited() {
    const auto open = [] {
        std::set<int> all;
        for (int fd = 0; fd < 256; ++fd)
            if (fcntl(fd, F_GETFD) >= 0)
                all.insert(fd);
        return all;
    };
    const std::set<int> before = open();
    const EpollDispatcher another;
    int fresh = 0;
    for (const int fd : open()) {
        if (before.contains(fd))
            continue;
        QVERIFY((fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
        ++fresh;
    }
    QVERIFY(fresh > 0);
}

void TestEpollDispatcher::runsAProcess() {
    QProcess process;
    bool finished = false;
    connect(&process, &QProcess::finished, this, [&] { finished = true; });
    process.start("sh", {"-c", "read line; echo \"$line\"; exit 3"});
    process.write("hello\n");
    QTRY_VERIFY(finished);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("hello\n"));
    QCOMPARE(process.exitCode(), 3);
}

namespace {

int runOnOurs(int argc, char** argv) {
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    const QCoreApplication application(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

SWIMSCOPE_TEST_BY(TestEpollDispatcher, runOnOurs)

#include "test_epoll_dispatcher.moc"
