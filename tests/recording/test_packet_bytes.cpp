// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/schema.h"
#include "tests/recording/read_bytes.h"
#include "tests/recording/recorded_run.h"
#include "tests/recording/small_disk.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using capture::Likeness;
using recording::Database;
using recording::Recording;
using test::Folder;

namespace {

/// Five members who come together over links that lose; one is killed, one freezes.
trace::Batch livelyRun(sim::Setup setup, const host::AddNode& node = {}) {
    sim::Simulation simulation(setup);
    for (int i = 0; i < 5; ++i) {
        host::AddNode add = node;
        add.joinRunning = i > 0;
        simulation.execute(add);
        simulation.run(20ms);
    }
    simulation.execute(host::LoseDatagrams{{}, {}, 0.2});
    simulation.schedule(Instant() + 5s, host::Freeze{NodeId{2}, 25s});
    simulation.schedule(Instant() + 6s, host::Block{NodeId{4}, 3s, 200ms, 1ms});
    simulation.schedule(Instant() + 10s, host::Kill{NodeId{3}});
    simulation.run(60s);
    return simulation.takeEvents();
}

QByteArray contents(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void copyFile(const std::string& from, const std::string& to) {
    QVERIFY(QFile::copy(QString::fromStdString(from), QString::fromStdString(to)));
}

Result<Recording> toFill(const std::string& path) {
    return Recording::open(path, Recording::Older::migrates, Recording::Access::fills);
}

Result<recording::FilledBytes> filled(const std::string& path) {
    auto recording = toFill(path);
    if (!recording)
        return recording.error();
    return recording::fillBytes(*recording);
}

void execute(const std::string& path, const char* sql) {
    auto database = Database::open(path, Database::Mode::write);
    QVERIFY(database.ok());
    const auto done = database->execute(sql);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
}

std::int64_t asked(const std::string& path, const char* sql) {
    auto database = Database::open(path, Database::Mode::read);
    const auto answer = database ? database->integer(sql) : Result<std::int64_t>(Error{"none"});
    return answer ? *answer : -1;
}

} // namespace

/// The bytes of packets in recordings: put in whole or not at all, and read again.
class TestPacketBytes : public QObject {
    Q_OBJECT

  private slots:
    void say_data();
    void say();
    void haveTheirMessages();
    void areKeptOnce();
    void onceAreEnough();
    void aRunThatDiffersChangesNothing();
    void aRunThatWasNotKeptWholeChangesNothing();
    void aFullDiskChangesNothing();
    void whatWasInterruptedIsTakenBack();
    void aRecordingInWritingIsLeftAlone();
    void aKilledRecordingGetsThem();
    void anOldRecordingGetsThem();
    void otherTablesOfTheirNamesAreRefused();
    void nonsenseIsNotBelieved();
};

void TestPacketBytes::say_data() {
    QTest::addColumn<bool>("makeBytes");
    QTest::addColumn<bool>("labelled");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("messages") << false << false << false;
    QTest::newRow("bytes") << true << false << false;
    QTest::newRow("labelled") << false << true << false;
    QTest::newRow("labelled and encrypted") << false << true << true;
}

void TestPacketBytes::say() {
    QFETCH(const bool, makeBytes);
    QFETCH(const bool, labelled);
    QFETCH(const bool, encrypted);
    host::AddNode node;
    if (labelled)
        node.config.label = "eu";
    if (encrypted)
        node.keys.push_back(wire::SecretKey::fromBytes(Bytes(16, 1)).value());
    const trace::Batch events = livelyRun({.seed = 3, .makeBytes = makeBytes}, node);
    const Folder folder;
    const std::string path = folder.recordingOf(events);
    const auto done = filled(path);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    QVERIFY(!done->wereThere && !done->replayed.divergence);

    auto recording = Recording::open(path);
    QVERIFY(recording.ok());
    std::map<Likeness, std::size_t> likenesses;
    QCOMPARE(test::wrongInBytes(*recording, events, node.config.label, likenesses), std::string());
    // All packets are of nodes of ours: nothing has to be guessed.
    QCOMPARE(likenesses[Likeness::madeAgain], std::size_t{0});
    const Likeness usual = encrypted               ? Likeness::decrypted
                           : labelled || makeBytes ? Likeness::same
                                                   : Likeness::unmade;
    QVERIFY(likenesses[usual] > 500);
    // What a simulated network carries may be known only after the first join.
    QVERIFY(likenesses.size() - 1 <= (makeBytes ? 2U : 1U));
    const auto summary = recording->summary();
    QVERIFY(summary.ok() && summary->bytes);
    QCOMPARE(summary->bytes->packets, done->count.packets);
    QCOMPARE(summary->bytes->streams, done->count.streams);
    QCOMPARE(summary->bytes->bytes, done->count.bytes);
    QVERIFY(done->count.packets > 200 && done->count.streams > 10);
}

/// From a message to its packet, as SQL asks.
void TestPacketBytes::haveTheirMessages() {
    const trace::Batch events = livelyRun({.seed = 3});
    const Folder folder;
    const std::string path = folder.recordingOf(events);
    QVERIFY(filled(path).ok());
    const test::SaidInRun said(events);
    QCOMPARE(asked(path, "SELECT count(*) FROM packet_messages"),
             static_cast<std::int64_t>(said.messages));
    auto database = Database::open(path, Database::Mode::read);
    auto rows = database->prepare("SELECT m.message, p.id, p.bytes, p.carrier FROM packets p "
                                  "JOIN packet_messages m ON m.packet = p.id");
    QVERIFY(rows.ok());
    std::map<EventId, const trace::Event*> byId;
    for (const trace::Event& event : events)
        byId[event.id] = &event;
    std::size_t suspects = 0;
    for (auto row = rows->next(); row && *row; row = rows->next()) {
        const trace::Body& body = byId.at(static_cast<EventId>(rows->integer(0)))->body;
        const auto* sent = std::get_if<trace::MessageSent>(&body);
        const auto message = sent ? sent->message : std::get<trace::MessageReceived>(body).message;
        if (rows->text(3) == "stream") {
            wire::StreamDecoder decoder;
            decoder.feed(rows->bytes(2));
            QVERIFY(decoder.message());
            QVERIFY(test::bareBytes({decoder.message()}) == test::bareBytes({message}));
            continue;
        }
        const auto decoded = wire::decodePacket(rows->bytes(2));
        QVERIFY(decoded.ok());
        QVERIFY(std::ranges::any_of(decoded->messages, [&](const wire::MessagePtr& one) {
            return test::bareBytes({one}) == test::bareBytes({message});
        }));
        suspects += std::holds_alternative<wire::Suspect>(*message) ? 1U : 0U;
    }
    QVERIFY(suspects > 10);
}

/// What was read as it had been sent names the sending instead.
void TestPacketBytes::areKeptOnce() {
    const Folder folder;
    const std::string path = folder.recordingOf(livelyRun({.seed = 3}));
    QVERIFY(filled(path).ok());
    QCOMPARE(asked(path, "SELECT count(*) FROM packets WHERE direction = 'received' AND id IN "
                         "(SELECT event FROM packet_bytes WHERE same_as IS NULL)"),
             std::int64_t{0});
    QVERIFY(asked(path, "SELECT count(*) FROM packet_bytes WHERE same_as > 0") > 200);
    QCOMPARE(asked(path, "SELECT count(*) FROM packets"),
             asked(path, "SELECT count(*) FROM packet_bytes"));
}

void TestPacketBytes::onceAreEnough() {
    const Folder folder;
    const std::string path = folder.recordingOf(test::aRun());
    QVERIFY(!Recording::open(path)->summary()->bytes);
    const auto first = filled(path);
    QVERIFY(first.ok());
    const QByteArray once = contents(path);
    const auto again = filled(path);
    QVERIFY(again.ok() && again->wereThere);
    QCOMPARE(again->count.bytes, first->count.bytes);
    QVERIFY(contents(path) == once);
    // Programs that know nothing of them read it as ever.
    QCOMPARE(asked(path, "PRAGMA user_version"), recording::kSchemaVersion);
}

void TestPacketBytes::aRunThatDiffersChangesNothing() {
    trace::Batch events = test::aRun();
    const auto probe = std::find_if(events.begin() + 2000, events.end(), [](const auto& event) {
        return std::holds_alternative<trace::ProbeStarted>(event.body);
    });
    QVERIFY(probe != events.end());
    std::get<trace::ProbeStarted>(probe->body).seq += 1;
    const Folder folder;
    const std::string path = folder.recordingOf(events);
    const QByteArray before = contents(path);
    const auto done = filled(path);
    QVERIFY(done.ok() && done->replayed.divergence);
    QVERIFY(contents(path) == before);
}

void TestPacketBytes::aRunThatWasNotKeptWholeChangesNothing() {
    trace::Batch events = test::aRun();
    QVERIFY(events.size() > 2001);
    events.erase(events.begin() + 2000);
    const Folder folder;
    const std::string path = folder.recordingOf(events);
    const QByteArray before = contents(path);
    const auto done = filled(path);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().message,
             std::string("events are missing before #2002: only a run that was kept whole can be "
                         "run again"));
    QVERIFY(contents(path) == before);
}

void TestPacketBytes::aFullDiskChangesNothing() {
    const Folder folder;
    const std::string path = folder.recordingOf(test::aRun());
    const QByteArray before = contents(path);
    {
        const test::SmallDisk disk(static_cast<rlim_t>(before.size()) + 32'768);
        const auto done = filled(path);
        QVERIFY(!done.ok());
        QVERIFY2(done.error().message.starts_with(path + ": "), done.error().message.c_str());
    }
    QVERIFY(contents(path) == before);
    QVERIFY(filled(path).ok());
}

/// What a process leaves behind that ends in the middle.
void TestPacketBytes::whatWasInterruptedIsTakenBack() {
    const Folder folder;
    const trace::Batch events = test::aRun();
    const std::string path = folder.recordingOf(events);
    const std::string left = folder.path("left.swimscope");
    const QByteArray before = contents(path);
    {
        auto database = Database::open(path, Database::Mode::write);
        QVERIFY(database.ok());
        QVERIFY(database->execute("PRAGMA cache_size = 10; BEGIN IMMEDIATE"));
        QVERIFY(recording::makeTablesOfBytes(*database));
        QVERIFY(database->execute("INSERT INTO packet_bytes SELECT id, NULL, 0, zeroblob(1000) "
                                  "FROM events"));
        copyFile(path, left);
        copyFile(path + "-journal", left + "-journal");
    }
    QVERIFY(contents(left).size() > before.size() + 1'000'000);
    auto recording = Recording::open(left);
    QVERIFY(recording.ok());
    QVERIFY(!recording->summary()->bytes);
    QVERIFY(test::bytesOf(*recording->read(EventId{1}, 1'000'000)) == test::bytesOf(events));
    QVERIFY(contents(left) == before);
}

void TestPacketBytes::aRecordingInWritingIsLeftAlone() {
    const Folder folder;
    const std::string path = folder.path("run.swimscope");
    const trace::Batch events = test::aRun();
    auto recorder = recording::Recorder::start(path, "live", recording::Pressure::wait);
    QVERIFY(recorder.ok());
    (*recorder)->take(trace::Batch(events.begin(), events.begin() + 2000));
    const auto done = filled(path);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().message,
             path + ": somebody records into it, or reads it, at this moment");
    (*recorder)->take(trace::Batch(events.begin() + 2000, events.end()));
    QVERIFY((*recorder)->close());
    QVERIFY(filled(path).ok());
}

/// Its last events lie in a second file.
void TestPacketBytes::aKilledRecordingGetsThem() {
    const Folder folder;
    const std::string path = folder.path("run.swimscope");
    const std::string left = folder.path("left.swimscope");
    const trace::Batch events = test::aRun();
    auto recorder = recording::Recorder::start(path, "live", recording::Pressure::wait);
    QVERIFY(recorder.ok());
    (*recorder)->take(events);
    QTRY_COMPARE_WITH_TIMEOUT(Recording::open(path)->summary()->events, events.size(), 60'000);
    copyFile(path, left);
    copyFile(path + "-wal", left + "-wal");
    const auto done = filled(left);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    auto recording = Recording::open(left);
    std::map<Likeness, std::size_t> likenesses;
    QCOMPARE(test::wrongInBytes(*recording, events, {}, likenesses), std::string());
    QVERIFY(!recording->summary()->complete);
}

void TestPacketBytes::anOldRecordingGetsThem() {
    const Folder folder;
    const std::string path = folder.path("old.swimscope");
    copyFile(SWIMSCOPE_TEST_DATA "/recordings/format-1.swimscope", path);
    QVERIFY(
        QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner));
    const auto done = filled(path);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    QVERIFY(!done->replayed.divergence);
    auto recording = Recording::open(path);
    std::map<Likeness, std::size_t> likenesses;
    QCOMPARE(test::wrongInBytes(*recording, *recording->read(EventId{1}, 100'000), {}, likenesses),
             std::string());
    QVERIFY(done->count.packets > 20);
}

void TestPacketBytes::otherTablesOfTheirNamesAreRefused() {
    const Folder folder;
    for (const char* sql :
         {"CREATE TABLE packet_bytes(event INTEGER PRIMARY KEY, bytes)",
          "CREATE VIEW packet_bytes AS WITH RECURSIVE n(event) AS (SELECT 1 UNION ALL SELECT event "
          "+ 1 FROM n) SELECT event, NULL AS same_as, 0 AS likeness, x'00' AS bytes FROM n",
          "CREATE TABLE packet_messages(message INTEGER PRIMARY KEY, packet INTEGER NOT NULL)"}) {
        const std::string path = folder.recordingOf(test::aRun(1s));
        execute(path, sql);
        const auto opened = Recording::open(path);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().message,
                 path + ": its table packet_bytes is not that of a recording");
        QVERIFY(QFile::remove(QString::fromStdString(path)));
    }
}

void TestPacketBytes::nonsenseIsNotBelieved() {
    const Folder folder;
    const std::string path = folder.recordingOf(test::aRun(1s));
    QVERIFY(filled(path).ok());
    execute(path, "DELETE FROM packet_bytes;"
                  "INSERT INTO packet_bytes VALUES(1, 1, 0, NULL), (2, 3, 0, NULL), "
                  "(3, 2, 0, NULL), (4, NULL, 0, NULL), (5, NULL, 0, 'a text'), (6, NULL, 0, 7), "
                  "(7, NULL, 'none', x'0102'), (8, NULL, 99, x'03'), (9, NULL, -1, x'04'), "
                  "(10, 'x', 0, x'05'), (11, NULL, 0, zeroblob(70 << 20)), (12, 11, 0, NULL), "
                  "(-1, NULL, 0, x'06')");
    auto recording = Recording::open(path);
    QVERIFY(recording.ok());
    for (std::uint64_t id = 0; id <= 20; ++id) {
        const auto found = recording->bytesOf(static_cast<EventId>(id));
        QVERIFY(found.ok());
        QCOMPARE(found->has_value(), id >= 7 && id <= 9);
    }
    QVERIFY(!*recording->bytesOf(static_cast<EventId>(~std::uint64_t{0})));
    QCOMPARE((*recording->bytesOf(EventId{8}))->likeness, Likeness::madeAgain);
    QCOMPARE((*recording->bytesOf(EventId{9}))->likeness, Likeness::same);
    const auto summary = recording->summary();
    QVERIFY(summary.ok() && summary->bytes);
    QCOMPARE(summary->bytes->bytes, std::uint64_t{5});
}

SWIMSCOPE_TEST(TestPacketBytes)
#include "test_packet_bytes.moc"
