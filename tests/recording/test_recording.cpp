// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/host/replay.h"
#include "engine/recording/schema.h"
#include "engine/trace/fold.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using recording::Database;
using recording::Recording;
using test::aRun;
using test::bytesOf;
using test::Folder;

namespace {

/// What an SQL question is answered with, rows as lines.
QStringList answerOf(const std::string& path, const char* sql, int columns) {
    auto database = Database::open(path, Database::Mode::read);
    if (!database.ok())
        return {QString::fromStdString(database.error().message)};
    auto rows = database->prepare(sql);
    if (!rows.ok())
        return {QString::fromStdString(rows.error().message)};
    QStringList lines;
    for (auto row = rows->next(); row.ok() && *row; row = rows->next()) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << QString::fromUtf8(rows->text(column).data(),
                                       static_cast<qsizetype>(rows->text(column).size()));
        lines << cells.join('|');
    }
    return lines;
}

QString problemOf(const std::string& path) {
    const auto recording = Recording::open(path);
    return recording.ok() ? QString() : QString::fromStdString(recording.error().message);
}

void change(const std::string& path, const char* sql) {
    auto database = Database::open(path, Database::Mode::write);
    QVERIFY(database.ok());
    QVERIFY(database->execute(sql));
}

} // namespace

/// Reading recordings, good ones and bad ones.
class TestRecording : public QObject {
    Q_OBJECT

  private slots:
    void givesBackWhatWasRecorded();
    void goesTheSameWayAgain();
    void findsTimes();
    void summarises();
    void answersSql();
    void refusesWhatItCanNotRead();
    void survivesDamage();
    void survivesNonsense();
};

void TestRecording::givesBackWhatWasRecorded() {
    const Folder folder;
    const trace::Batch run = aRun();
    QVERIFY(run.size() > 2000);
    auto recording = Recording::open(folder.recordingOf(run));
    QVERIFY(recording);
    trace::Batch back;
    for (EventId next{1};;) {
        auto some = recording->read(next, 999);
        QVERIFY(some);
        if (some->empty())
            break;
        next = after(some->back().id);
        std::ranges::move(*some, std::back_inserter(back));
    }
    QCOMPARE(back.size(), run.size());
    QVERIFY(bytesOf(back) == bytesOf(run));
    // What bytes only name is there as well.
    const auto given = std::ranges::find_if(back, [](const trace::Event& event) {
        return std::holds_alternative<trace::RosterGiven>(event.body);
    });
    QVERIFY(given != back.end());
    QVERIFY(std::get<trace::RosterGiven>(given->body).roster);
}

void TestRecording::goesTheSameWayAgain() {
    const Folder folder;
    auto recording = Recording::open(folder.recordingOf(aRun()));
    QVERIFY(recording);
    const auto all = recording->read(EventId{1}, 1'000'000);
    QVERIFY(all);
    const host::ReplayResult result = host::replay(*all);
    QVERIFY2(!result.divergence, result.divergence ? result.divergence->recorded.c_str() : "");
    QVERIFY(result.outputs > 1000);
}

void TestRecording::findsTimes() {
    const Folder folder;
    const trace::Batch run = aRun();
    auto recording = Recording::open(folder.recordingOf(run));
    QVERIFY(recording);
    for (const Duration at :
         {Duration(-1s), Duration(0s), Duration(1ms), Duration(3s), Duration(29s), Duration(31s)}) {
        const auto expected = std::ranges::find_if(
            run, [&](const trace::Event& event) { return event.at >= Instant() + at; });
        const auto found = recording->firstAt(Instant() + at);
        QVERIFY(found);
        QCOMPARE(*found, expected == run.end() ? EventId::none : expected->id);
    }
    QCOMPARE(*recording->firstAt(Instant::min()), EventId{1});
}

void TestRecording::summarises() {
    const Folder folder;
    const trace::Batch run = aRun();
    auto recording = Recording::open(folder.recordingOf(run));
    QVERIFY(recording);
    const auto summary = recording->summary();
    QVERIFY(summary);
    QVERIFY(summary->complete);
    QCOMPARE(summary->events, run.size());
    QCOMPARE(summary->first, EventId{1});
    QCOMPARE(summary->last, run.back().id);
    QCOMPARE(summary->end, run.back().at);
    QCOMPARE(summary->nodes.size(), std::size_t{5});
    QCOMPARE(summary->nodes[2].second, std::string("n3"));
    const std::vector<std::pair<std::string, std::string>> setup{
        {"complete", "yes"},
        {"origin", "simulated"},
        {"program", "a version"},
        {"seed", "7"},
        {"unix_time_of_zero", "0.000000000"}};
    QCOMPARE(summary->setup, setup);
    const auto deaths = std::ranges::find(summary->kinds, std::string("SuspicionEnded"),
                                          &std::pair<std::string, std::uint64_t>::first);
    QVERIFY(deaths != summary->kinds.end());
    QVERIFY(deaths->second >= 1);
}

/// The questions of docs/recording-format.md, with what is known of the run.
void TestRecording::answersSql() {
    const Folder folder;
    const trace::Batch run = aRun();
    const std::string path = folder.recordingOf(run);
    // Who learned of the death, and from whom first.
    const QStringList told = answerOf(
        path,
        "SELECT DISTINCT observer FROM belief_changes WHERE member = 'n3' AND change = 'died' "
        "ORDER BY observer",
        1);
    QCOMPARE(told, QStringList({"n1", "n2", "n4", "n5"}));
    const QStringList types = answerOf(
        path, "SELECT type, count(*) FROM messages WHERE direction = 'sent' GROUP BY type", 1);
    QVERIFY2(types.contains("ping") && types.contains("suspect") && types.contains("dead"),
             qPrintable(types.join(' ')));
    const QStringList accused = answerOf(
        path, "SELECT DISTINCT subject FROM all_events WHERE kind = 'SuspicionStarted'", 1);
    QCOMPARE(accused, QStringList{"n3"});
    const auto pings = std::ranges::count_if(run, [](const trace::Event& event) {
        const auto* sent = std::get_if<trace::MessageSent>(&event.body);
        return sent && std::holds_alternative<wire::Ping>(*sent->message);
    });
    QCOMPARE(answerOf(path,
                      "SELECT count(*) FROM messages WHERE direction = 'sent' AND type = 'ping'",
                      1),
             QStringList{QString::number(pings)});
}

void TestRecording::refusesWhatItCanNotRead() {
    const Folder folder;
    QVERIFY(problemOf(folder.path("none")).contains("there is no such file"));
    QFile text(QString::fromStdString(folder.path("text")));
    QVERIFY(text.open(QFile::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    QVERIFY2(problemOf(folder.path("text")).contains("it is no recording"),
             qPrintable(problemOf(folder.path("text"))));
    QFile empty(QString::fromStdString(folder.path("empty")));
    QVERIFY(empty.open(QFile::WriteOnly));
    empty.close();
    QVERIFY(problemOf(folder.path("empty")).contains("it is no recording"));

    const std::string newer = folder.recordingOf(aRun(1s), "newer");
    change(newer, "PRAGMA user_version = 3");
    QVERIFY2(problemOf(newer).contains("a newer SwimScope wrote it"), qPrintable(problemOf(newer)));
    for (const char* odd : {"UPDATE events SET id = 9223372036854775807 WHERE id = 20",
                            "UPDATE events SET at = -1 WHERE id = 20",
                            "UPDATE events SET at = 9223372036854775807 WHERE id = 20"}) {
        const std::string path = folder.recordingOf(aRun(1s), "odd");
        change(path, odd);
        auto recording = Recording::open(path);
        QVERIFY(recording);
        const auto read = recording->read(EventId{1}, 1'000'000);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.find("can't be read") != std::string::npos,
                 read.error().message.c_str());
        [[maybe_unused]] const auto first = recording->firstAt(Instant() + 500ms);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
    }
    const std::string bare = folder.recordingOf(aRun(1s), "bare");
    change(bare, "DROP VIEW all_events; DROP VIEW messages; DROP VIEW belief_changes;"
                 "DROP TABLE events");
    QVERIFY2(problemOf(bare).contains("its table events is not"), qPrintable(problemOf(bare)));
    change(bare, "CREATE VIEW events AS SELECT 1 id, 0 at, 0 node, 0 cause, 0 kind, 0 what, "
                 "0 subject, 0 peer, zeroblob(1000000000) body");
    QVERIFY2(problemOf(bare).contains("its table events is not"), qPrintable(problemOf(bare)));
}

/// Whatever stands in the file: reading it ends in events or in a sentence.
void TestRecording::survivesDamage() {
    const Folder folder;
    const std::string whole = folder.recordingOf(aRun(2s));
    QFile file(QString::fromStdString(whole));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray good = file.readAll();
    Random random(1, 1);
    int refused = 0;
    constexpr int kTimes = 60;
    for (int i = 0; i < kTimes; ++i) {
        QByteArray bad = good;
        for (std::uint64_t hits = 1 + random.below(40); hits > 0; --hits)
            bad[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bad.size())))] =
                static_cast<char>(random.below(256));
        if (i % 3 == 0)
            bad.truncate(
                static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bad.size()))));
        const std::string path = folder.path("bad");
        QFile damaged(QString::fromStdString(path));
        QVERIFY(damaged.open(QFile::WriteOnly | QFile::Truncate));
        damaged.write(bad);
        damaged.close();
        auto recording = Recording::open(path);
        if (!recording.ok()) {
            ++refused;
            continue;
        }
        const auto summary = recording->summary();
        const auto all = recording->read(EventId{1}, 100'000);
        if (all.ok())
            QVERIFY(host::replay(*all).inputs <= all->size());
        refused += !all.ok() || !summary.ok();
    }
    QVERIFY(refused > 0);
    QVERIFY(refused <= kTimes);
}

/// What can be read need not make sense: it is run again and folded all the same.
void TestRecording::survivesNonsense() {
    const trace::Batch run = aRun(10s);
    Random random(3, 1);
    for (int i = 0; i < 200; ++i) {
        const trace::Batch nonsense = test::nonsenseOf(run, random);
        QVERIFY(host::replay(nonsense).inputs <= nonsense.size());
        trace::Fold fold;
        fold.apply(nonsense);
        QVERIFY(fold.members().size() < 1000);
    }
}

SWIMSCOPE_TEST(TestRecording)
#include "test_recording.moc"
