// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/simulated_bench.h"
#include "ui/canvas/space_time_view.h"
#include "ui/model/why_model.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/why_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

namespace {

/// A window on a simulated cluster of six of which n3 was killed, and is dead for all others.
struct WhyBench : test::SimulatedBench {
    WhyBench() {
        simulate();
        goOn([this] { return whoHoldsN3Dead() == 5; });
    }

    WhyPanel* panel() const { return window->findChild<WhyPanel*>(); }
    QTreeView* tree() const { return panel()->findChild<QTreeView*>(); }
    QString title() const {
        return panel()->findChild<QLabel*>(QStringLiteral("whyTitle"))->text();
    }
    QLineEdit* field(int place) const {
        return panel()->tools()->findChildren<QLineEdit*>()[place];
    }
    bool hasAnswer() const { return tree()->model()->rowCount() > 0; }
    ClusterCanvas* canvas() const { return window->findChild<ClusterCanvas*>(); }
    template <class Part>
    Part* part(const char* name) const {
        return panel()->findChild<Part*>(QLatin1String(name));
    }
    /// So many of those who learned of the news that is drawn have done so.
    std::size_t knowing() const {
        const SpreadPicture picture = canvas()->spreadPicture();
        return static_cast<std::size_t>(
            std::ranges::count_if(picture.marks, [](const SpreadMark& mark) {
                return mark.happened && mark.kind != SpreadMark::Kind::never;
            }));
    }
    /// What came of n3's end, as the log's menu asks it.
    void askWhatCameOfTheKill() const {
        QAction* why = window->findChild<QDockWidget*>(QStringLiteral("why"))->toggleViewAction();
        if (!why->isChecked())
            why->trigger();
        QTRY_VERIFY(panel()->isVisible());
        panel()->ask({.asks = why::Question::Asks::belief,
                      .observer = "n3",
                      .subject = "n1",
                      .at = window->cluster().now()});
        QTRY_VERIFY_WITH_TIMEOUT(hasAnswer(), test::kLong);
        const qulonglong killed =
            tree()->model()->index(0, 0).data(WhyModel::EventRole).toULongLong();
        panel()->ask(
            {.asks = why::Question::Asks::spreadOfEvent, .event = static_cast<EventId>(killed)});
        QTRY_VERIFY_WITH_TIMEOUT(hasAnswer() && panel()->spread(), test::kLong);
    }
    QString text() const { return static_cast<WhyModel*>(tree()->model())->text(); }
    /// The first line that says this, from the top.
    QModelIndex line(const QString& part) const {
        const auto found = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole,
                                                  part, 1, Qt::MatchContains | Qt::MatchRecursive);
        return found.value(0);
    }
};

} // namespace

/// "Why?" in the window, by mouse and by keyboard.
class TestWhy : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void aKeyAsksWhyTheSelectedMemberIsDead() {
        const WhyBench bench;
        QVERIFY(!bench.panel()->isVisible());
        bench.window->selection().select(QStringLiteral("n3"));
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_Y);
        QTRY_VERIFY(bench.panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(bench.hasAnswer(), test::kLong);
        QVERIFY(bench.title().contains(QLatin1String("n3")));
        QVERIFY2(bench.text().contains(QLatin1String("n3 dead")), qPrintable(bench.text()));
        QVERIFY2(bench.line(QStringLiteral("killed")).isValid(), qPrintable(bench.text()));
    }

    void aSentenceLeadsToItsMoment() {
        const WhyBench bench;
        bench.window->selection().selectAll({QStringLiteral("n5"), QStringLiteral("n3")});
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_Y);
        QTRY_VERIFY_WITH_TIMEOUT(bench.hasAnswer(), test::kLong);
        QVERIFY(bench.title().startsWith(QLatin1String("Why n5 believes of n3")));
        const QModelIndex line = bench.line(QStringLiteral("killed"));
        QVERIFY2(line.isValid(), qPrintable(bench.text()));
        bench.tree()->scrollTo(line);
        QTest::mouseClick(bench.tree()->viewport(), Qt::LeftButton, {},
                          bench.tree()->visualRect(line).center());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isLive(), test::kLong);
        QVERIFY(bench.window->cluster().now() < Instant(30s));
        // The answer stays, and Enter goes on to where its next sentence is.
        QVERIFY(bench.hasAnswer());
        const Instant before = bench.window->cluster().now();
        bench.tree()->setFocus();
        bench.tree()->setCurrentIndex(bench.tree()->model()->index(0, 0));
        QTest::keyClick(bench.tree(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().now() > before, test::kLong);
        QTest::keyClick(bench.tree(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().endsWith(bench.text()));
    }

    void namesAreWrittenAndAsked() {
        const WhyBench bench;
        bench.window->findChild<QDockWidget*>(QStringLiteral("why"))->toggleViewAction()->trigger();
        QTRY_VERIFY(bench.panel()->isVisible());
        QTest::keyClick(bench.field(0), Qt::Key_Return);
        QVERIFY(bench.title().contains(QLatin1String("Write who")));
        QTest::keyClicks(bench.field(0), QStringLiteral("nobody"));
        QTest::keyClicks(bench.field(1), QStringLiteral("n3"));
        QTest::keyClick(bench.field(1), Qt::Key_Return);
        QVERIFY(bench.title().contains(QLatin1String("nobody")));
        QVERIFY(!bench.hasAnswer());
        bench.field(0)->clear();
        QTest::keyClicks(bench.field(0), QStringLiteral("n1"));
        QTest::keyClick(bench.field(1), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bench.hasAnswer(), test::kLong);
        QVERIFY(bench.title().startsWith(QLatin1String("Why n1")));
        // How it spread: a line for each who learned of it.
        auto* asks = bench.panel()->tools()->findChild<QComboBox*>();
        asks->setFocus();
        QTest::keyClick(asks, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.hasAnswer() && bench.title().startsWith(QLatin1String("How")), test::kLong);
        for (const char* node : {"n1", "n2", "n4", "n5", "n6"})
            QVERIFY2(bench.text().contains(QLatin1String(node)), node);
    }

    void aLineOfTheLogIsAsked() {
        const WhyBench bench;
        auto* log = bench.window->findChild<LogPanel*>();
        auto* lines = log->findChild<QTableView*>();
        QTRY_VERIFY_WITH_TIMEOUT(lines->model()->rowCount() > 3, test::kLong);
        const QPoint place =
            lines->visualRect(lines->model()->index(lines->model()->rowCount() - 1, 1)).center();
        for (const char* text : {"Wh&y did this happen?", "What came &of it?"}) {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, place,
                                    lines->viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(lines->viewport(), &asked);
            QTRY_VERIFY(QApplication::activePopupWidget());
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu->actions())
                if (action->text() == QLatin1String(text)) {
                    QTest::mouseClick(menu, Qt::LeftButton, {},
                                      menu->actionGeometry(action).center());
                    break;
                }
            QTRY_VERIFY_WITH_TIMEOUT(bench.hasAnswer(), test::kLong);
            QTRY_VERIFY(!QApplication::activePopupWidget());
        }
        QCOMPARE(bench.title(), QStringLiteral("What came of this"));
    }

    void whatCameOfItIsDrawnUntilItIsEnded() {
        const WhyBench bench;
        QVERIFY(!bench.canvas()->spread());
        bench.askWhatCameOfTheKill();
        // n3 is suspected, and then dead: of two pieces of news the first is drawn.
        auto* which = bench.part<QComboBox>("whyWhich");
        QCOMPARE(which->count(), 2);
        QVERIFY(which->currentText().startsWith(QLatin1String("n3 is suspect")));
        QVERIFY(bench.canvas()->spread());
        QCOMPARE(bench.canvas()->spreadPicture().marks.size(), std::size_t{5});
        QCOMPARE(bench.knowing(), std::size_t{5});
        const auto* headline = bench.part<QLabel>("whyHeadline");
        QVERIFY2(headline->text().startsWith(QLatin1String("5 nodes learned of it, the last, ")),
                 qPrintable(headline->text()));
        which->setFocus();
        QTest::keyClick(which, Qt::Key_Down);
        QVERIFY(bench.canvas()->spread()->title().startsWith(QLatin1String("n3 is dead")));
        // Ended by a click, again by Escape, and each time drawn anew by a click.
        auto* draw = bench.part<QCheckBox>("whyDraw");
        const QPoint box(8, draw->height() / 2);
        QTest::mouseClick(draw, Qt::LeftButton, {}, box);
        QVERIFY(!bench.canvas()->spread());
        QTest::mouseClick(draw, Qt::LeftButton, {}, box);
        QVERIFY(bench.canvas()->spread());
        bench.tree()->setFocus();
        QTest::keyClick(bench.tree(), Qt::Key_Escape);
        QVERIFY(!bench.canvas()->spread() && !draw->isChecked());
        QVERIFY(bench.hasAnswer());
        QTest::mouseClick(draw, Qt::LeftButton, {}, box);
        QVERIFY(bench.canvas()->spread());
        // Not while nobody sees the answer.
        auto* dock = bench.window->findChild<QDockWidget*>(QStringLiteral("why"));
        dock->toggleViewAction()->trigger();
        QTRY_VERIFY(!bench.canvas()->spread());
        dock->toggleViewAction()->trigger();
        QTRY_VERIFY(bench.canvas()->spread());
        bench.window->findChild<QDockWidget*>(QStringLiteral("inspector"))->raise();
        QTRY_VERIFY(!bench.canvas()->spread());
        dock->raise();
        QTRY_VERIFY(bench.canvas()->spread());
        // Another run has another past.
        bench.window->startCluster({3, swim::Profile::lan});
        QVERIFY(!bench.canvas()->spread());
    }

    void whatIsDrawnFollowsThePlayhead() {
        const WhyBench bench;
        auto* diagram = bench.window->findChild<SpaceTimeView*>();
        bench.window->findChild<QDockWidget*>(QStringLiteral("spaceTime"))
            ->toggleViewAction()
            ->trigger();
        QTRY_VERIFY(diagram->isVisible());
        bench.askWhatCameOfTheKill();
        QCOMPARE(bench.knowing(), std::size_t{5});
        diagram->fit();
        QCOMPARE(diagram->scene().spread.size(), std::size_t{5});
        // The sentence of the first who suspected it leads to where nobody else did.
        const QModelIndex first = bench.line(QStringLiteral("by itself"));
        QVERIFY2(first.isValid(), qPrintable(bench.text()));
        bench.tree()->scrollTo(first);
        QTest::mouseClick(bench.tree()->viewport(), Qt::LeftButton, {},
                          bench.tree()->visualRect(first).center());
        QTRY_COMPARE_WITH_TIMEOUT(bench.knowing(), std::size_t{1}, test::kLong);
        QVERIFY(bench.canvas()->spread());
        // Another answer without one takes it away.
        bench.panel()->ask({.asks = why::Question::Asks::belief,
                            .observer = "n1",
                            .subject = "n2",
                            .at = bench.window->cluster().now()});
        QVERIFY(!bench.canvas()->spread());
        QVERIFY(diagram->scene().spread.empty());
    }

    /// Each side has its own past.
    void theOtherSideHasAnother() {
        test::Bench bench;
        bench.open();
        SimulationSetup setup;
        setup.sides.resize(2);
        bench.window->simulate(setup);
        for (test::FakeSession* side : bench.sides) {
            side->startCluster(4);
            side->finishJoins(4);
        }
        bench.session->believe(NodeId{1}, "n3", 7948, trace::Change::died, wire::MemberState::dead,
                               1, "n1");
        const auto canvases = [&bench] { return bench.window->findChildren<ClusterCanvas*>(); };
        QTRY_COMPARE(canvases().size(), qsizetype{2});
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.window->cluster().fold().tally("n3").of(wire::MemberState::dead) == 1,
            test::kLong);
        bench.dock("why")->toggleViewAction()->trigger();
        auto* panel = bench.window->findChild<WhyPanel*>();
        QTRY_VERIFY(panel->isVisible());
        panel->ask({.asks = why::Question::Asks::spreadOfBelief,
                    .observer = "n1",
                    .subject = "n3",
                    .at = bench.window->cluster().now()});
        QTRY_VERIFY_WITH_TIMEOUT(panel->spread(), test::kLong);
        const auto drawn = [&canvases] {
            return std::ranges::count_if(canvases(), [](auto* each) { return !!each->spread(); });
        };
        QCOMPARE(drawn(), 1);
        QTest::keyClick(bench.window.get(), Qt::Key_F6);
        QTRY_COMPARE(drawn(), 0);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestWhy)

#include "test_why.moc"
