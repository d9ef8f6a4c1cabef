// SPDX-License-Identifier: MPL-2.0
#include "engine/live/paced_clock.h"
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace swimscope;
using namespace std::chrono_literals;
using test::LiveRun;

namespace {

constexpr NodeId kPaced{1};

const trace::PaceChanged* lastPace(const LiveRun& run) {
    const auto found = std::ranges::find_if(
        run.events().rbegin(), run.events().rend(), [](const trace::Event& event) {
            return std::holds_alternative<trace::PaceChanged>(event.body);
        });
    return found != run.events().rend() ? &std::get<trace::PaceChanged>(found->body) : nullptr;
}

/// When each probe of a node began, in the run's time.
std::vector<Instant> probesOf(const LiveRun& run, NodeId node) {
    std::vector<Instant> begun;
    for (const trace::Event& event : run.events())
        if (event.node == node && std::holds_alternative<trace::ProbeStarted>(event.body))
            begun.push_back(event.at);
    return begun;
}

} // namespace

/// Real nodes that live slower than they would, for somebody to watch.
class TestPace : public QObject {
    Q_OBJECT

  private slots:
    void theClockGoesOnWhereItWas();
    void slowNodesTakeLongerByOneFactor();
    void onlyPacesThatMakeSense();
    void whoJoinsOthersLivesAtFullSpeed();
    void whoIsJoinedByOthersLivesAtFullSpeed();
    void whoGoesBackToOthersLivesAtFullSpeed();
    void leavesAtFullSpeed();
};

void TestPace::theClockGoesOnWhereItWas() {
    live::PacedClock clock;
    QCOMPARE(clock.pace(), 1.0);
    QElapsedTimer real;
    real.start();
    clock.setPace(0.001);
    const Instant slowed = clock.now();
    QVERIFY(QTest::qWaitFor([&] { return real.elapsed() >= 200; }, LiveRun::kPatience));
    const Duration passed = clock.now() - slowed;
    QVERIFY(passed > 150us);
    QVERIFY(passed <= std::chrono::nanoseconds(real.nsecsElapsed()) / 1000);
    const Instant before = clock.now();
    clock.setPace(1);
    QVERIFY(clock.now() >= before);
    QVERIFY(clock.now() - before <= std::chrono::nanoseconds(real.nsecsElapsed()));
}

void TestPace::slowNodesTakeLongerByOneFactor() {
    LiveRun run;
    run.addNodes(3);
    QVERIFY(run.untilConverged(3));
    QCOMPARE(run.fold().pace(), 1.0);
    run.session().post(host::SetPace{0.1});
    QVERIFY(run.untilAny<trace::PaceChanged>());
    QCOMPARE(run.fold().pace(), 0.1);

    // Three of their probe intervals, each of which takes ten as long for us.
    const std::size_t before = probesOf(run, kPaced).size();
    QVERIFY(run.until([&] { return probesOf(run, kPaced).size() > before; }));
    QElapsedTimer real;
    real.start();
    QVERIFY(run.until([&] { return probesOf(run, kPaced).size() > before + 3; }));
    const std::vector<Instant> probes = probesOf(run, kPaced);
    const Duration between = probes.at(before + 3) - probes.at(before);
    const Duration interval = LiveRun::quick().probeInterval;
    QVERIFY(between >= 2 * interval);
    // A late start of the first one may be counted off.
    QVERIFY(std::chrono::milliseconds(real.elapsed()) >= 2 * interval * 10);
    // Nobody takes anybody for dead: what they wait for is slow with them.
    QVERIFY(run.all<trace::SuspicionStarted>().empty());

    run.session().post(host::SetPace{1});
    QVERIFY(run.until([&] { return run.fold().pace() == 1; }));
    QVERIFY(lastPace(run)->stranger.empty());
}

void TestPace::onlyPacesThatMakeSense() {
    LiveRun run;
    std::size_t refused = 0;
    for (const double pace : {0.0, -1.0, 2.0, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity()}) {
        run.session().post(host::SetPace{pace});
        ++refused;
        QVERIFY(run.until([&] { return run.all<trace::CommandFailed>().size() == refused; }));
        QCOMPARE(run.all<trace::CommandFailed>().back().failure, trace::Failure::malformed);
    }
    QVERIFY(run.all<trace::PaceChanged>().empty());
    // The pace that is in force already is no news.
    run.session().post(host::SetPace{1});
    run.session().post(host::SetPace{host::SetPace::kSlowest});
    QVERIFY(run.untilAny<trace::PaceChanged>());
    QCOMPARE(run.all<trace::PaceChanged>()[0].pace, host::SetPace::kSlowest);
}

void TestPace::whoJoinsOthersLivesAtFullSpeed() {
    LiveRun others;
    others.session().post(host::AddNode{.name = "host", .config = LiveRun::quick()});
    QVERIFY(others.untilConverged(1));

    LiveRun run;
    run.addNodes(2);
    QVERIFY(run.untilConverged(2));
    run.session().post(host::SetPace{host::SetPace::kSlowest});
    QVERIFY(run.untilAny<trace::PaceChanged>());
    const std::string address = others.endpointOf(kPaced).text();
    run.session().join(kPaced, {address}, RequestId{9});
    QVERIFY(run.until([&] { return run.fold().pace() == 1; }));
    QCOMPARE(lastPace(run)->stranger, address);

    // And stays there.
    QVERIFY(run.until([&] {
        others.take();
        return run.fold().row(kPaced, "host") != nullptr;
    }));
    run.session().post(host::SetPace{0.5});
    QVERIFY(run.untilAny<trace::CommandFailed>());
    QCOMPARE(run.all<trace::CommandFailed>()[0].failure, trace::Failure::notAlone);
    QCOMPARE(run.fold().pace(), 1.0);
}

void TestPace::whoIsJoinedByOthersLivesAtFullSpeed() {
    LiveRun run;
    run.addNodes(2);
    QVERIFY(run.untilConverged(2));
    run.session().post(host::SetPace{0.01});
    QVERIFY(run.untilAny<trace::PaceChanged>());

    LiveRun others;
    others.session().post(host::AddNode{.name = "guest", .config = LiveRun::quick()});
    QVERIFY(others.untilAny<trace::NodeStarted>());
    others.session().join(kPaced, {run.endpointOf(kPaced).text()}, RequestId{9});
    QVERIFY(run.until([&] {
        others.take();
        return run.fold().pace() == 1;
    }));
    QCOMPARE(lastPace(run)->stranger, std::string("guest"));
}

/// A guest that was killed goes back to where it was.
void TestPace::whoGoesBackToOthersLivesAtFullSpeed() {
    LiveRun others;
    others.session().post(host::AddNode{.name = "host", .config = LiveRun::quick()});
    QVERIFY(others.untilConverged(1));
    LiveRun run;
    run.session().post(host::AddNode{.name = "guest", .config = LiveRun::quick()});
    QVERIFY(run.untilAny<trace::NodeStarted>());
    run.session().join(kPaced, {others.endpointOf(kPaced).text()}, RequestId{9});
    QVERIFY(run.until([&] { return run.fold().row(kPaced, "host") != nullptr; }));
    run.session().post(host::Kill{kPaced});
    QVERIFY(run.untilAny<trace::NodeStopped>());
    run.session().post(host::SetPace{host::SetPace::kSlowest});
    QVERIFY(run.until([&] { return run.fold().pace() < 1; }));
    run.session().post(host::Restart{kPaced});
    QVERIFY(run.until([&] { return run.fold().pace() == 1; }));
    QVERIFY(!lastPace(run)->stranger.empty());
}

void TestPace::leavesAtFullSpeed() {
    LiveRun run;
    run.addNodes(2);
    QVERIFY(run.untilConverged(2));
    run.session().post(host::SetPace{host::SetPace::kSlowest});
    QVERIFY(run.untilAny<trace::PaceChanged>());
    QElapsedTimer real;
    real.start();
    run.session().stop(5s);
    QVERIFY(run.until([&] { return run.session().stopped(); }));
    run.take();
    QCOMPARE(run.fold().pace(), 1.0);
    QVERIFY(std::ranges::all_of(run.all<trace::NodeStopped>(),
                                [](const trace::NodeStopped& end) { return !end.killed; }));
}

SWIMSCOPE_TEST(TestPace)
#include "test_pace.moc"
