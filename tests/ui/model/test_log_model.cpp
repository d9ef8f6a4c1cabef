// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/log_filter.h"
#include "ui/model/log_model.h"
#include "ui/model/texts.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr auto kFatalAtOnce = QAbstractItemModelTester::FailureReportingMode::Fatal;

QStringList linesOf(const QAbstractItemModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, LogModel::Sentence).data().toString();
    return lines;
}

/// A story with its log, from the first event on.
struct LoggedStory {
    test::FakeSession session;
    ClusterModel model;
    LogModel log{&model};
    QAbstractItemModelTester tester{&log, kFatalAtOnce};

    LoggedStory() { model.setSession(&session); }
    void suspectedBy(int observer, const std::string& by) {
        session.believe(static_cast<NodeId>(observer), "n2", 7947, trace::Change::suspected,
                        wire::MemberState::suspect, 1, by);
    }
};

} // namespace

class TestLogModel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void startingTellsOfEachMemberOnce();
    void aFrameIsOneInsertion();
    void newsGainsVoicesAcrossFrames();
    void newsLongAfterIsNewsAgain();
    void theOldestMakeRoom();
    void anotherRunStartsEmpty();
    void filterByMember();
    void filterByTopicAndText();
    void filterBySeveralMembers();
    void aLongLogIsSearchedInSlices();
    void theFilterFollowsTheLog();
};

void TestLogModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestLogModel::startingTellsOfEachMemberOnce() {
    LoggedStory story;
    story.session.startCluster(3);
    story.model.advance();
    QCOMPARE(
        linesOf(story.log),
        QStringList({"n1 starts at 127.0.0.1:7946.", "n2 starts at 127.0.0.1:7947.",
                     "n3 starts at 127.0.0.1:7948.", "n1 and n3 learn of n2 at 127.0.0.1:7947.",
                     "n1 and n2 learn of n3 at 127.0.0.1:7948.",
                     "n2 and n3 learn of n1 at 127.0.0.1:7946."}));
}

void TestLogModel::aFrameIsOneInsertion() {
    LoggedStory story;
    const QSignalSpy inserted(&story.log, &QAbstractItemModel::rowsInserted);
    story.session.startCluster(8);
    story.model.advance();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(story.log.rowCount(), 16);
}

void TestLogModel::newsGainsVoicesAcrossFrames() {
    LoggedStory story;
    story.session.startCluster(4);
    story.model.advance();
    const int before = story.log.rowCount();
    story.suspectedBy(3, "n1");
    story.model.advance();
    story.session.advance(200ms);
    story.suspectedBy(4, "n1");
    const QSignalSpy changed(&story.log, &QAbstractItemModel::dataChanged);
    story.model.advance();
    QCOMPARE(story.log.rowCount(), before + 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(linesOf(story.log).last(),
             QStringLiteral("n3 and n4 hear from n1 that n2 is suspected."));
}

void TestLogModel::newsLongAfterIsNewsAgain() {
    LoggedStory story;
    story.session.startCluster(4);
    story.model.advance();
    const int before = story.log.rowCount();
    story.suspectedBy(3, "n1");
    story.model.advance();
    story.session.advance(10s);
    story.suspectedBy(4, "n1");
    story.model.advance();
    QCOMPARE(story.log.rowCount(), before + 2);
}

void TestLogModel::theOldestMakeRoom() {
    LoggedStory story;
    story.session.startCluster(4);
    story.model.advance();
    story.log.setLimit(5);
    QCOMPARE(story.log.rowCount(), 5);
    story.suspectedBy(1, "n1");
    story.suspectedBy(3, "n1");
    story.model.advance();
    QCOMPARE(story.log.rowCount(), 5);
    // The row that the news stands in has moved; it is still found.
    story.suspectedBy(4, "n1");
    story.model.advance();
    QCOMPARE(linesOf(story.log).last(),
             QStringLiteral("n3 and n4 hear from n1 that n2 is suspected."));
}

void TestLogModel::anotherRunStartsEmpty() {
    LoggedStory story;
    story.session.startCluster(4);
    story.model.advance();
    test::FakeSession next;
    story.model.setSession(&next);
    QCOMPARE(story.log.rowCount(), 0);
    next.start(static_cast<NodeId>(1), "n1", 8000);
    story.model.advance();
    QCOMPARE(linesOf(story.log), QStringList({"n1 starts at 127.0.0.1:8000."}));
    story.model.setSession(nullptr);
}

void TestLogModel::filterByMember() {
    LoggedStory story;
    story.session.startCluster(3);
    story.model.advance();
    LogFilter filter;
    const QAbstractItemModelTester tester(&filter, kFatalAtOnce);
    filter.setSourceModel(&story.log);
    filter.setMembers({QStringLiteral("n3")});
    for (const QString& line : linesOf(filter))
        QVERIFY2(line.contains(QLatin1String("n3")), qPrintable(line));
    QCOMPARE(filter.rowCount(), 4);
    filter.setMembers({});
    QCOMPARE(filter.rowCount(), story.log.rowCount());
}

void TestLogModel::filterByTopicAndText() {
    LoggedStory story;
    story.session.startCluster(3);
    story.suspectedBy(1, "n1");
    story.model.advance();
    LogFilter filter;
    filter.setSourceModel(&story.log);
    filter.setTopicShown(Topic::membership, false);
    QCOMPARE(linesOf(filter), QStringList({"n1 suspects n2."}));
    filter.setTopicShown(Topic::membership, true);
    filter.setText(QStringLiteral("STARTS"));
    QCOMPARE(filter.rowCount(), 3);
}

void TestLogModel::filterBySeveralMembers() {
    LoggedStory story;
    story.session.startCluster(4);
    story.model.advance();
    LogFilter filter;
    filter.setSourceModel(&story.log);
    filter.setMembers({QStringLiteral("n3"), QStringLiteral("n4")});
    filter.setText(QStringLiteral("starts"));
    QCOMPARE(linesOf(filter),
             QStringList({"n3 starts at 127.0.0.1:7948.", "n4 starts at 127.0.0.1:7949."}));
}

void TestLogModel::aLongLogIsSearchedInSlices() {
    LoggedStory story;
    story.session.startCluster(1);
    const int many = 4 * LogFilter::kSlice;
    trace::FaultLifted lifted;
    for (int i = 0; i < many; ++i)
        story.session.push(NodeId::none, lifted);
    story.model.advance();
    LogFilter filter;
    const QAbstractItemModelTester tester(&filter, kFatalAtOnce);
    filter.setSourceModel(&story.log);
    QTRY_COMPARE(filter.rowCount(), many + 1);

    // The newest at once, the oldest when there was time for them; what comes meanwhile as well.
    filter.setText(QStringLiteral("FAULT"));
    QVERIFY(filter.isSearching());
    QVERIFY(filter.rowCount() > 0 && filter.rowCount() <= LogFilter::kSlice);
    story.session.push(NodeId::none, lifted);
    story.session.start(static_cast<NodeId>(2), "n2", 9000);
    story.model.advance();
    QTRY_VERIFY(!filter.isSearching());
    QCOMPARE(filter.rowCount(), many + 1);
    QVERIFY(!linesOf(filter).contains(QStringLiteral("n1 starts at 127.0.0.1:7946.")));
}

void TestLogModel::theFilterFollowsTheLog() {
    LoggedStory story;
    story.session.startCluster(4);
    story.suspectedBy(3, "n1");
    story.model.advance();
    LogFilter filter;
    const QAbstractItemModelTester tester(&filter, kFatalAtOnce);
    filter.setSourceModel(&story.log);
    filter.setMembers({QStringLiteral("n4")});
    filter.setText(QStringLiteral("suspected"));
    QCOMPARE(filter.rowCount(), 0);
    // A line gains a voice, and so comes to pass.
    story.suspectedBy(4, "n1");
    story.model.advance();
    QCOMPARE(linesOf(filter), QStringList({"n3 and n4 hear from n1 that n2 is suspected."}));
    filter.setText({});
    const int before = filter.rowCount();
    story.log.setLimit(2);
    QVERIFY(filter.rowCount() < before);
    QCOMPARE(linesOf(filter).last(),
             QStringLiteral("n3 and n4 hear from n1 that n2 is suspected."));
}

SWIMSCOPE_TEST(TestLogModel)
#include "test_log_model.moc"
