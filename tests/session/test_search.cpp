// SPDX-License-Identifier: MPL-2.0
#include "engine/condition/parse.h"
#include "engine/session/search.h"
#include "engine/session/sim_session.h"
#include "engine/session/timeline.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace std::chrono_literals;
using session::Search;
using session::Timeline;
using test::aLongRun;

namespace {

constexpr int kSearchTime = 60'000; // ms, for whatever is waited for

condition::Condition read(const char* text) {
    return *condition::parse(text);
}

/// Where a condition first comes true behind an event, all of it looked at in one piece.
EventId firstIn(const trace::Batch& run, const char* text, EventId from) {
    trace::Fold fold;
    trace::Batch rest;
    for (const trace::Event& event : run)
        if (event.id <= from)
            fold.apply(event);
        else
            rest.push_back(event);
    return condition::Lookout(read(text), std::move(fold)).take(rest);
}

std::shared_ptr<Search> lookIn(Timeline& timeline, const char* text, EventId from) {
    auto search = std::make_shared<Search>(read(text), from);
    timeline.lookFor(search);
    const bool over = QTest::qWaitFor(
        [&] { return search->found() != EventId::none || timeline.hasLookedThrough(); },
        kSearchTime);
    return over ? search : nullptr;
}

trace::Batch partOf(std::size_t from, std::size_t to) {
    const trace::Batch& run = aLongRun();
    return {run.begin() + static_cast<std::ptrdiff_t>(from),
            run.begin() + static_cast<std::ptrdiff_t>(std::min(to, run.size()))};
}

/// Frames until then.
template <class When>
bool pass(session::Session& session, trace::Batch& seen, When when) {
    return QTest::qWaitFor(
        [&] {
            session.playback()->pass(16ms);
            const trace::Batch more = session.take();
            seen.insert(seen.end(), more.begin(), more.end());
            return when();
        },
        kSearchTime);
}

session::SimSession::Opening aDeath() {
    return {{Instant(), host::StartTogether{std::vector<host::AddNode>(5)}},
            {Instant(5s), host::Kill{NodeId{2}}}};
}

} // namespace

/// Where a condition comes true in a run that goes on.
class TestSearch : public QObject {
    Q_OBJECT

  private slots:
    void whatIsKeptIsLookedThrough() {
        Timeline timeline;
        for (std::size_t i = 0; i < aLongRun().size(); i += 700)
            timeline.add(partOf(i, i + 700));
        const EventId middle = aLongRun()[aLongRun().size() / 2].id;
        for (const char* text :
             {"n3 is suspected", "n3 is dead for all", "2 members are suspected", "a nack to n1",
              "the cluster converges", "n3 is running and not n5 is running"})
            for (const EventId from : {EventId{20}, middle}) {
                const auto search = lookIn(timeline, text, from);
                QVERIFY2(search, text);
                QVERIFY2(search->found() == firstIn(aLongRun(), text, from), text);
            }
        // And what never comes true is not found, up to the end.
        const auto search = lookIn(timeline, "5 members are dead", EventId{20});
        QVERIFY(search && search->found() == EventId::none);
        QCOMPARE(search->reached(), aLongRun().back().at);
    }

    void whatComesIsWaitedFor() {
        const std::size_t half = aLongRun().size() / 2;
        const char* text = "n5 is suspected";
        Timeline timeline;
        timeline.add(partOf(0, half));
        const EventId from = aLongRun()[half - 1].id;
        const auto search = lookIn(timeline, text, from);
        QVERIFY(search && search->found() == EventId::none);
        timeline.add(partOf(half, aLongRun().size()));
        QVERIFY(QTest::qWaitFor([&] { return search->found() != EventId::none; }, kSearchTime));
        QVERIFY(search->found() == firstIn(aLongRun(), text, from));
    }

    void theLastSearchCounts() {
        Timeline timeline;
        timeline.add(partOf(0, aLongRun().size()));
        const auto first = std::make_shared<Search>(read("5 members are dead"), EventId{20});
        timeline.lookFor(first);
        const auto second = lookIn(timeline, "n3 is suspected", EventId{20});
        QVERIFY(second && second->found() != EventId::none);
        QVERIFY(first->found() == EventId::none);
        // It is let go of only where all has been looked at.
        const auto third = lookIn(timeline, "5 members are dead", EventId{20});
        QVERIFY(third && timeline.letGoOfSearch());
        QVERIFY(!timeline.letGoOfSearch() && !timeline.hasLookedThrough());
    }

    void aSimulationStopsWhereItComesTrue() {
        session::SimSession session({.seed = 4}, aDeath());
        session.playback()->setPaused(true);
        trace::Batch seen;
        const auto search = std::make_shared<Search>(read("n2 is dead"), EventId::none);
        search->begin({});
        QVERIFY(pass(session, seen, [&] { return session.lookOn(search); }));
        QVERIFY(pass(session, seen, [&] { return search->found() != EventId::none; }));
        trace::Batch rest;
        QVERIFY(pass(session, rest, [&] { return !rest.empty() || !seen.empty(); }));
        seen.insert(seen.end(), rest.begin(), rest.end());
        QVERIFY(search->found() == firstIn(seen, "n2 is dead", EventId::none));
        // Nothing has happened behind the thing that made it so, and time stands still.
        const Instant there = session.now();
        QCOMPARE(seen.back().at, there);
        for (int frame = 0; frame < 20; ++frame)
            session.playback()->pass(16ms);
        QCOMPARE(session.now(), there);
        QVERIFY(session.playback()->paused());
    }

    void aSearchThatIsStoppedLetsTimeBe() {
        session::SimSession session({.seed = 4}, aDeath());
        session.playback()->setPaused(true);
        trace::Batch seen;
        const auto search = std::make_shared<Search>(read("4 members are dead"), EventId::none);
        search->begin({});
        QVERIFY(pass(session, seen, [&] { return session.lookOn(search); }));
        QVERIFY(pass(session, seen, [&] { return session.now() > Instant(20s); }));
        search->stop();
        Instant last;
        QVERIFY(pass(session, seen,
                     [&] { return std::exchange(last, session.now()) == session.now(); }));
        session.playback()->setPaused(false);
        QVERIFY(pass(session, seen, [&] { return session.now() > last; }));
    }

    void onlyWhatIsAtRestIsLookedOnFrom() {
        session::SimSession session({.seed = 4}, aDeath());
        const auto search = std::make_shared<Search>(read("n2 is dead"), EventId::none);
        search->begin({});
        // Events that nobody has taken have not been looked at.
        QVERIFY(QTest::qWaitFor(
            [&] {
                session.playback()->pass(16ms);
                return session.now() > Instant();
            },
            kSearchTime));
        QVERIFY(!session.lookOn(search));
    }
};

SWIMSCOPE_TEST(TestSearch)
#include "test_search.moc"
