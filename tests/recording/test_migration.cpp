// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/past.h"
#include "engine/recording/rows.h"
#include "tests/recording/recorded_run.h"
#include "tests/recording/small_disk.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace swimscope;
using recording::Database;
using recording::RecordedPast;
using recording::Recording;
using test::bytesOf;
using test::Folder;

namespace {

/// A copy of the recording that the last program of format 1 made: three nodes, half of whose
/// datagrams are lost, for ten seconds.
std::string aFormat1(const Folder& folder) {
    const std::string path = folder.path("old.swimscope");
    const QString there = QString::fromStdString(path);
    QFile::remove(there);
    if (!QFile::copy(QStringLiteral(SWIMSCOPE_TEST_DATA "/recordings/format-1.swimscope"), there))
        return {};
    QFile::setPermissions(there, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

std::int64_t formatOf(const std::string& path) {
    auto database = Database::open(path, Database::Mode::read);
    return database ? database->integer("PRAGMA user_version").value() : 0;
}

trace::Batch eventsOf(Recording& recording) {
    auto events = recording.read(EventId{1}, 100'000);
    return events ? std::move(*events) : trace::Batch();
}

/// What is asked of a past to explain beliefs: by member, by kind, by message, the last and all.
std::vector<std::vector<trace::Event>> answersOf(RecordedPast& past) {
    using trace::Kinds;
    std::vector<std::vector<trace::Event>> answers;
    for (const char* member : {"n1", "n2", "n3", "nobody"}) {
        answers.push_back(
            past.find({.kinds = Kinds::only<trace::MemberChanged, trace::SuspicionStarted>(),
                       .subject = member}));
        answers.push_back(past.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                     .node = NodeId{2},
                                     .subject = member,
                                     .to = EventId{400},
                                     .newestFirst = true,
                                     .most = 3}));
        answers.push_back(past.find({.kinds = Kinds::only<trace::MessageSent>(),
                                     .subject = member,
                                     .message = wire::Type::suspect}));
    }
    answers.push_back(past.find({.kinds = Kinds::only<trace::FaultRaised, trace::NodeStopped>()}));
    answers.push_back(past.find({.kinds = Kinds::only<trace::ProbeFailed, trace::ProbeStarted>(),
                                 .from = EventId{100},
                                 .most = 7}));
    answers.push_back(past.find({.cause = EventId{175}}));
    return answers;
}

bool same(const std::vector<std::vector<trace::Event>>& a,
          const std::vector<std::vector<trace::Event>>& b) {
    return std::ranges::equal(
        a, b, [](const auto& one, const auto& other) { return bytesOf(one) == bytesOf(other); });
}

} // namespace

/// Recordings of earlier formats: made new ones where that can be, and read in any case.
class TestMigration : public QObject {
    Q_OBJECT

  private slots:
    void anOldOneIsMadeANewOne();
    void whatIsAskedOfItStaysTheSame();
    void oneThatWasNotClosedStaysAsItIs();
    void whereNothingCanBeWrittenItIsReadAsItIs();
    void forgedMilestonesAreNotBelieved();
    void whatAKilledMigrationLeftIsTakenBack();
};

void TestMigration::anOldOneIsMadeANewOne() {
    const Folder folder;
    const std::string path = aFormat1(folder);
    QCOMPARE(formatOf(path), 1);
    auto recording = Recording::open(path);
    QVERIFY2(recording.ok(), recording.ok() ? "" : recording.error().message.c_str());
    QVERIFY(recording->migrated());
    QCOMPARE(*recording->migrated(),
             path + ": it was a recording of format 1; it has been made one of format 2");
    QCOMPARE(formatOf(path), 2);
    const trace::Batch events = eventsOf(*recording);
    QCOMPARE(events.size(), std::size_t{509});
    QCOMPARE(events.back().id, EventId{509});
    QVERIFY(recording->marks().empty());
    const auto summary = recording->summary();
    QVERIFY(summary);
    QVERIFY(summary->complete);
    const std::pair<std::string, std::string> made("made_in_format", "1");
    QVERIFY(std::ranges::find(summary->setup, made) != summary->setup.end());
    // Once.
    auto again = Recording::open(path);
    QVERIFY(again);
    QVERIFY(!again->migrated());
    QVERIFY(bytesOf(eventsOf(*again)) == bytesOf(events));

    auto database = Database::open(path, Database::Mode::read);
    QVERIFY(database);
    QCOMPARE(*database->integer("SELECT count(*) FROM belief_changes"), 22);
    QVERIFY(*database->integer("SELECT count(*) FROM messages") > 50);
    QCOMPARE(*database->integer("SELECT count(*) FROM all_events"), 509);
}

void TestMigration::whatIsAskedOfItStaysTheSame() {
    const Folder folder;
    const std::string path = aFormat1(folder);
    {
        // Unclosed it stays of format 1.
        auto database = Database::open(path, Database::Mode::write);
        QVERIFY(database);
        QVERIFY(database->execute("UPDATE setup SET value = 'no' WHERE key = 'complete'"));
    }
    auto before = RecordedPast::open(path);
    QVERIFY(before);
    QCOMPARE(formatOf(path), 1);
    const auto expected = answersOf(**before);
    before = Error{"closed"};
    auto after = RecordedPast::open(aFormat1(folder));
    QVERIFY(after);
    QCOMPARE(formatOf(path), 2);
    QVERIFY(same(answersOf(**after), expected));
    QVERIFY(std::ranges::count_if(expected, [](const auto& found) { return !found.empty(); }) > 8);
    QVERIFY(!(*after)->problem());
}

void TestMigration::oneThatWasNotClosedStaysAsItIs() {
    const Folder folder;
    const std::string path = aFormat1(folder);
    auto database = Database::open(path, Database::Mode::write);
    QVERIFY(database);
    QVERIFY(database->execute("UPDATE setup SET value = 'no' WHERE key = 'complete'"));
    auto recording = Recording::open(path);
    QVERIFY(recording);
    QVERIFY(!recording->migrated());
    QCOMPARE(formatOf(path), 1);
    QCOMPARE(eventsOf(*recording).size(), std::size_t{509});
}

void TestMigration::whereNothingCanBeWrittenItIsReadAsItIs() {
    const Folder folder;
    const std::string path = aFormat1(folder);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray whole = file.readAll();
    {
        const test::SmallDisk disk(0);
        auto recording = Recording::open(path);
        QVERIFY(recording);
        QVERIFY(!recording->migrated());
        QCOMPARE(eventsOf(*recording).size(), std::size_t{509});
        auto past = RecordedPast::open(path);
        QVERIFY(past);
        QVERIFY(!(*past)->find({.kinds = trace::Kinds::only<trace::MemberChanged>()}).empty());
    }
    file.seek(0);
    QVERIFY(file.readAll() == whole);
}

/// They lead to events, which say themselves what they are.
void TestMigration::forgedMilestonesAreNotBelieved() {
    const Folder folder;
    const std::string path = folder.recordingOf(test::aRun());
    const auto fault = trace::numberOf(trace::FaultRaised{});
    const auto changed = trace::numberOf(trace::MemberChanged{});
    {
        auto database = recording::Database::open(path, recording::Database::Mode::write);
        QVERIFY(database);
        const auto forge = "INSERT OR IGNORE INTO milestones SELECT " + std::to_string(fault) +
                           ", id, 0 FROM events WHERE id > 50 AND id < 60; INSERT OR IGNORE INTO "
                           "milestones SELECT " +
                           std::to_string(changed) +
                           ", id, 1 FROM events; UPDATE events SET "
                           "subject = 1";
        QVERIFY(database->execute(forge.c_str()));
    }
    auto past = RecordedPast::open(path);
    QVERIFY(past);
    QVERIFY((*past)->find({.kinds = trace::Kinds::only<trace::FaultRaised>()}).empty());
    const auto changes = (*past)->find(
        {.kinds = trace::Kinds::only<trace::MemberChanged>(), .subject = "n3", .most = 10'000});
    for (const trace::Event& event : changes) {
        const auto* change = std::get_if<trace::MemberChanged>(&event.body);
        QVERIFY(change && change->row.name == "n3");
    }
}

/// A migration that was killed leaves a journal beside the file, which only a writer can take back.
void TestMigration::whatAKilledMigrationLeftIsTakenBack() {
    const Folder folder;
    const std::string path = aFormat1(folder);
    QVERIFY(recording::modeToRead(path) == recording::Database::Mode::read);
    QFile journal(QString::fromStdString(path + "-journal"));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.close();
    QVERIFY(recording::modeToRead(path) == recording::Database::Mode::write);
    QVERIFY(recording::Recording::open(path).ok());
}

SWIMSCOPE_TEST(TestMigration)
#include "test_migration.moc"
