// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_session.h"
#include "engine/trace/binary.h"
#include "engine/trace/difference.h"
#include "engine/trace/fold.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using session::Session;
using session::SimSession;
using session::Stride;

namespace {

constexpr int kForkLimit = 60'000; // ms of ours
constexpr Duration kForkFrame = 16ms;

/// A run that is led, and all that it handed out.
struct Branch {
    explicit Branch(std::unique_ptr<Session> of) : session(std::move(of)) {}

    void frame() {
        session->playback()->pass(kForkFrame);
        look();
    }
    void look() {
        const trace::Batch batch = session->take();
        fold.apply(batch);
        events.insert(events.end(), batch.begin(), batch.end());
    }
    void runTo(Instant until) {
        session->playback()->setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT((frame(), session->now() >= until), kForkLimit);
        session->playback()->setPaused(true);
        rest();
    }
    /// What the last frame allowed has been done.
    void rest() {
        QTRY_VERIFY_WITH_TIMEOUT(
            (frame(), session->now() >= session->playback()->clock() && !behind()), kForkLimit);
        look();
    }
    bool behind() const {
        session->playback()->setPaused(false);
        session->playback()->pass({});
        const bool is = session->playback()->behind();
        session->playback()->setPaused(true);
        return is;
    }
    Bytes bytes(std::size_t most) const {
        Bytes all;
        for (std::size_t i = 0; i < std::min(most, events.size()); ++i)
            trace::encode(events[i], all);
        return all;
    }
    std::unique_ptr<Branch> fork() const {
        auto forked =
            session->beside(*session->origin(events.back().id, session->playback()->clock()));
        return std::make_unique<Branch>(std::move(forked));
    }

    std::unique_ptr<Session> session;
    trace::Fold fold;
    trace::Batch events;
};

/// Nodes come, and one is frozen, while the run goes on.
std::unique_ptr<Branch> trunk() {
    auto made = std::make_unique<Branch>(std::make_unique<SimSession>(sim::Setup{.seed = 5}));
    made->session->playback()->setSpeed(100);
    for (int i = 0; i < 6; ++i)
        made->session->post(host::AddNode{.joinRunning = i > 0});
    made->runTo(Instant(8s));
    made->session->post(host::Freeze{NodeId{3}, 20s});
    made->runTo(Instant(20s));
    return made;
}

void waitFor(Branch& fork, EventId last) {
    QTRY_VERIFY_WITH_TIMEOUT((fork.look(), !fork.events.empty() && fork.events.back().id >= last),
                             kForkLimit);
}

} // namespace

/// A simulation forked at a moment, and both led on by one clock.
class TestForks : public QObject {
    Q_OBJECT

  private slots:
    void aForkGoesOnLikeItsParent() {
        auto one = trunk();
        auto other = one->fork();
        waitFor(*other, one->events.back().id);
        QCOMPARE(other->bytes(other->events.size()), one->bytes(one->events.size()));
        one->runTo(Instant(40s));
        other->rest();
        waitFor(*other, one->events.back().id);
        QCOMPARE(other->bytes(other->events.size()), one->bytes(one->events.size()));
        QCOMPARE(trace::difference(one->fold, other->fold).count, std::size_t{0});
    }

    void aForkInThePastStandsThere() {
        auto one = trunk();
        const auto middle = one->events[one->events.size() / 2];
        const auto origin = one->session->origin(middle.id, middle.at);
        Branch other(one->session->beside(*origin));
        waitFor(other, middle.id);
        for (int i = 0; i < 50; ++i)
            other.frame(); // still: time is paused
        QCOMPARE(other.session->now(), middle.at);
        QVERIFY(one->session->now() >= Instant(20s));
        // No more than what came of the same thing.
        QCOMPARE(other.bytes(other.events.size()), one->bytes(other.events.size()));
        // Led on alone, until it has come to where the other waits: then they are the same again.
        const EventId end = one->events.back().id;
        other.runTo(one->session->now());
        waitFor(other, end);
        QCOMPARE(other.bytes(one->events.size()), one->bytes(one->events.size()));
    }

    void aForkOfAForkGoesItsOwnWay() {
        auto one = trunk();
        auto other = one->fork();
        waitFor(*other, one->events.back().id);
        other->session->post(host::Kill{NodeId{2}});
        other->runTo(Instant(30s));
        auto third = other->fork();
        waitFor(*third, other->events.back().id);
        QCOMPARE(third->bytes(third->events.size()), other->bytes(other->events.size()));
        one->rest();
        const auto here = one->session->origin(one->events.back().id, one->session->now());
        const auto there = other->session->origin(other->events.back().id, other->session->now());
        const auto parting = here->parting(*there);
        QVERIFY(parting);
        const std::size_t first =
            static_cast<std::size_t>(std::ranges::mismatch(one->events, other->events,
                                                           [](const auto& a, const auto& b) {
                                                               Bytes left;
                                                               Bytes right;
                                                               trace::encode(a, left);
                                                               trace::encode(b, right);
                                                               return left == right;
                                                           })
                                         .in1 -
                                     one->events.begin());
        QCOMPARE(parting->event, other->events[first].id);
        const trace::Differences found = trace::difference(one->fold, other->fold);
        QVERIFY(found.members.contains("n2"));
        QVERIFY(found.listed.front().kind == trace::Difference::Kind::life);
        QVERIFY(found.listed.front().lifeThere == trace::HostedNode::Life::killed);
    }
};

SWIMSCOPE_TEST(TestForks)
#include "test_forks.moc"
