// SPDX-License-Identifier: MPL-2.0
#include "engine/session/history.h"
#include "engine/session/timeline.h"
#include "engine/trace/binary.h"
#include "engine/why/memory.h"
#include "engine/why/question.h"
#include "engine/why/text.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace swimscope;
using session::Answered;
using session::History;
using session::Timeline;
using test::aLongRun;
using test::bytesOf;
using why::Query;
using why::Question;

namespace {

constexpr int kAnswerWait = 60'000; // ms, for whatever is waited for

const std::atomic<bool> kGoOn{false};

/// The run in memory, which finds by lists of places.
why::Memory& memory() {
    static why::Memory memory;
    if (memory.events().empty())
        memory.take(aLongRun());
    return memory;
}

/// Most of it in a file.
std::unique_ptr<History> history() {
    auto history = std::make_unique<History>(std::size_t{200'000});
    history->add(aLongRun());
    return history;
}

Query anyQuery(std::mt19937& luck) {
    const auto draw = [&luck](std::size_t count) { return luck() % count; };
    const trace::Batch& run = aLongRun();
    const trace::Event& one = run[draw(run.size())];
    Query query;
    query.most = draw(3) == 0 ? 1 : 20;
    query.newestFirst = draw(2) == 0;
    if (draw(3) > 0)
        query.kinds = trace::Kinds::at(one.body.index());
    if (draw(3) == 0)
        query.node = one.node;
    if (draw(3) == 0)
        query.cause = one.cause;
    if (draw(3) == 0)
        query.subject = std::string(why::subjectOf(one.body));
    if (draw(4) == 0)
        query.message = why::messageTypeOf(one.body);
    if (draw(2) == 0)
        query.from = run[draw(run.size())].id;
    if (draw(2) == 0)
        query.to = run[draw(run.size())].id;
    return query;
}

std::string textOf(const why::Answer& answer) {
    std::string text;
    why::forEach(answer.statements, [&text](const why::Statement& statement, int depth) {
        text += std::string(static_cast<std::size_t>(depth), ' ') + why::toText(statement) + "\n";
        return true;
    });
    return text;
}

/// What there is to be asked of the run: the killed, the frozen and the blocked one.
std::vector<Question> questions() {
    using namespace std::chrono_literals;
    using Asks = Question::Asks;
    std::vector<Question> all;
    for (const char* member : {"n3", "n5", "n2"})
        for (const Asks asks : {Asks::belief, Asks::notKnown, Asks::spreadOfBelief})
            for (const Duration at : {20s, 35s, 50s, 110s})
                all.push_back({asks, "n7", member, Instant(at)});
    const trace::Batch& run = aLongRun();
    for (std::size_t place = 0; place < run.size(); place += run.size() / 50)
        for (const Asks asks : {Asks::event, Asks::spreadOfEvent})
            all.push_back({.asks = asks, .event = run[place].id});
    return all;
}

} // namespace

/// Asking a run's history, which reads no more of it than it has to.
class TestHistorySearch : public QObject {
    Q_OBJECT

  private slots:
    void findsWhatThereIs() {
        const auto kept = history();
        QVERIFY(kept->pageCount() > 10);
        std::mt19937 luck(7);
        std::size_t found = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto past = kept->toAsk(kGoOn);
            QVERIFY(past.ok());
            const Query query = anyQuery(luck);
            const trace::Batch expected = memory().find(query);
            QVERIFY2(bytesOf((*past)->find(query)) == bytesOf(expected),
                     qPrintable(QString::number(i)));
            QVERIFY(!(*past)->gaveUp());
            found += expected.size();
        }
        QVERIFY(found > 1000);
    }

    void findsEventsByNumberAndByTime() {
        const auto kept = history();
        const auto past = kept->toAsk(kGoOn);
        const trace::Batch& run = aLongRun();
        for (std::size_t place = 0; place < run.size(); place += 997) {
            const auto event = (*past)->event(run[place].id);
            QVERIFY(event && bytesOf({*event}) == bytesOf({run[place]}));
            QCOMPARE((*past)->lastAt(run[place].at), memory().lastAt(run[place].at));
        }
        QVERIFY(!(*past)->event(after(run.back().id)));
        QVERIFY(!(*past)->event(EventId::none));
        QCOMPARE((*past)->lastAt(Instant::max()), run.back().id);
        QCOMPARE((*past)->lastAt(run.front().at - Duration(1)), EventId::none);
        QVERIFY((*past)->nodes() == memory().nodes());
    }

    void answersAsARunInMemoryDoes() {
        const auto kept = history();
        for (const Question& question : questions()) {
            const auto past = kept->toAsk(kGoOn);
            const std::string expected = textOf(why::answerTo(memory(), question));
            QVERIFY(!expected.empty());
            QCOMPARE(textOf(why::answerTo(**past, question)), expected);
        }
    }

    void comesToAnEndWhenItIsTold() {
        const auto kept = history();
        const std::atomic<bool> stop{true};
        const auto past = kept->toAsk(stop);
        QVERIFY((*past)->find({}).empty());
        QVERIFY((*past)->gaveUp());
        QCOMPARE((*past)->lastAt(Instant::max()), EventId::none);
    }

    void anEmptyRunHasNothingToSay() {
        History nothing;
        const auto past = nothing.toAsk(kGoOn);
        QVERIFY((*past)->find({}).empty());
        QVERIFY(!(*past)->event(EventId{1}));
        QCOMPARE((*past)->lastAt(Instant::max()), EventId::none);
        QVERIFY(why::answerTo(**past, {.observer = "n1", .subject = "n2"}).statements.empty());
        QVERIFY(why::answerTo(**past, {.asks = Question::Asks::event, .event = EventId{5}})
                    .statements.empty());
    }

    void aTimelineAnswersWhileTheRunGoesOn() {
        Timeline timeline;
        const trace::Batch& run = aLongRun();
        timeline.add(trace::Batch(run.begin(), run.end() - 1000));
        const Question question{
            .observer = "n7", .subject = "n3", .at = Instant(Duration(std::chrono::seconds(20)))};
        timeline.ask({.asks = Question::Asks::event, .event = run.front().id}); // overtaken
        timeline.ask(question);
        timeline.add(trace::Batch(run.end() - 1000, run.end()));
        std::optional<Answered> answered;
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (auto next = timeline.answered())
                    answered = std::move(next);
                return answered && answered->question == question;
            },
            kAnswerWait));
        QCOMPARE(textOf(answered->answer), textOf(why::answerTo(memory(), question)));
        QVERIFY(!answered->problem);
        QVERIFY(!timeline.answered());
    }
};

SWIMSCOPE_TEST(TestHistorySearch)

#include "test_history_search.moc"
