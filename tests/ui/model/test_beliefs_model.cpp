// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/belief_times.h"
#include "ui/model/beliefs_model.h"
#include "ui/model/texts.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::Change;
using wire::MemberState;

namespace {

QStringList columnsOf(const BeliefsModel& model) {
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names << model.memberAt(column);
    return names;
}

QStringList rowsOf(const BeliefsModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.observerAt(row);
    return names;
}

/// A model over a staged cluster.
struct Matrix {
    explicit Matrix(int nodes) : cluster(nodes) {
        QObject::connect(&cluster.model, &ClusterModel::eventsArrived,
                         [this](const auto& batch) { times.take(batch); });
        model.setTimes(&times);
        frame();
    }
    void frame() {
        cluster.frame();
        model.refresh();
    }
    QString sentence(int row, int column) const {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    }

    StagedCluster cluster;
    BeliefTimes times;
    BeliefsModel model{&cluster.model};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

/// Observer by subject, in the order of disagreement.
class TestBeliefsModel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void allAgreeAtFirst();
    void whoIsDisputedComesFirst();
    void theCommonRowMayDeviate();
    void equalsKeepTheirOrder();
    void byNameNothingMoves();
    void selectedCellsMoveAlong();
    void onlyTheLivingObserve();
    void nothingIsDoneWithoutNews();
    void sentencesSaySinceWhen();
    void timesForgetAndGoBack();
};

void TestBeliefsModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestBeliefsModel::allAgreeAtFirst() {
    const Matrix matrix(8);
    QCOMPARE(matrix.model.rowCount(), 8);
    QCOMPARE(matrix.model.columnCount(), 8);
    QCOMPARE(matrix.model.summary(), QStringLiteral("All 8 observers agree about all 8 members"));
    QCOMPARE(matrix.model.cell(1, 1).state, std::optional(MemberState::alive));
    QVERIFY(matrix.model.cell(1, 1).self);
    QVERIFY(!matrix.model.cell(1, 2).self && !matrix.model.cell(1, 2).deviates);
    QCOMPARE(
        matrix.model.headerData(0, Qt::Vertical, Qt::ToolTipRole).toString(),
        QStringLiteral("<p style=\"white-space: pre-wrap\">n1 sees all members as most do</p>"));
}

void TestBeliefsModel::whoIsDisputedComesFirst() {
    Matrix matrix(5);
    matrix.cluster.believe(2, 4, Change::suspected, MemberState::suspect, "n2");
    matrix.cluster.believe(2, 5, Change::suspected, MemberState::suspect, "n2");
    matrix.cluster.believe(3, 5, Change::died, MemberState::dead, "n3");
    matrix.frame();
    QCOMPARE(columnsOf(matrix.model), QStringList({"n5", "n4", "n1", "n2", "n3"}));
    QCOMPARE(rowsOf(matrix.model), QStringList({"n2", "n3", "n1", "n4", "n5"}));
    QCOMPARE(matrix.model.summary(), QStringLiteral("2 of 5 members are seen differently"));
    QVERIFY(matrix.model.cell(0, 0).deviates);
    QCOMPARE(matrix.model.cell(1, 0).state, std::optional(MemberState::dead));
    QVERIFY(!matrix.model.cell(2, 0).deviates);
    QVERIFY(matrix.model.isDisputed(1) && !matrix.model.isDisputed(2));
    matrix.cluster.agree(5, Change::died, MemberState::dead);
    matrix.frame();
    // It holds itself alive.
    QCOMPARE(columnsOf(matrix.model).first(2), QStringList({"n4", "n5"}));
    QCOMPARE(matrix.model.summary(), QStringLiteral("2 of 5 members are seen differently"));
    matrix.cluster.kill(5);
    matrix.frame();
    QCOMPARE(matrix.model.summary(), QStringLiteral("1 of 5 members is seen differently"));
}

/// While just half of the observers have changed their minds, the common row is still the old one.
/// Of two states that tie the worse one counts.
void TestBeliefsModel::theCommonRowMayDeviate() {
    Matrix matrix(8);
    for (const int observer : {1, 2, 3, 4})
        matrix.cluster.believe(observer, 8, Change::died, MemberState::dead, "n1");
    matrix.frame();
    const BeliefsModel& model = matrix.model;
    QCOMPARE(matrix.cluster.model.fold().commonRow("n8")->state, MemberState::alive);
    QCOMPARE(model.memberAt(0), QStringLiteral("n8"));
    QCOMPARE(rowsOf(model), QStringList({"n5", "n6", "n7", "n8", "n1", "n2", "n3", "n4"}));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.cell(row, 0).deviates, row < 4);
}

void TestBeliefsModel::equalsKeepTheirOrder() {
    Matrix matrix(12);
    QCOMPARE(columnsOf(matrix.model).last(), QStringLiteral("n12")); // as people count
    const QSignalSpy moved(&matrix.model, &QAbstractItemModel::layoutChanged);
    matrix.cluster.agree(1, Change::renewed, MemberState::alive);
    matrix.frame();
    QCOMPARE(moved.count(), 0);
}

void TestBeliefsModel::byNameNothingMoves() {
    Matrix matrix(4);
    matrix.model.setOrder(BeliefsModel::Order::byName);
    matrix.cluster.believe(2, 4, Change::suspected, MemberState::suspect, "n2");
    matrix.frame();
    QCOMPARE(columnsOf(matrix.model), QStringList({"n1", "n2", "n3", "n4"}));
    QVERIFY(matrix.model.isDisputed(3));
    matrix.model.setOrder(BeliefsModel::Order::byDisagreement);
    QCOMPARE(columnsOf(matrix.model), QStringList({"n4", "n1", "n2", "n3"}));
}

void TestBeliefsModel::selectedCellsMoveAlong() {
    Matrix matrix(4);
    const QPersistentModelIndex cell = matrix.model.index(0, 3);
    matrix.cluster.believe(2, 4, Change::suspected, MemberState::suspect, "n2");
    matrix.frame();
    QCOMPARE(matrix.model.observerAt(cell.row()), QStringLiteral("n1"));
    QCOMPARE(matrix.model.memberAt(cell.column()), QStringLiteral("n4"));
    QCOMPARE(cell.column(), 0);
    QCOMPARE(cell.row(), 1);
}

void TestBeliefsModel::onlyTheLivingObserve() {
    Matrix matrix(3);
    matrix.cluster.kill(2);
    matrix.frame();
    QCOMPARE(rowsOf(matrix.model), QStringList({"n1", "n3"}));
    QCOMPARE(matrix.model.columnCount(), 3);
    matrix.cluster.kill(1);
    matrix.frame();
    QCOMPARE(matrix.model.summary(), QStringLiteral("3 members, as the only observer sees them"));
    matrix.cluster.kill(3);
    matrix.frame();
    QCOMPARE(matrix.model.summary(), QStringLiteral("None of our nodes is running"));
    matrix.cluster.model.setSession(nullptr);
    QCOMPARE(matrix.model.columnCount(), 0);
}

void TestBeliefsModel::nothingIsDoneWithoutNews() {
    Matrix matrix(3);
    const QSignalSpy changed(&matrix.model, &QAbstractItemModel::dataChanged);
    matrix.cluster.send(1, 2, {wire::share(wire::Ping{})});
    matrix.cluster.frame();
    QVERIFY(!matrix.model.refresh());
    QCOMPARE(changed.count(), 0);
    matrix.model.reset();
    QCOMPARE(changed.count(), 1);
}

void TestBeliefsModel::sentencesSaySinceWhen() {
    Matrix matrix(3);
    matrix.model.setOrder(BeliefsModel::Order::byName);
    matrix.cluster.session.setNow(Instant(65s));
    matrix.cluster.believe(1, 3, Change::died, MemberState::dead, "n2");
    matrix.cluster.session.setNow(Instant(70s));
    // A new incarnation is no other state.
    matrix.cluster.believe(1, 3, Change::renewed, MemberState::dead);
    matrix.cluster.session.setNow(Instant(75s));
    matrix.frame();
    QCOMPARE(matrix.sentence(0, 2),
             QStringLiteral("n1 holds n3 dead, incarnation 1 (for 10 s, since 1:05.000)"));
}

void TestBeliefsModel::timesForgetAndGoBack() {
    const auto one = static_cast<NodeId>(1);
    const auto event = [&](std::uint64_t id, Duration at, const std::string& member) {
        trace::MemberForgotten forgotten;
        forgotten.member = member;
        return trace::Event{static_cast<EventId>(id), Instant(at), one, EventId::none, forgotten};
    };
    BeliefTimes times;
    times.take({event(1, 1s, "a"), event(2, 2s, "b"), event(3, 3s, "a")});
    times.take({event(2, 9s, "b")}); // it comes again
    QCOMPARE(times.since(one, "a"), std::optional(Instant(3s)));
    QCOMPARE(times.since(one, "b"), std::optional(Instant(2s)));
    QVERIFY(!times.since(one, "c"));
    QVERIFY(!times.since(static_cast<NodeId>(2), "a"));
    times.rewind(static_cast<EventId>(2), Instant(2500ms));
    QCOMPARE(times.since(one, "a"), std::optional(Instant(1s)));
    times.take({event(3, 3s, "a")});
    QCOMPARE(times.since(one, "a"), std::optional(Instant(3s)));
    // What was leapt over is not known.
    times.rewind(static_cast<EventId>(9), Instant(9s));
    QVERIFY(!times.since(one, "a"));
    QCOMPARE(times.knownFrom(), Instant(9s));
    trace::Batch many;
    for (std::uint64_t i = 0; i <= BeliefTimes::kMost; ++i)
        many.push_back(event(10 + i, 10s + std::chrono::milliseconds(i), "d"));
    many.front() = event(10, 10s, "first");
    times.take(many);
    QVERIFY(!times.since(one, "first"));
    QCOMPARE(times.knownFrom(), Instant(10s));
}

SWIMSCOPE_TEST(TestBeliefsModel)
#include "test_beliefs_model.moc"
