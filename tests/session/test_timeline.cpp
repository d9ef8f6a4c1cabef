// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/session/keyframes.h"
#include "engine/session/sink.h"
#include "engine/session/things.h"
#include "engine/session/timeline.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using session::Keyframes;
using session::Landing;
using session::Moment;
using session::Timeline;
using test::aLongRun;
using test::bytesOf;
using test::tableOf;

namespace {

constexpr int kWait = 60'000; // ms, for whatever is waited for

/// A run that is kept somewhere; one event may be unreadable.
class Kept : public session::Past {
  public:
    explicit Kept(EventId broken = EventId::none) : broken_(broken) {}

    Result<trace::Batch> read(EventId from, std::size_t most) override {
        const trace::Batch& run = aLongRun();
        auto at = std::ranges::lower_bound(run, from, {}, &trace::Event::id);
        trace::Batch piece;
        for (; at != run.end() && piece.size() < most; ++at) {
            if (at->id == broken_)
                return Error{"this event can't be read"};
            piece.push_back(*at);
        }
        return piece;
    }
    Instant end() const override { return aLongRun().back().at; }
    Result<std::unique_ptr<why::Past>> toAsk(const std::atomic<bool>&) override {
        return Error{"there is nobody to ask"};
    }

  private:
    EventId broken_;
};

/// What folding the run up to there comes to.
template <class Within>
std::string tableUpTo(const Within& within) {
    trace::Fold fold;
    for (const trace::Event& event : aLongRun())
        if (within(event))
            fold.apply(event);
    return tableOf(fold);
}

std::optional<Landing> landingOf(Timeline& timeline, const Moment& moment) {
    timeline.seek(moment);
    std::optional<Landing> landing;
    const bool landed =
        QTest::qWaitFor([&] { return (landing = timeline.landed()).has_value(); }, kWait);
    return landed ? std::move(landing) : std::nullopt;
}

std::string tableOf(Landing& landing) {
    landing.from->apply(landing.events);
    return test::tableOf(landing.from->fold);
}

void addAll(Timeline& timeline) {
    const trace::Batch& run = aLongRun();
    for (std::size_t i = 0; i < run.size(); i += 500)
        timeline.add(
            trace::Batch(run.begin() + static_cast<std::ptrdiff_t>(i),
                         run.begin() + static_cast<std::ptrdiff_t>(std::min(run.size(), i + 500))));
}

/// Into a batch that outlives it. Has room for a little, now and then; fails at one event.
class Notebook : public session::Sink {
  public:
    explicit Notebook(trace::Batch& pages, EventId broken = EventId::none)
        : pages_(pages), broken_(broken) {}

    void take(const trace::Batch& events) override {
        for (const trace::Event& event : events) {
            if (event.id == broken_)
                problem_ = "the ink is dry";
            if (!problem_)
                pages_.push_back(event);
        }
    }
    bool hasRoom() const override { return ++asked_ % 3 == 0; }
    std::optional<std::string> problem() const override { return problem_; }

  private:
    trace::Batch& pages_;
    EventId broken_;
    std::optional<std::string> problem_;
    mutable int asked_ = 0;
};

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

  private slots:
    void everyMomentIsAsItWas();
    void aRunThatWasKeptIsGoneThroughAsWell();
    void justAfterAndJustBeforeAnEvent();
    void whatFollowsIsReadOn();
    void thingsComeWhole();
    void theLastWishCounts();
    void whatComesLaterFollows();
    void whatCanNotBeReadIsSaid();
    void manyKeyframesTakeTheirShareOnly();
    void whoBringsTooMuchIsTold();
    void aRecordingGetsTheWholeRun();
    void aRecordingThatEndsIsToldOf();
    void whatWasKeptHasItsFiguresAtOnce();
    void aRunThatGoesOnHasNoneHere();
};

/// Begun in the middle of a run, it has all of it, each event once, also where it ends with it; and
/// one that follows another has all of it, too.
void TestTimeline::aRecordingGetsTheWholeRun() {
    const trace::Batch& run = aLongRun();
    trace::Batch first;
    trace::Batch second;
    {
        Timeline timeline;
        const auto add = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; i += 500)
                timeline.add(
                    trace::Batch(run.begin() + static_cast<std::ptrdiff_t>(i),
                                 run.begin() + static_cast<std::ptrdiff_t>(std::min(to, i + 500))));
        };
        add(0, run.size() / 3);
        timeline.keepIn(std::make_unique<Notebook>(first));
        add(run.size() / 3, run.size() / 2);
        timeline.keepIn(std::make_unique<Notebook>(second));
        add(run.size() / 2, run.size());
    }
    QVERIFY(first.size() >= run.size() / 2);
    QVERIFY(bytesOf(first) ==
            bytesOf({run.begin(), run.begin() + static_cast<std::ptrdiff_t>(first.size())}));
    QVERIFY(bytesOf(second) == bytesOf(run));
}

void TestTimeline::aRecordingThatEndsIsToldOf() {
    trace::Batch pages;
    const std::size_t broken = aLongRun().size() / 2;
    Timeline timeline;
    timeline.keepIn(std::make_unique<Notebook>(pages, aLongRun()[broken].id));
    QVERIFY(!timeline.keepingProblem());
    addAll(timeline);
    QVERIFY(QTest::qWaitFor([&] { return timeline.keepingProblem().has_value(); }, kWait));
    QCOMPARE(*timeline.keepingProblem(), std::string("the ink is dry"));
    QCOMPARE(pages.size(), broken);
    // All else goes on.
    QVERIFY(landingOf(timeline, Moment::time(aLongRun().back().at)));
}

void TestTimeline::everyMomentIsAsItWas() {
    Timeline timeline;
    addAll(timeline);
    Random random(4, 1);
    const Duration whole = aLongRun().back().at.time_since_epoch();
    for (int i = 0; i < 25; ++i) {
        const Instant at(Duration(
            static_cast<Duration::rep>(random.below(static_cast<std::uint64_t>(whole.count())))));
        auto landing = landingOf(timeline, Moment::time(at));
        QVERIFY(landing);
        QCOMPARE(landing->at, at);
        QVERIFY(tableOf(*landing) ==
                tableUpTo([at](const trace::Event& event) { return event.at <= at; }));
    }
    // Not from the beginning each time.
    QVERIFY(landingOf(timeline, Moment::time(Instant(whole)))->from->fold.last() != EventId::none);
}

void TestTimeline::aRunThatWasKeptIsGoneThroughAsWell() {
    Timeline timeline(std::make_unique<Kept>());
    QCOMPARE(timeline.end(), aLongRun().back().at);
    const Instant at(47s); // asked for before it has been looked through
    auto landing = landingOf(timeline, Moment::time(at));
    QVERIFY(landing);
    QVERIFY(tableOf(*landing) ==
            tableUpTo([at](const trace::Event& event) { return event.at <= at; }));
    QTRY_COMPARE_WITH_TIMEOUT(timeline.overview().known(), aLongRun().back().at, kWait);
    // Beyond its end is its end.
    QCOMPARE(landingOf(timeline, Moment::time(Instant(1h)))->at, aLongRun().back().at);
    QVERIFY(landingOf(timeline, Moment::time(Instant()))->from->fold.last() == EventId::none);
}

void TestTimeline::justAfterAndJustBeforeAnEvent() {
    Timeline timeline;
    addAll(timeline);
    for (const std::size_t place :
         {std::size_t{0}, std::size_t{37}, aLongRun().size() / 2, aLongRun().size() - 1}) {
        const trace::Event& event = aLongRun()[place];
        auto landing = landingOf(timeline, Moment::after(event.id));
        QVERIFY(landing);
        QCOMPARE(landing->at, event.at);
        QVERIFY(tableOf(*landing) ==
                tableUpTo([&](const auto& other) { return other.id <= event.id; }));

        // The thing that it belongs to has not begun.
        std::size_t begin = place;
        while (begin > 0 && !session::beginsAThing(aLongRun()[begin]))
            --begin;
        const EventId first = aLongRun()[begin].id;
        landing = landingOf(timeline, Moment::before(event.id));
        QVERIFY(landing);
        QVERIFY(tableOf(*landing) ==
                tableUpTo([&](const auto& other) { return other.id < first; }));
    }
}

void TestTimeline::whatFollowsIsReadOn() {
    Timeline timeline;
    addAll(timeline);
    const Instant from(20s);
    const Instant until(80s);
    QVERIFY(landingOf(timeline, Moment::time(from)));
    trace::Batch read;
    QTRY_VERIFY_WITH_TIMEOUT(timeline.take(until, 1000, read), kWait);
    trace::Batch wanted;
    std::ranges::copy_if(aLongRun(), std::back_inserter(wanted), [&](const trace::Event& event) {
        return event.at > from && event.at <= until;
    });
    QVERIFY(bytesOf(read) == bytesOf(wanted));
    QVERIFY(!timeline.atEnd());
    QTRY_VERIFY_WITH_TIMEOUT((timeline.take(Instant::max(), 1000, read), timeline.atEnd()), kWait);
    QCOMPARE(read.back().id, aLongRun().back().id);
}

void TestTimeline::thingsComeWhole() {
    Timeline timeline;
    addAll(timeline);
    QVERIFY(landingOf(timeline, Moment::time(Instant(10s))));
    for (int i = 0; i < 100; ++i) {
        trace::Batch thing;
        QVERIFY(QTest::qWaitFor([&] { return timeline.takeThing(thing); }, kWait));
        QVERIFY(session::beginsAThing(thing.front()));
        QCOMPARE(std::ranges::count_if(thing, session::beginsAThing), 1);
    }
}

void TestTimeline::theLastWishCounts() {
    Timeline timeline;
    addAll(timeline);
    for (int i = 0; i < 50; ++i)
        timeline.seek(Moment::time(Instant(i * 1s)));
    std::optional<Landing> last;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            if (auto landing = timeline.landed())
                last = std::move(landing);
            return last && last->at == Instant(49s);
        }(),
        kWait);
    QVERIFY(!timeline.isSeeking());
    timeline.seek(Moment::time(Instant(3s)));
    timeline.stop();
    QVERIFY(!timeline.isSeeking());
}

void TestTimeline::whatComesLaterFollows() {
    Timeline timeline;
    const trace::Batch& run = aLongRun();
    const auto half = run.begin() + static_cast<std::ptrdiff_t>(run.size() / 2);
    timeline.add(trace::Batch(run.begin(), half));
    timeline.readOn(std::prev(half)->id);
    trace::Batch read;
    QTRY_VERIFY_WITH_TIMEOUT(timeline.atEnd(), kWait);
    timeline.add(trace::Batch(half, run.end()));
    QTRY_VERIFY_WITH_TIMEOUT((timeline.take(Instant::max(), 1000, read),
                              !read.empty() && read.back().id == run.back().id),
                             kWait);
    QVERIFY(bytesOf(read) == bytesOf(trace::Batch(half, run.end())));
}

void TestTimeline::whatCanNotBeReadIsSaid() {
    const trace::Event& broken = aLongRun()[aLongRun().size() / 2];
    Timeline timeline(std::make_unique<Kept>(broken.id));
    QTRY_VERIFY_WITH_TIMEOUT(timeline.problem().has_value(), kWait);
    QCOMPARE(*timeline.problem(), std::string("this event can't be read"));
    // What lies before it can be shown.
    const auto landing = landingOf(timeline, Moment::time(Instant(4s)));
    QVERIFY(landing);
    QCOMPARE(landing->at, Instant(4s));
    QVERIFY(landingOf(timeline, Moment::time(Instant(119s))));
}

void TestTimeline::manyKeyframesTakeTheirShareOnly() {
    constexpr std::size_t kShare = 200'000;
    Keyframes keyframes(kShare);
    trace::Standing standing;
    std::size_t most = 0;
    const trace::Batch& run = aLongRun();
    for (int round = 0; round < 20; ++round)
        for (std::size_t i = 0; i < run.size(); i += 1000) {
            standing.apply(trace::Batch(
                run.begin() + static_cast<std::ptrdiff_t>(i),
                run.begin() + static_cast<std::ptrdiff_t>(std::min(run.size(), i + 1000))));
            keyframes.passed(1000, standing);
            QVERIFY(keyframes.count() <= 3 || keyframes.bytes() <= kShare);
            most = std::max(most, keyframes.count());
        }
    QVERIFY(most > 3);
    keyframes.forgetBefore(run.back().id);
    QVERIFY(keyframes.count() >= 1);
}

void TestTimeline::whoBringsTooMuchIsTold() {
    Timeline timeline;
    QVERIFY(!timeline.isFull());
    trace::Batch much(400'000);
    for (std::size_t i = 0; i < much.size(); ++i)
        much[i].id = EventId{i + 1};
    timeline.add(std::move(much));
    QVERIFY(timeline.isFull());
    QTRY_VERIFY_WITH_TIMEOUT(!timeline.isFull(), kWait);
}

void TestTimeline::whatWasKeptHasItsFiguresAtOnce() {
    Timeline timeline(std::make_unique<Kept>());
    const Instant end = aLongRun().back().at;
    std::optional<session::RunSeries> series;
    QVERIFY(QTest::qWaitFor(
        [&] {
            series = timeline.seriesBeyond(Instant());
            return series && series->end() == end;
        },
        kWait));
    QVERIFY(!timeline.seriesBeyond(end));

    std::uint64_t sent = 0;
    for (const trace::Event& event : aLongRun())
        sent += std::holds_alternative<trace::MessageSent>(event.body) ? 1 : 0;
    std::uint64_t counted = 0;
    for (const session::RunBin& bin : series->bins())
        for (const std::uint64_t messages : bin.messages)
            counted += messages;
    QCOMPARE(counted, sent);

    // How things stood is known to a tenth of a second, though it is read in long pieces.
    const auto aliveAt = [&](Duration time) {
        return series->bins().at(static_cast<std::size_t>(time / series->width())).members[0];
    };
    QCOMPARE(aliveAt(4s), 8U);
    QCOMPARE(aliveAt(29s), 7U);
    QCOMPARE(aliveAt(39s), 8U);
    std::size_t looked = 0;
    for (const session::RunBin& bin : series->bins())
        looked += bin.sampled ? 1U : 0U;
    QVERIFY(looked > series->bins().size() / 2);
}

void TestTimeline::aRunThatGoesOnHasNoneHere() {
    Timeline timeline;
    timeline.add(aLongRun());
    QVERIFY(QTest::qWaitFor([&] { return !timeline.lanes().empty(); }, kWait));
    QVERIFY(!timeline.seriesBeyond(Instant()));
}

SWIMSCOPE_TEST(TestTimeline)
#include "test_timeline.moc"
