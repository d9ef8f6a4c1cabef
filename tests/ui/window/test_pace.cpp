// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/panels/playback_bar.h"

#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;

namespace {

QToolButton* fullButton(const Bench& bench) {
    for (auto* button : bench.window->findChild<PlaybackBar*>()->findChildren<QToolButton*>())
        if (button->defaultAction() &&
            button->defaultAction()->objectName() == QLatin1String("fullPace"))
            return button;
    return nullptr;
}

void pressWithCtrlAlt(const Bench& bench, Qt::Key key) {
    QTest::keyClick(bench.window.get(), key, Qt::ControlModifier | Qt::AltModifier);
}

} // namespace

/// Slowing real nodes of ours down, by keyboard and by mouse.
class TestUiPace : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void keysSlowTheNodesDownAndTheButtonEndsIt() {
        Bench bench;
        bench.open();
        QVERIFY(!fullButton(bench)->isVisible());
        pressWithCtrlAlt(bench, Qt::Key_Comma);
        QVERIFY(bench.posted<host::SetPace>());
        QCOMPARE(bench.posted<host::SetPace>()->pace, 0.5);

        bench.session->push(NodeId::none, trace::PaceChanged{0.5, {}});
        bench.frame();
        QVERIFY(fullButton(bench)->isVisible());
        QVERIFY(fullButton(bench)->text().contains(QLatin1String("1/2")));
        pressWithCtrlAlt(bench, Qt::Key_Comma);
        QCOMPARE(bench.posted<host::SetPace>(1)->pace, 0.2);
        bench.session->push(NodeId::none, trace::PaceChanged{0.2, {}});
        bench.frame();
        pressWithCtrlAlt(bench, Qt::Key_Period);
        QCOMPARE(bench.posted<host::SetPace>(2)->pace, 0.5);

        QTest::mouseClick(fullButton(bench), Qt::LeftButton);
        QCOMPARE(bench.posted<host::SetPace>(3)->pace, 1.0);
        bench.session->push(NodeId::none, trace::PaceChanged{1, {}});
        bench.frame();
        QVERIFY(!fullButton(bench)->isVisible());
        QCOMPARE(bench.notices()->waiting(), 0);
    }

    void itCanBeUndone() {
        Bench bench;
        bench.open();
        bench.session->push(NodeId::none, trace::PaceChanged{0.1, {}});
        bench.frame();
        pressWithCtrlAlt(bench, Qt::Key_End);
        QCOMPARE(bench.posted<host::SetPace>()->pace, 1.0);
        bench.session->push(NodeId::none, trace::PaceChanged{1, {}});
        bench.frame();
        QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.posted<host::SetPace>(1)->pace, 0.1);
    }

    void fullSpeedForTheSakeOfOthersIsSaid() {
        Bench bench;
        bench.open();
        bench.session->push(NodeId::none, trace::PaceChanged{0.1, {}});
        bench.frame();
        bench.session->push(NodeId::none, trace::PaceChanged{1, "web-7"});
        bench.frame();
        QCOMPARE(bench.notices()->waiting(), 1);
        QVERIFY(bench.notices()->text().contains(QLatin1String("web-7")));
    }

    void simulationsAreLedOtherwise() {
        Bench bench;
        bench.open();
        QAction* slower = bench.action(QStringLiteral("S&low the nodes down"));
        QVERIFY(slower->isEnabled());
        bench.window->simulate({});
        bench.frame();
        QVERIFY(!slower->isEnabled());
        QVERIFY(slower->toolTip().contains(QLatin1String("simulation")));
        pressWithCtrlAlt(bench, Qt::Key_Comma);
        QVERIFY(!bench.posted<host::SetPace>());
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestUiPace)
#include "test_pace.moc"
