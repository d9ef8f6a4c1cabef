// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/health_chart.h"
#include "ui/panels/inspector_panel.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

namespace {

struct Desk {
    Desk() {
        panel.resize(380, 900);
        panel.show();
    }
    bool shows(const QString& text) const {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    }
    QToolButton* button(const QAction* action) const {
        for (QToolButton* each : panel.findChildren<QToolButton*>())
            if (each->defaultAction() == action)
                return each;
        return nullptr;
    }

    test::Story story;
    Selection selection;
    InspectorPanel panel{&story.model, &selection};
};

} // namespace

/// The inspector's ways through what was looked at, and what it tells of a node's inner life.
class TestInspector : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void buttonsAndKeysGoBackAndForward();
    void theMousesOwnButtonsDoToo();
    void aNodesTimersAndQueueAreShown();
    void eachTimerStandsForItself();
    void healthHasItsChart();
    void theViewpointIsNamed();
};

void TestInspector::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestInspector::buttonsAndKeysGoBackAndForward() {
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QVERIFY(!desk.panel.back->isEnabled());
    for (const char* member : {"n1", "n2", "n3"})
        desk.selection.select(QLatin1String(member));
    QTest::mouseClick(desk.button(desk.panel.back), Qt::LeftButton);
    QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
    QVERIFY(desk.shows(QStringLiteral("n2")));
    QTest::keyClick(&desk.panel, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(desk.selection.member(), QStringLiteral("n1"));
    QVERIFY(!desk.panel.back->isEnabled());
    QTest::keyClick(&desk.panel, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
    QTest::mouseClick(desk.button(desk.panel.forward), Qt::LeftButton);
    QCOMPARE(desk.selection.member(), QStringLiteral("n3"));
    QVERIFY(!desk.panel.forward->isEnabled());
}

void TestInspector::theMousesOwnButtonsDoToo() {
    Desk desk;
    QWidget canvas;
    canvas.installEventFilter(&desk.panel);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    desk.selection.select(QStringLiteral("n1"));
    desk.selection.select(QStringLiteral("n2"));
    QTest::mouseClick(desk.panel.childAt(190, 400), Qt::BackButton);
    QCOMPARE(desk.selection.member(), QStringLiteral("n1"));
    QTest::mouseClick(&canvas, Qt::ForwardButton);
    QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
}

void TestInspector::aNodesTimersAndQueueAreShown() {
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const Instant start = desk.story.session.now();
    desk.story.session.push(desk.story.id(1),
                            trace::TickerSet{trace::Ticker::probe, start + 400ms, 1s});
    desk.story.session.push(
        desk.story.id(1),
        trace::BroadcastQueued{"n2", wire::share(wire::Message(wire::Suspect{1, "n2", "n1"}))});
    desk.story.tell();
    desk.selection.select(QStringLiteral("n1"));
    QVERIFY(desk.shows(QStringLiteral("probe in 400 ms")));
    QVERIFY(desk.shows(QStringLiteral("n2 is suspect")));
    QVERIFY(desk.shows(QStringLiteral("not sent yet")));
    desk.story.pass(200ms);
    desk.story.tell();
    QVERIFY(desk.shows(QStringLiteral("probe in 200 ms")));
}

void TestInspector::eachTimerStandsForItself() {
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.story.suspects(3, "n1");
    desk.story.pass(1s);
    desk.story.suspects(4, "n1");
    desk.story.tell();
    desk.selection.select(QStringLiteral("n2"));
    QVERIFY(desk.shows(QStringLiteral("n3")));
    QVERIFY(desk.shows(QStringLiteral("n4")));
    QVERIFY(desk.shows(QStringLiteral("dead in 23 s, suspected by n1, 0 of 2 confirmations")));
    QVERIFY(desk.shows(QStringLiteral("dead in 24 s, suspected by n1, 0 of 2 confirmations")));
}

void TestInspector::healthHasItsChart() {
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.story.pass(10s);
    desk.story.probeFails();
    desk.story.pass(20s);
    desk.story.session.push(desk.story.id(1), trace::Woke{});
    desk.story.tell();
    desk.selection.select(QStringLiteral("n1"));
    auto* chart = desk.panel.findChild<HealthChart*>();
    QVERIFY(chart->isVisible());
    QVERIFY2(chart->accessibleDescription().contains(QLatin1String("0:11.000 worse, now 2")),
             qPrintable(chart->accessibleDescription()));
    const double step = chart->xOf(Instant(11s));
    QVERIFY(step > 0 && step < chart->width());
    QCOMPARE(chart->textAt(step + 1), QStringLiteral("0:11.000 worse, now 2"));
    QCOMPARE(chart->textAt(step - 20), QStringLiteral("healthy until then"));
    // Foreign members keep their health to themselves.
    desk.story.session.believe(desk.story.id(1), "web-1", 9000, trace::Change::joined,
                               wire::MemberState::alive, 1);
    desk.story.tell();
    desk.selection.select(QStringLiteral("web-1"));
    QVERIFY(!chart->isVisible());
}

void TestInspector::theViewpointIsNamed() {
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.story.dies(3, "n1");
    desk.story.tell();
    desk.selection.select(QStringLiteral("n2"));
    QVERIFY(desk.shows(QStringLiteral("alive, incarnation 1")));
    desk.panel.setViewpoint(Viewpoint::seenBy(desk.story.id(3)));
    QVERIFY(desk.shows(QStringLiteral("dead, incarnation 1, as n3 sees it")));
}

SWIMSCOPE_TEST_WITH(QApplication, TestInspector)
#include "test_inspector.moc"
