// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/simulated_bench.h"
#include "ui/model/why_model.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/why_panel.h"

#include <QApplication>
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
};

SWIMSCOPE_TEST_WITH(QApplication, TestWhy)

#include "test_why.moc"
