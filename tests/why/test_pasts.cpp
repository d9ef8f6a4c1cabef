// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/past.h"
#include "engine/recording/recorder.h"
#include "tests/support/test_program.h"
#include "tests/why/story.h"

#include <QTemporaryDir>

using namespace swimscope;
using namespace swimscope::test;

/// The same questions to a run in memory and to its recording, with all indexes and with few.
class TestPasts : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void answerAlike_data();
    void answerAlike();
    void findsWhatIsAskedFor();
    void knowsTimes();
    void saysWhatItCannotRead();

  private:
    std::string recorded(const char* name, recording::Pressure pressure);

    QTemporaryDir folder_;
    Story story_{6};
};

std::string TestPasts::recorded(const char* name, recording::Pressure pressure) {
    const std::string path = folder_.filePath(name).toStdString();
    auto recorder = recording::Recorder::start(path, "simulated", pressure);
    if (!recorder)
        return {};
    (*recorder)->take({story_.past.events().begin(), story_.past.events().end()});
    return (*recorder)->close() ? path : std::string();
}

void TestPasts::initTestCase() {
    story_.at(3, host::Freeze{NodeId{3}, std::chrono::seconds(20)})
        .at(5, host::LoseDatagrams{NodeId::none, NodeId{4}, 0.5})
        .at(20, host::Kill{NodeId{5}})
        .at(40, host::Restart{NodeId{5}})
        .at(45, host::Leave{NodeId{6}})
        .until(60);
}

void TestPasts::answerAlike_data() {
    QTest::addColumn<bool>("indexes");
    QTest::newRow("with the indexes that somebody made") << true;
    QTest::newRow("as it was written") << false;
}

void TestPasts::answerAlike() {
    QFETCH(const bool, indexes);
    const std::string file =
        recorded(indexes ? "all.swimscope" : "few.swimscope", recording::Pressure::wait);
    if (indexes) {
        auto database = recording::Database::open(file, recording::Database::Mode::write);
        QVERIFY(database);
        QVERIFY(database->execute("CREATE INDEX events_by_kind ON events(kind, what);"
                                  "CREATE INDEX events_by_cause ON events(cause)"));
    }
    const auto past = recording::RecordedPast::open(file);
    QVERIFY2(past, past ? "" : past.error().message.c_str());
    int answers = 0;
    const auto compare = [&](const why::Answer& one, const why::Answer& other) {
        ++answers;
        QCOMPARE(linesOf(story_.past, one), linesOf(story_.past, other));
    };
    for (const double at : {2.0, 8.0, 15.0, 30.0, 42.0, 60.0})
        for (const char* observer : {"n1", "n3", "n4", "n5", "n6"})
            for (const char* member : {"n1", "n3", "n4", "n5", "n6", "n9"}) {
                const NodeId node = story_.node(observer, at);
                const Instant moment = Story::instant(at);
                compare(why::whyBelieved(story_.past, node, member, moment),
                        why::whyBelieved(**past, node, member, moment));
                compare(why::whyNotKnown(story_.past, node, member, moment),
                        why::whyNotKnown(**past, node, member, moment));
                compare(why::whatCameOf(story_.past, node, member, moment),
                        why::whatCameOf(**past, node, member, moment));
            }
    for (std::size_t i = 0; i < story_.past.events().size(); i += 101) {
        const EventId event = story_.past.events()[i].id;
        compare(why::whyHappened(story_.past, event), why::whyHappened(**past, event));
        compare(why::whatCameOf(story_.past, event), why::whatCameOf(**past, event));
    }
    QVERIFY(answers > 600);
    QVERIFY(!(*past)->problem());
}

void TestPasts::findsWhatIsAskedFor() {
    const auto past =
        recording::RecordedPast::open(recorded("find.swimscope", recording::Pressure::wait));
    QVERIFY(past);
    const auto ids = [](const std::vector<trace::Event>& events) {
        std::vector<EventId> found;
        for (const trace::Event& event : events)
            found.push_back(event.id);
        return found;
    };
    const auto same = [&](const why::Query& query) {
        const auto found = story_.past.find(query);
        QVERIFY(!found.empty());
        QCOMPARE(ids((*past)->find(query)), ids(found));
    };
    using trace::Kinds;
    const Kinds both = Kinds::only<trace::MemberChanged, trace::MessageSent>();
    same({.kinds = both, .subject = "n5", .most = 50});
    same({.kinds = both, .subject = "n5", .newestFirst = true, .most = 50});
    same({.kinds = Kinds::only<trace::MessageSent>(),
          .subject = "n5",
          .message = wire::Type::dead,
          .most = 1000});
    same({.kinds = Kinds::only<trace::ProbeStarted>(), .node = NodeId{2}, .newestFirst = true});
    same({.kinds = Kinds::only<trace::FaultRaised>()});
    same({.kinds = Kinds::only<trace::NodeFrozen, trace::NodeStopped>(), .node = NodeId{5}});
    same({.from = EventId{500}, .to = EventId{700}, .newestFirst = true, .most = 30});
    QVERIFY((*past)->find({.subject = "nobody"}).empty());
}

void TestPasts::knowsTimes() {
    const auto past =
        recording::RecordedPast::open(recorded("times.swimscope", recording::Pressure::wait));
    QVERIFY(past);
    for (const double at : {-1.0, 0.0, 3.0, 17.25, 60.0, 1000.0})
        QCOMPARE((*past)->lastAt(Story::instant(at)), story_.past.lastAt(Story::instant(at)));
    QCOMPARE((*past)->lastAt(Instant::max()), story_.past.events().back().id);
    QCOMPARE(story_.past.lastAt(Story::instant(-1)), EventId::none);
}

void TestPasts::saysWhatItCannotRead() {
    QVERIFY(!recording::RecordedPast::open(folder_.filePath("none").toStdString()));
}

SWIMSCOPE_TEST(TestPasts)
#include "test_pasts.moc"
