// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/members_filter.h"
#include "ui/model/members_model.h"
#include "ui/model/texts.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using wire::MemberState;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// The chosen columns of all rows, as they are read.
QStringList textOf(const QAbstractItemModel& model, const QList<int>& columns) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
}

QStringList namesOf(const QAbstractItemModel& model) {
    return textOf(model, {MemberLine::Name});
}

/// A cluster and the table of its members.
struct Table {
    explicit Table(int nodes) : cluster(nodes) { frame(); }
    void frame() {
        cluster.frame();
        members.refresh();
    }

    StagedCluster cluster;
    MembersModel members{&cluster.model};
    QAbstractItemModelTester tester{&members, kFatal};
};

} // namespace

class TestMembersModel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void aRowSaysWhatIsKnown();
    void namesAreInNaturalOrder();
    void whatIsBelievedIsCounted();
    void theViewpointDecides();
    void onlyChangedRowsAreAnnounced();
    void aFrameWithoutNewsCostsNothing();
    void queuesAreFollowed();
    void membersComeAndGo();
    void anotherRunStartsEmpty();
    void sortsByAnyColumn_data();
    void sortsByAnyColumn();
    void narrowsByTextAndState();
    void namesAreNoMarkup();
};

void TestMembersModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestMembersModel::aRowSaysWhatIsKnown() {
    Table table(2);
    table.cluster.session.settings = "AwarenessMaxMultiplier=8";
    table.cluster.session.start(StagedCluster::id(1), "n1", 7946);
    table.cluster.health(1, 2);
    table.cluster.addForeign("web-1", 9000);
    table.frame();
    const QList<int> all{MemberLine::Name,        MemberLine::State,   MemberLine::BelievedBy,
                         MemberLine::Incarnation, MemberLine::Address, MemberLine::Metadata,
                         MemberLine::Versions,    MemberLine::Health,  MemberLine::Queue,
                         MemberLine::Process};
    QCOMPARE(textOf(table.members, all),
             QStringList({"n1 | alive | 2 alive | 1 | 127.0.0.1:7946 | – | 2 (1–5) | 2 of 7 | 0 | "
                          "running",
                          "n2 | alive | 1 alive, 1 not listed | 1 | 127.0.0.1:7947 | – | 2 (1–5) | "
                          "0 of 7 | 0 | running",
                          "web-1 | alive | 2 alive | 1 | 127.0.0.1:9000 | – | 2 (1–5) | – | – | "
                          "not ours"}));
}

void TestMembersModel::namesAreInNaturalOrder() {
    const Table table(11);
    QCOMPARE(namesOf(table.members).mid(0, 3), QStringList({"n1", "n2", "n3"}));
    QCOMPARE(namesOf(table.members).last(), QStringLiteral("n11"));
    QCOMPARE(table.members.rowOf(QStringLiteral("n10")), 9);
    QCOMPARE(table.members.rowOf(QStringLiteral("n12")), -1);
}

void TestMembersModel::whatIsBelievedIsCounted() {
    Table table(8);
    table.cluster.suspect(3, 2);
    table.cluster.freeze(4, 10s);
    table.cluster.kill(5);
    table.frame();
    const QStringList rows =
        textOf(table.members, {MemberLine::Name, MemberLine::BelievedBy, MemberLine::Process});
    QCOMPARE(rows[2], QStringLiteral("n3 | 5 alive, 2 suspect | running"));
    QCOMPARE(rows[3], QStringLiteral("n4 | 7 alive | frozen"));
    QCOMPARE(rows[4], QStringLiteral("n5 | 7 alive | killed"));
}

void TestMembersModel::theViewpointDecides() {
    Table table(4);
    table.cluster.believe(2, 3, trace::Change::died, MemberState::dead, "n2");
    table.cluster.kill(4);
    table.frame();
    const auto states = [&](Viewpoint viewpoint) {
        table.members.setViewpoint(viewpoint);
        table.members.refresh();
        return textOf(table.members, {MemberLine::State});
    };
    QCOMPARE(states(Viewpoint::mostBelieve()), QStringList({"alive", "alive", "alive", "alive"}));
    QCOMPARE(states(Viewpoint::seenBy(StagedCluster::id(2))),
             QStringList({"alive", "alive", "dead", "alive"}));
    QCOMPARE(states(Viewpoint::groundTruth()), QStringList({"alive", "alive", "alive", "dead"}));
}

void TestMembersModel::onlyChangedRowsAreAnnounced() {
    Table table(20);
    const QSignalSpy changed(&table.members, &QAbstractItemModel::dataChanged);
    table.cluster.health(7, 3);
    table.cluster.health(8, 3);
    table.cluster.health(15, 1);
    table.frame();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 6);
    QCOMPARE(changed[0][1].toModelIndex().row(), 7);
    QCOMPARE(changed[1][0].toModelIndex().row(), 14);
    QCOMPARE(changed[1][1].toModelIndex().row(), 14);
}

void TestMembersModel::aFrameWithoutNewsCostsNothing() {
    Table table(5);
    const QSignalSpy changed(&table.members, &QAbstractItemModel::dataChanged);
    table.cluster.session.push(StagedCluster::id(1), trace::Woke{});
    table.frame();
    table.cluster.health(1, 0); // the fold moves on, but no row says anything else
    table.frame();
    QCOMPARE(changed.count(), 0);
}

void TestMembersModel::queuesAreFollowed() {
    Table table(3);
    trace::BroadcastQueued queued;
    queued.about = "n2";
    queued.message = wire::share(wire::Message(wire::Suspect{1, "n2", "n1"}));
    const EventId id = table.cluster.session.push(StagedCluster::id(1), queued);
    table.frame();
    QCOMPARE(textOf(table.members, {MemberLine::Queue}), QStringList({"1", "0", "0"}));
    table.cluster.session.push(StagedCluster::id(1), trace::BroadcastFinished{id, false});
    table.frame();
    QCOMPARE(textOf(table.members, {MemberLine::Queue}), QStringList({"0", "0", "0"}));
}

void TestMembersModel::membersComeAndGo() {
    Table table(3);
    const QSignalSpy reset(&table.members, &QAbstractItemModel::modelReset);
    table.cluster.addForeign("a", 9000);
    table.cluster.addForeign("n2b", 9001);
    table.cluster.addForeign("z", 9002);
    table.cluster.addForeign("z1", 9003);
    table.frame();
    QCOMPARE(namesOf(table.members), QStringList({"a", "n1", "n2", "n2b", "n3", "z", "z1"}));
    for (const char* gone : {"a", "z", "z1"})
        for (int observer = 1; observer <= 3; ++observer)
            table.cluster.session.push(StagedCluster::id(observer), trace::MemberForgotten{gone});
    table.cluster.addForeign("m", 9004);
    table.frame();
    QCOMPARE(namesOf(table.members), QStringList({"m", "n1", "n2", "n2b", "n3"}));
    QCOMPARE(reset.count(), 0);
}

void TestMembersModel::anotherRunStartsEmpty() {
    Table table(3);
    test::FakeSession next;
    table.cluster.model.setSession(&next);
    QCOMPARE(table.members.rowCount(), 0);
    next.start(static_cast<NodeId>(1), "x", 8000);
    table.cluster.model.advance();
    table.members.refresh();
    QCOMPARE(namesOf(table.members), QStringList({"x"}));
    table.cluster.model.setSession(nullptr);
}

void TestMembersModel::sortsByAnyColumn_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("descending");
    QTest::newRow("name") << int(MemberLine::Name) << QStringList{"n1", "n2", "n3", "n4", "n10"}
                          << QStringList{"n10", "n4", "n3", "n2", "n1"};
    QTest::newRow("state") << int(MemberLine::State) << QStringList{"n1", "n3", "n4", "n10", "n2"}
                           << QStringList{"n2", "n1", "n3", "n4", "n10"};
    QTest::newRow("health") << int(MemberLine::Health) << QStringList{"n1", "n2", "n4", "n10", "n3"}
                            << QStringList{"n3", "n1", "n2", "n4", "n10"};
    QTest::newRow("process") << int(MemberLine::Process)
                             << QStringList{"n1", "n2", "n3", "n10", "n4"}
                             << QStringList{"n4", "n1", "n2", "n3", "n10"};
    QTest::newRow("address") << int(MemberLine::Address)
                             << QStringList{"n1", "n2", "n3", "n4", "n10"}
                             << QStringList{"n10", "n4", "n3", "n2", "n1"};
}

void TestMembersModel::sortsByAnyColumn() {
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    QFETCH(QStringList, descending);
    Table table(4);
    table.cluster.session.start(StagedCluster::id(10), "n10", 8100);
    table.cluster.agree(2, trace::Change::suspected, MemberState::suspect);
    table.cluster.health(3, 2);
    table.cluster.freeze(4, 10s);
    table.frame();
    MembersFilter sorted;
    const QAbstractItemModelTester tester(&sorted, kFatal);
    sorted.setSourceModel(&table.members);
    sorted.sort(column, Qt::AscendingOrder);
    QCOMPARE(namesOf(sorted), ascending);
    sorted.sort(column, Qt::DescendingOrder);
    QCOMPARE(namesOf(sorted), descending);
}

void TestMembersModel::narrowsByTextAndState() {
    Table table(12);
    table.cluster.agree(2, trace::Change::died, MemberState::dead);
    table.frame();
    MembersFilter narrowed;
    const QAbstractItemModelTester tester(&narrowed, kFatal);
    narrowed.setSourceModel(&table.members);
    narrowed.setText(QStringLiteral("N1"));
    QCOMPARE(namesOf(narrowed), QStringList({"n1", "n10", "n11", "n12"}));
    narrowed.setText(QStringLiteral(":7947"));
    QCOMPARE(namesOf(narrowed), QStringList({"n2"}));
    narrowed.setStateShown(MemberState::dead, false);
    QCOMPARE(narrowed.rowCount(), 0);
    narrowed.setText({});
    QCOMPARE(narrowed.rowCount(), 11);
    narrowed.setStateShown(MemberState::dead, true);
    narrowed.setStateShown(MemberState::alive, false);
    QCOMPARE(namesOf(narrowed), QStringList({"n2"}));
}

void TestMembersModel::namesAreNoMarkup() {
    Table table(1);
    table.cluster.addForeign("<b>x", 9000);
    table.frame();
    const QModelIndex cell = table.members.index(0, MemberLine::Name);
    QCOMPARE(cell.data().toString(), QStringLiteral("<b>x"));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
}

SWIMSCOPE_TEST(TestMembersModel)
#include "test_members_model.moc"
