// SPDX-License-Identifier: MPL-2.0
#include "engine/session/history.h"
#include "engine/trace/binary.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using session::History;
using test::aLongRun;
using test::bytesOf;

namespace {

/// All of a history, by pieces of odd sizes.
trace::Batch allOf(History& history) {
    trace::Batch all;
    for (EventId from{1};;) {
        auto piece = history.read(from, 777);
        if (!piece || piece->empty())
            return all;
        from = after(piece->back().id);
        all.insert(all.end(), piece->begin(), piece->end());
    }
}

History filled(const trace::Batch& run, std::size_t memory, History::MakeFile makeFile) {
    History history(memory, makeFile);
    // As frames bring them.
    for (std::size_t i = 0; i < run.size();) {
        const std::size_t end = std::min(run.size(), i + 1 + i % 97);
        history.add(trace::Batch(run.begin() + static_cast<std::ptrdiff_t>(i),
                                 run.begin() + static_cast<std::ptrdiff_t>(end)));
        i = end;
    }
    return history;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

  private slots:
    void givesBackWhatCameInMemoryAndFromTheFile() {
        const trace::Batch run = aLongRun();
        for (const std::size_t memory : {std::size_t{1} << 30, std::size_t{200'000}}) {
            History history = filled(run, memory, std::tmpfile);
            QVERIFY(bytesOf(allOf(history)) == bytesOf(run));
            QCOMPARE(history.end(), run.back().at);
            QVERIFY(history.inMemory() <= memory + 100'000);
        }
    }

    void readsFromTheMiddle() {
        const trace::Batch run = aLongRun();
        History history = filled(run, 200'000, std::tmpfile);
        for (const std::size_t place : {std::size_t{0}, run.size() / 3, run.size() - 1}) {
            const auto piece = history.read(run[place].id, 5);
            QVERIFY(piece && !piece->empty());
            QCOMPARE(piece->front().id, run[place].id);
            QVERIFY(piece->size() <= 5);
        }
        QVERIFY(history.read(after(run.back().id), 5)->empty());
    }

    void nothingIsKnownOfNothing() {
        History history;
        QCOMPARE(history.first(), EventId::none);
        QVERIFY(history.read(EventId{1}, 5)->empty());
    }

    /// A full disk costs the oldest, and no more memory than its share.
    void givesUpTheOldestWhereTheDiskTakesNothing() {
        const trace::Batch run = aLongRun();
        History history = filled(run, 200'000, [] { return static_cast<std::FILE*>(nullptr); });
        QVERIFY(history.first() > run.front().id);
        QVERIFY(history.inMemory() <= 300'000);
        const trace::Batch rest = allOf(history);
        QCOMPARE(rest.front().id, history.first());
        QCOMPARE(rest.back().id, run.back().id);
    }

    void whoBeganTogetherKeepsItsRoster() {
        const trace::Batch run = aLongRun();
        History history = filled(run, 200'000, std::tmpfile);
        int given = 0;
        for (const trace::Event& event : allOf(history))
            if (const auto* roster = std::get_if<trace::RosterGiven>(&event.body)) {
                QVERIFY(roster->roster && !roster->roster->rows().empty());
                ++given;
            }
        QVERIFY(given > 0);
    }
};

SWIMSCOPE_TEST(TestHistory)
#include "test_history.moc"
