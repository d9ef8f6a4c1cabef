// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_session.h"
#include "tests/support/test_program.h"
#include "tests/ui/model/shown_runs.h"
#include "ui/model/comparison.h"

#include <QTest>

namespace swimscope::ui {

using namespace std::chrono_literals;
using session::Moment;

namespace {

/// A simulation of four that has gone on for twenty seconds, is paused, and stands in the window
/// alone; then a fork of it, beside it.
struct ForkedShow {
    session::SimSession trunk{{.seed = 5}};
    std::unique_ptr<session::Session> forked;
    Show show{{&trunk}};

    ForkedShow() {
        for (int i = 0; i < 4; ++i)
            trunk.post(host::AddNode{.joinRunning = i > 0});
        show.head.setSpeed(100);
        reach(20s);
    }
    void reach(Duration time) {
        show.head.setPaused(false);
        QVERIFY(show.until([&] { return show.model().now() >= Instant(time); }));
        show.head.setPaused(true);
        settle();
    }
    /// All have come to one moment, and nothing is left to be computed.
    void settle() {
        QVERIFY(show.until([this] {
            return std::ranges::all_of(show.models, [this](const auto& each) {
                return !each->isSeeking() && each->now() == show.model().now() &&
                       (!each->isLive() || each->now() == trunk.playback()->clock());
            });
        }));
    }
    /// As the window does it: at the playhead, and the fork is the one that is led.
    void fork() {
        forked = trunk.beside(*trunk.origin(show.model().fold().last(), show.model().now()));
        show.models.push_back(std::make_unique<ClusterModel>());
        show.models.back()->setSession(forked.get());
        show.head.add(&other());
        show.head.prefer(&other());
    }
    ClusterModel& other() { return *show.models[1]; }
};

} // namespace

/// Runs that were forked, led by one playhead: all are shown at the same time.
class TestForkedRuns : public QObject {
    Q_OBJECT

  private slots:
    void bothGoOnFromThePresent() {
        ForkedShow run;
        const Instant here = run.show.model().now();
        run.fork();
        // It is told from its beginning, and the other one waits.
        QVERIFY(run.show.until([&] { return run.other().now() == here; }));
        QVERIFY(run.show.head.paused());
        QCOMPARE(run.show.model().now(), here);
        run.forked->post(host::Kill{NodeId{2}});
        run.show.head.setPaused(false);
        QVERIFY(run.show.until([&] { return run.show.model().now() > here + 10s; }));
        run.show.head.setPaused(true);
        run.settle();
        QVERIFY(run.other().now() > here + 9s);
        QVERIFY(run.other().isLive() && run.show.model().isLive());
        QVERIFY(run.other().fold().nodeNamed("n2")->life == trace::HostedNode::Life::killed);
        QVERIFY(run.show.model().fold().nodeNamed("n2")->alive());
    }

    void whoIsAheadIsShownInItsPast() {
        ForkedShow run;
        const Instant end = run.show.model().now();
        QVERIFY(run.show.goTo(Moment::time(Instant(8s))));
        run.fork();
        QVERIFY(run.show.until([&] { return run.other().now() == Instant(8s); }));
        QVERIFY(run.show.head.isLive() && run.show.head.paused());
        QVERIFY(!run.show.model().isLive());
        // Led on, both go together, until the one that was ahead is in its present as well.
        run.show.head.setPaused(false);
        QVERIFY(run.show.until([&] { return run.other().now() > Instant(12s); }));
        run.show.head.setPaused(true);
        run.settle();
        QVERIFY(run.other().now() < end && !run.show.model().isLive());
        QCOMPARE(run.show.model().fold().version(), run.other().fold().version());
        run.show.head.setPaused(false);
        QVERIFY(run.show.until(
            [&] { return run.show.model().isLive() && run.show.model().now() >= end; }));
    }

    /// Nobody runs away from what has not been computed.
    void whoIsBehindComesAlong() {
        ForkedShow run;
        QVERIFY(run.show.goTo(Moment::time(Instant(8s))));
        run.fork();
        QVERIFY(run.show.until([&] { return run.other().now() == Instant(8s); }));
        run.show.head.prefer(&run.show.model());
        QVERIFY(!run.show.head.isLive() && run.show.head.paused());
        run.show.head.setPaused(false);
        QVERIFY(run.show.until([&] { return run.show.model().now() > Instant(10s); }));
        run.show.head.setPaused(true);
        run.settle();
        QVERIFY(run.other().isLive() && run.other().now() > Instant(10s));
        run.show.head.goLive();
        QVERIFY(run.show.until([&] {
            return run.show.model().isLive() && run.other().now() == run.show.model().now();
        }));
        // Back to before they parted, both look back.
        QVERIFY(run.show.goTo(Moment::time(Instant(3s))));
        run.settle();
        QVERIFY(!run.show.model().isLive() && !run.other().isLive());
        QCOMPARE(run.other().now(), Instant(3s));
    }

    void oneThatIsTakenAwayLeavesTheOtherWhereItIs() {
        ForkedShow run;
        QVERIFY(run.show.goTo(Moment::time(Instant(8s))));
        run.fork();
        QVERIFY(run.show.until([&] { return run.other().now() == Instant(8s); }));
        run.show.head.remove(&run.other());
        run.other().setSession(nullptr);
        run.show.models.pop_back();
        run.forked.reset();
        QVERIFY(!run.show.head.isLive());
        QVERIFY(run.show.head.paused());
        QCOMPARE(run.show.model().now(), Instant(8s));
        run.show.head.goLive();
        QVERIFY(run.show.until([&] { return run.show.model().isLive(); }));
        run.reach(25s);
    }

    void whatDiffersIsFoundAndSinceWhen() {
        ForkedShow run;
        run.fork();
        QVERIFY(run.show.until([&] { return run.other().now() == run.show.model().now(); }));
        Comparison comparison;
        comparison.compare(&run.show.model(), &run.other());
        QVERIFY(run.show.until([&] {
            comparison.advance(kFrame);
            return comparison.at() == run.other().now();
        }));
        QCOMPARE(comparison.differences().count, std::size_t{0});
        QVERIFY(!comparison.parting());
        const Instant parted = run.other().now();
        run.forked->post(host::Freeze{NodeId{3}, 60s});
        QVERIFY(run.show.until([&] {
            comparison.advance(kFrame);
            return comparison.parting().has_value();
        }));
        QCOMPARE(comparison.parting()->at, parted);
        QVERIFY(comparison.differences().members.contains("n3"));
        QVERIFY(comparison.differences().listed.front().lifeThere ==
                trace::HostedNode::Life::frozen);
        comparison.compare(nullptr, nullptr);
        QVERIFY(comparison.differences().members.empty());
    }
};

SWIMSCOPE_TEST(TestForkedRuns)

} // namespace swimscope::ui
#include "test_forked_runs.moc"
