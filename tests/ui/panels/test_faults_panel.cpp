// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/fault_draft.h"
#include "ui/model/faults_model.h"
#include "ui/panels/faults_panel.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::FaultKind;

namespace {

/// The dock's panel on screen, over a staged cluster.
struct FaultsDesk {
    FaultsDesk() {
        panel.offer({{QStringLiteral("On links"), {&cut, &loss}}}, {&bothWays});
        panel.setActions({&edit, &lift}, &lift);
        panel.setReason({});
        panel.resize(380, 500);
        panel.show();
        cluster.frame();
    }
    void raise(std::uint32_t number, const fault::Effect& effect) {
        trace::FaultRaised raised = toldOf(effect, cluster.model.present());
        raised.fault = FaultId{number};
        cluster.session.push(NodeId::none, std::move(raised));
        cluster.frame();
    }
    QListView* list() const { return panel.findChild<QListView*>(QStringLiteral("faults")); }
    QRect rectOf(int row) const { return list()->visualRect(list()->model()->index(row, 0)); }
    QLabel* label(const char* name) const { return panel.findChild<QLabel*>(QLatin1String(name)); }

    StagedCluster cluster{4};
    QAction cut{QStringLiteral("Cut")};
    QAction loss{QStringLiteral("Loss…")};
    QAction bothWays{QStringLiteral("Both ways")};
    QAction edit{QStringLiteral("Edit…")};
    QAction lift{QStringLiteral("Lift")};
    FaultsPanel panel{&cluster.model};
};

const fault::Effect kCut{.kind = FaultKind::cut, .from = {{NodeId{1}}, {}}, .bothWays = true};
const fault::Effect kSlow{.kind = FaultKind::delay, .low = 50ms};

} // namespace

/// The dock of faults, by mouse and by keyboard.
class TestFaultsPanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English));
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    void init() { test::failOnWarnings(); }

    void withoutFaultsItSaysWhatToDo() {
        FaultsDesk desk;
        QVERIFY(desk.label("noFaults")->isVisible());
        QVERIFY(!desk.list()->isVisible());
        desk.raise(1, kCut);
        QVERIFY(!desk.label("noFaults")->isVisible());
        QVERIFY(desk.list()->isVisible());
    }

    void keysChooseOpenMuteAndLift() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        desk.raise(2, kSlow);
        QSignalSpy chosen(&desk.panel, &FaultsPanel::currentChanged);
        QSignalSpy opened(&desk.panel, &FaultsPanel::activated);
        QSignalSpy muted(&desk.panel, &FaultsPanel::muteWanted);
        QSignalSpy lifted(&desk.lift, &QAction::triggered);
        desk.list()->setFocus();
        desk.panel.choose(FaultId{1});
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QCOMPARE(desk.panel.current(), FaultId{2});
        QVERIFY(!chosen.isEmpty());
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<FaultId>(), FaultId{2});
        QTest::keyClick(desk.list(), Qt::Key_Space);
        QCOMPARE(muted.size(), 1);
        QCOMPARE(muted[0][0].value<FaultId>(), FaultId{2});
        QVERIFY(muted[0][1].toBool());
        QTest::keyClick(desk.list(), Qt::Key_Delete);
        QCOMPARE(lifted.size(), 1);
    }

    void aClickOnTheBoxMutes() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        QSignalSpy muted(&desk.panel, &FaultsPanel::muteWanted);
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {}, desk.rectOf(0).center());
        QVERIFY(muted.isEmpty());
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {},
                          desk.rectOf(0).topLeft() + QPoint(14, 14));
        QCOMPARE(muted.size(), 1);
        // It is the trace that makes it so; then a click lets it act again.
        desk.cluster.session.push(NodeId::none, trace::FaultMuted{FaultId{1}, true});
        desk.cluster.frame();
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {},
                          desk.rectOf(0).topLeft() + QPoint(14, 14));
        QCOMPARE(muted.size(), 2);
        QVERIFY(!muted[1][1].toBool());
    }

    void whatCannotBeChangedIsOnlyLookedAt() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        desk.panel.setReason(QStringLiteral("This is the past."));
        QVERIFY(desk.label("faultsReason")->isVisible());
        QSignalSpy muted(&desk.panel, &FaultsPanel::muteWanted);
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {},
                          desk.rectOf(0).topLeft() + QPoint(14, 14));
        desk.list()->setFocus();
        desk.panel.choose(FaultId{1});
        QTest::keyClick(desk.list(), Qt::Key_Space);
        QVERIFY(muted.isEmpty());
    }

    void theChosenOneStaysChosen() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        desk.raise(2, kSlow);
        desk.panel.choose(FaultId{2});
        desk.cluster.session.push(NodeId::none, trace::FaultLifted{FaultId{1}});
        desk.cluster.frame();
        QCOMPARE(desk.panel.current(), FaultId{2});
        QCOMPARE(desk.list()->model()->rowCount(), 1);
    }

    void narrowItBreaksLinesAndButtons() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        const int wide = desk.rectOf(0).height();
        desk.panel.resize(200, 500);
        QTRY_VERIFY(desk.rectOf(0).height() > wide);
        for (const QToolButton* button : desk.panel.findChildren<QToolButton*>())
            QVERIFY2(button->x() + button->width() <= desk.panel.width(),
                     qPrintable(button->text()));
    }

    void itTellsWhoCannotSee() {
        FaultsDesk desk;
        desk.raise(1, kCut);
        QCOMPARE(desk.list()->accessibleName(), QStringLiteral("Faults in force"));
        QVERIFY(desk.list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("nothing yet")));
        for (const QToolButton* button : desk.panel.findChildren<QToolButton*>())
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestFaultsPanel)
#include "test_faults_panel.moc"
