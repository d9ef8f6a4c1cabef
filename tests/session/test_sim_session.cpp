// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_session.h"
#include "engine/trace/fold.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <functional>

using namespace swimscope;
using namespace std::chrono_literals;
using session::SimSession;
using session::Stride;

namespace {

constexpr int kLimit = 60'000; // ms of ours, for whatever is waited for
constexpr Duration kFrame = 16ms;

/// A session that is shown: frames pass, and what happened is folded.
struct Shown {
    explicit Shown(std::unique_ptr<SimSession> of) : session(std::move(of)) {}

    void frame() {
        session->playback()->pass(kFrame);
        look();
    }
    void look() { fold.apply(session->take()); }
    void start(int nodes) {
        for (int i = 0; i < nodes; ++i)
            session->post(host::AddNode{.joinRunning = i > 0});
    }

    std::unique_ptr<SimSession> session;
    trace::Fold fold;
};

Shown shown(std::uint64_t seed = 1) {
    return Shown(std::make_unique<SimSession>(sim::Setup{.seed = seed}));
}

} // namespace

class TestSimSession : public QObject {
    Q_OBJECT

  private slots:
    void timePassesAsFastAsItIsTold() {
        Shown shown = ::shown();
        shown.session->playback()->setSpeed(1e9);
        QCOMPARE(shown.session->playback()->speed(), session::Playback::kFastest);
        shown.start(8);
        QTRY_VERIFY_WITH_TIMEOUT(
            (shown.frame(), shown.fold.converged() && shown.fold.members().size() == 8), kLimit);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.session->now() > Instant(60s)), kLimit);
    }

    void aPauseStopsTimeAndCommandsStillWork() {
        Shown shown = ::shown();
        session::Playback& playback = *shown.session->playback();
        playback.setPaused(true);
        shown.start(1);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.fold.members().size() == 1), kLimit);
        for (int i = 0; i < 100; ++i)
            shown.frame();
        QCOMPARE(shown.session->now(), Instant());
    }

    void stepsAreAsLongAsTheySay() {
        Shown shown = ::shown();
        session::Playback& playback = *shown.session->playback();
        shown.start(3);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.fold.converged()), kLimit);
        playback.setPaused(true);
        // What the last frame allowed is still being done; the step comes behind it.
        playback.step(Stride::period);
        const Instant before = shown.session->now();
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.session->now() >= before + 1s), kLimit);
        const Instant start = shown.session->now();
        QVERIFY(start < before + 1s + 2 * kFrame);
        playback.step(Stride::period);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.session->now() > start), kLimit);
        QCOMPARE(shown.session->now(), start + 1s);
        const EventId last = shown.fold.last();
        playback.step(Stride::event);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.fold.last() > last), kLimit);
        const Instant then = shown.session->now();
        QVERIFY(then > start + 1s && then < start + 2s);
    }

    void twoSideBySideShareOneClock() {
        auto sessions = SimSession::sideBySide({{.seed = 7}, {.seed = 7}});
        Shown one(std::move(sessions[0]));
        Shown other(std::move(sessions[1]));
        QCOMPARE(one.session->playback(), other.session->playback());
        session::Playback& playback = *one.session->playback();
        playback.setSpeed(100);
        one.start(5);
        other.start(5);
        other.session->post(host::LoseDatagrams{NodeId::none, NodeId::none, 0.5});
        const auto frame = [&] {
            playback.pass(kFrame);
            one.look();
            other.look();
        };
        QTRY_VERIFY_WITH_TIMEOUT((frame(), one.session->now() > Instant(30s)), kLimit);
        playback.step(Stride::event);
        QTRY_VERIFY_WITH_TIMEOUT((frame(), one.session->now() == other.session->now()), kLimit);
        QVERIFY(one.fold.last() != other.fold.last());
    }

    void whatIsGivenToBothIsCarriedOutAtOneMoment() {
        auto sessions = SimSession::sideBySide({{.seed = 3}, {.seed = 3}});
        Shown one(std::move(sessions[0]));
        Shown other(std::move(sessions[1]));
        session::Playback& playback = *one.session->playback();
        playback.setSpeed(200);
        one.start(6);
        other.start(6);
        const auto frame = [&] {
            playback.pass(kFrame);
            one.look();
            other.look();
        };
        for (int i = 1; i <= 3; ++i) {
            // Given in the middle of a frame, when one of them may be ahead.
            QTRY_VERIFY_WITH_TIMEOUT((frame(), one.session->now() > Instant(i * 5s)), kLimit);
            const host::Freeze freeze{static_cast<NodeId>(i), 4s};
            one.session->post(freeze);
            other.session->post(freeze);
        }
        QTRY_VERIFY_WITH_TIMEOUT((frame(), one.session->now() > Instant(40s)), kLimit);
        playback.setPaused(true);
        const EventId far = one.fold.last();
        QTRY_VERIFY_WITH_TIMEOUT(
            (frame(), other.fold.last() >= far && one.fold.last() == other.fold.last()), kLimit);
        QCOMPARE(one.fold.now(), other.fold.now());
        QCOMPARE(one.fold.version(), other.fold.version());
    }

    void anOpeningIsPlayedByItself() {
        SimSession::Opening opening;
        opening.push_back({Instant(), host::AddNode{}});
        opening.push_back({Instant(2s), host::AddNode{.joinRunning = true}});
        Shown shown(std::make_unique<SimSession>(sim::Setup{}, opening));
        shown.session->playback()->setSpeed(50);
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.fold.members().size() == 2), kLimit);
        QCOMPARE(shown.fold.node(NodeId{2})->startedAt, Instant(2s));
    }

    void namesAndAddressesCanBeJoined() {
        Shown shown = ::shown();
        shown.session->playback()->setSpeed(100);
        for (int i = 0; i < 3; ++i)
            shown.session->post(host::AddNode{});
        shown.session->join(NodeId{2}, {"n1"}, RequestId{1});
        shown.session->join(NodeId{3}, {"10.0.0.1"}, RequestId{2});
        shown.session->join(NodeId{3}, {"somewhere.example"}, RequestId{3});
        QTRY_VERIFY_WITH_TIMEOUT((shown.frame(), shown.fold.row(NodeId{2}, "n3")), kLimit);
    }

    void aBusyRunEndsAtOnce() {
        Shown shown = ::shown();
        shown.start(100);
        shown.session->playback()->setSpeed(1000);
        for (int i = 0; i < 10; ++i)
            shown.frame();
        shown.session.reset();
    }
};

SWIMSCOPE_TEST(TestSimSession)
#include "test_sim_session.moc"
