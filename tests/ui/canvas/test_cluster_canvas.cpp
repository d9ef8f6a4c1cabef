// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/legend.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using wire::MemberState;

using Fixture = test::CanvasFixture;

bool isLike(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
               std::abs(a.blue() - b.blue()) <
           24;
}

class TestClusterCanvas : public QObject {
    Q_OBJECT

  private slots:
    void saysWhatToDoWithoutACluster();
    void paintsEachStateInItsWay();
    void paintsAtEveryPixelRatioAndTheme();
    void clickingSelects();
    void clickingBesideDeselects();
    void doubleClickActivates();
    void rightClickAsksForAMenu();
    void draggingTheGroundPans();
    void theWheelZoomsAboutThePointer();
    void hoveringTellsOthers();
    void arrowsWalkRoundTheRing();
    void keysOpenMenusAndMembers();
    void keysZoomAndFit();
    void theLegendSwitchesKinds();
    void theLegendMakesWay();
    void theLegendCoversNobody();
    void theLegendsExplanationsLetClicksThrough();
    void theViewpointChangesThePicture();
    void repaintsOnlyWhileSomethingMoves();
    void anotherSessionStartsAfresh();
    void aCrowdIsDrawnAndCounted();
};

void TestClusterCanvas::saysWhatToDoWithoutACluster() {
    Fixture f(0);
    QVERIFY(f.isShown);
    const QImage image = f.canvas.grab().toImage();
    bool written = false;
    for (int x = 200; x < 700 && !written; ++x)
        for (int y = 250; y < 330 && !written; ++y)
            written = image.pixelColor(x, y) != f.canvas.theme().ground;
    QVERIFY(written);
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QTest::keyClick(&f.canvas, Qt::Key_End);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, {450, 300});
    QVERIFY(f.selection.member().isEmpty());
}

void TestClusterCanvas::paintsEachStateInItsWay() {
    Fixture f(8);
    f.cluster.agree(3, trace::Change::died, MemberState::dead);
    f.cluster.agree(4, trace::Change::left, MemberState::left);
    f.cluster.suspect(5, 7);
    f.cluster.frame();
    const Theme& theme = f.canvas.theme();
    const QPoint up(0, -16); // inside the disc, above the name
    QVERIFY(isLike(f.colourAt(f.centreOf("n1") + up), theme.alive));
    QVERIFY(isLike(f.colourAt(f.centreOf("n3")), theme.dead)); // its cross
    QVERIFY(!isLike(f.colourAt(f.centreOf("n3") + up), theme.dead));
    QVERIFY(!isLike(f.colourAt(f.centreOf("n4") + up), theme.alive));
    const QImage image = f.canvas.grab().toImage();
    int amber = 0;
    int dark = 0;
    for (int x = -10; x <= 10; ++x) {
        const QColor colour = image.pixelColor(f.centreOf("n5") + QPoint(x, -14));
        ++(isLike(colour, theme.suspect) ? amber : dark);
    }
    QVERIFY(amber > 4 && dark > 4); // hatched
}

void TestClusterCanvas::paintsAtEveryPixelRatioAndTheme() {
    Fixture f(30);
    f.cluster.suspect(5, 12);
    f.cluster.freeze(5, 5s);
    f.cluster.kill(7);
    f.cluster.health(2, 4);
    f.cluster.lose(f.cluster.send(1, 9, {wire::share(wire::Ping{})}));
    f.cluster.dial(3, 20);
    f.cluster.frame();
    f.cluster.frame(350ms);
    for (const Theme& theme : {Theme::dark(), Theme::light()}) {
        f.canvas.setTheme(theme);
        for (const double ratio : {1.0, 1.5, 2.0}) {
            QImage image((QSizeF(f.canvas.size()) * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            f.canvas.render(&image);
            const QPointF n1 = QPointF(f.centreOf("n1") + QPoint(0, -14)) * ratio;
            QVERIFY(isLike(image.pixelColor(n1.toPoint()), theme.alive));
            QCOMPARE(image.pixelColor(image.width() - 2, 2), theme.ground);
        }
    }
}

void TestClusterCanvas::clickingSelects() {
    Fixture f(8);
    QSignalSpy changed(&f.selection, &Selection::changed);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.centreOf("n3"));
    QCOMPARE(f.selection.member(), QStringLiteral("n3"));
    QCOMPARE(changed.count(), 1);
}

void TestClusterCanvas::clickingBesideDeselects() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n3"));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, {450, 300});
    QVERIFY(f.selection.member().isEmpty());
}

void TestClusterCanvas::doubleClickActivates() {
    Fixture f(8);
    QSignalSpy activated(&f.canvas, &ClusterCanvas::memberActivated);
    QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, f.centreOf("n6"));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("n6"));
    QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, {450, 300});
    QCOMPARE(activated.count(), 1);
}

void TestClusterCanvas::rightClickAsksForAMenu() {
    Fixture f(8);
    QSignalSpy wanted(&f.canvas, &ClusterCanvas::contextMenuRequested);
    const auto rightClick = [&](QPoint at) {
        QTest::mouseClick(&f.canvas, Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, f.canvas.mapToGlobal(at));
        QCoreApplication::sendEvent(&f.canvas, &event);
    };
    rightClick(f.centreOf("n2"));
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.last().at(0).toString(), QStringLiteral("n2"));
    QCOMPARE(f.selection.member(), QStringLiteral("n2"));
    rightClick({450, 300});
    QCOMPARE(wanted.last().at(0).toString(), QString());
}

void TestClusterCanvas::draggingTheGroundPans() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n1"));
    const QPoint before = f.centreOf("n1");
    QTest::mousePress(&f.canvas, Qt::LeftButton, {}, {450, 300});
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(&f.canvas, {450 + 10 * i, 300 + 5 * i});
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, {530, 340});
    QVERIFY((f.centreOf("n1") - before - QPoint(80, 40)).manhattanLength() <= 2);
    QCOMPARE(f.selection.member(), QStringLiteral("n1")); // a drag is no click
    QTest::mouseMove(&f.canvas, {10, 590});
    QVERIFY((f.centreOf("n1") - before - QPoint(80, 40)).manhattanLength() <= 2);
}

void TestClusterCanvas::theWheelZoomsAboutThePointer() {
    Fixture f(8);
    const QPoint n3 = f.centreOf("n3");
    const QPoint n7 = f.centreOf("n7");
    QWheelEvent event(n3, f.canvas.mapToGlobal(n3), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&f.canvas, &event);
    QVERIFY((f.centreOf("n3") - n3).manhattanLength() <= 2);
    QVERIFY((f.centreOf("n7") - n7).manhattanLength() > 50);
}

void TestClusterCanvas::hoveringTellsOthers() {
    Fixture f(8);
    QTest::mouseMove(&f.canvas, f.centreOf("n4"));
    QCOMPARE(f.selection.hovered(), QStringLiteral("n4"));
    const QImage with = f.canvas.grab().toImage();
    QTest::mouseMove(&f.canvas, {450, 300});
    QCOMPARE(f.selection.hovered(), QString());
    QVERIFY(f.canvas.grab().toImage() != with);
    QTest::mouseMove(&f.canvas, f.centreOf("n4"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&f.canvas, &leave);
    QCOMPARE(f.selection.hovered(), QString());
}

void TestClusterCanvas::arrowsWalkRoundTheRing() {
    Fixture f(10);
    f.canvas.setFocus();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&f.canvas, key);
        return f.selection.member();
    };
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("n1"));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("n2"));
    QCOMPARE(press(Qt::Key_Down), QStringLiteral("n3"));
    QCOMPARE(press(Qt::Key_Left), QStringLiteral("n2"));
    QCOMPARE(press(Qt::Key_Home), QStringLiteral("n1"));
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("n10"));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("n1"));
    QCOMPARE(press(Qt::Key_End), QStringLiteral("n10"));
    QCOMPARE(press(Qt::Key_Escape), QString());
}

void TestClusterCanvas::keysOpenMenusAndMembers() {
    Fixture f(8);
    QSignalSpy wanted(&f.canvas, &ClusterCanvas::contextMenuRequested);
    QSignalSpy activated(&f.canvas, &ClusterCanvas::memberActivated);
    QTest::keyClick(&f.canvas, Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    f.selection.select(QStringLiteral("n5"));
    QTest::keyClick(&f.canvas, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTest::keyClick(&f.canvas, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("n5"));
    QCOMPARE(wanted.first().at(1).toPoint(), f.canvas.mapToGlobal(f.centreOf("n5")));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&f.canvas, &key);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().at(0).toString(), QStringLiteral("n5"));
}

void TestClusterCanvas::keysZoomAndFit() {
    Fixture f(8);
    const QPoint before = f.centreOf("n1");
    QTest::keyClick(&f.canvas, Qt::Key_Plus);
    QVERIFY(f.centreOf("n1").y() < before.y());
    QTest::keyClick(&f.canvas, Qt::Key_Minus);
    QTest::keyClick(&f.canvas, Qt::Key_Minus);
    QVERIFY(f.centreOf("n1").y() > before.y());
    QTest::keyClick(&f.canvas, Qt::Key_F);
    QCOMPARE(f.centreOf("n1"), before);
}

void TestClusterCanvas::theLegendSwitchesKinds() {
    Fixture f(8);
    QVERIFY(f.canvas.isKindShown(FlightKind::ping));
    auto* ping = f.canvas.findChild<LegendEntry*>();
    QVERIFY(ping && ping->text() == QStringLiteral("ping"));
    QTest::mouseClick(ping, Qt::LeftButton);
    QVERIFY(!f.canvas.isKindShown(FlightKind::ping));
    ping->setFocus();
    QTest::keyClick(ping, Qt::Key_Space);
    QVERIFY(f.canvas.isKindShown(FlightKind::ping));
    f.canvas.setKindShown(FlightKind::ping, false);
    QVERIFY(!ping->isChecked());
}

void TestClusterCanvas::theLegendMakesWay() {
    Fixture f(8);
    auto* legend = f.canvas.findChild<Legend*>();
    for (const QSize size : {QSize(900, 600), QSize(600, 340), QSize(300, 260)}) {
        f.canvas.resize(size);
        QVERIFY2(f.canvas.rect().contains(legend->geometry()),
                 qPrintable(QStringLiteral("%1x%2").arg(size.width()).arg(size.height())));
    }
    QVERIFY(legend->width() < 40); // shapes only
    f.canvas.resize(400, 120);
    QVERIFY(!legend->isVisible()); // rather than cut off
    f.canvas.resize(900, 600);
    QVERIFY(legend->isVisible());
}

void TestClusterCanvas::theLegendCoversNobody() {
    for (const int count : {1, 8, 30, 60, 100}) {
        Fixture f(count);
        const auto* legend = f.canvas.findChild<Legend*>();
        for (const QSize size : {QSize(1100, 700), QSize(700, 600), QSize(700, 500),
                                 QSize(560, 420), QSize(400, 640), QSize(260, 200)}) {
            f.canvas.resize(size);
            for (const PlacedNode& node : f.canvas.scene().nodes) {
                const QString name = QString::fromStdString(node.view.name);
                QVERIFY2(!f.canvas.rectOf(name).intersects(legend->geometry()),
                         qPrintable(QStringLiteral("%1 of %2 on %3x%4")
                                        .arg(name)
                                        .arg(count)
                                        .arg(size.width())
                                        .arg(size.height())));
            }
        }
    }
}

/// A member that a person moved or zoomed to below the legend's explanations can be clicked there.
void TestClusterCanvas::theLegendsExplanationsLetClicksThrough() {
    Fixture f(8);
    const auto* legend = f.canvas.findChild<Legend*>();
    const auto entries = legend->findChildren<LegendEntry*>();
    const auto last = std::ranges::find(entries, QStringLiteral("not ours"), &LegendEntry::text);
    QVERIFY(last != entries.end());
    const QPoint there = (*last)->mapTo(&f.canvas, (*last)->rect().center());
    const QPoint n1 = f.centreOf("n1");
    QTest::mousePress(&f.canvas, Qt::LeftButton, {}, {450, 300});
    QTest::mouseMove(&f.canvas, {430, 300});
    QTest::mouseMove(&f.canvas, QPoint(450, 300) + there - n1);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, QPoint(450, 300) + there - n1);
    QVERIFY((f.centreOf("n1") - there).manhattanLength() <= 2);
    // To the window, as a real click goes: it finds the widget below.
    QTest::mouseClick(f.canvas.windowHandle(), Qt::LeftButton, {}, there);
    QCOMPARE(f.selection.member(), QStringLiteral("n1"));
    QTest::mouseMove(f.canvas.windowHandle(), {450, 300});
    QTest::mouseMove(f.canvas.windowHandle(), there);
    QCOMPARE(f.selection.hovered(), QStringLiteral("n1"));
}

void TestClusterCanvas::theViewpointChangesThePicture() {
    Fixture f(8);
    f.cluster.kill(3);
    f.cluster.frame();
    const QPoint up(0, -16);
    QVERIFY(isLike(f.colourAt(f.centreOf("n3") + up), f.canvas.theme().alive));
    f.canvas.setViewpoint(Viewpoint::groundTruth());
    QVERIFY(!isLike(f.colourAt(f.centreOf("n3") + up), f.canvas.theme().alive));
}

/// Counts the paintings of a widget.
class PaintCounter : public QObject {
  public:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

void TestClusterCanvas::repaintsOnlyWhileSomethingMoves() {
    Fixture f(8);
    PaintCounter paints;
    const auto frames = [&](int count) {
        QCoreApplication::processEvents();
        paints.count = 0;
        for (int i = 0; i < count; ++i) {
            f.cluster.frame();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        return paints.count;
    };
    frames(2);
    f.canvas.installEventFilter(&paints);
    QCOMPARE(frames(5), 0);
    f.cluster.send(1, 5, {wire::share(wire::Ping{})});
    QVERIFY(frames(5) >= 1);
    f.cluster.frame(2s);
    frames(2);
    QCOMPARE(frames(5), 0);
    f.cluster.suspect(4, 3);
    QVERIFY(frames(5) >= 1);
}

void TestClusterCanvas::anotherSessionStartsAfresh() {
    Fixture f(8);
    QTest::keyClick(&f.canvas, Qt::Key_Plus);
    test::FakeSession other;
    other.startCluster(3);
    f.cluster.model.setSession(&other);
    QVERIFY(f.canvas.scene().nodes.empty());
    f.cluster.model.advance();
    QCOMPARE(f.canvas.scene().nodes.size(), std::size_t(3));
    f.cluster.model.setSession(nullptr);
    QVERIFY(f.canvas.scene().nodes.empty());
}

void TestClusterCanvas::aCrowdIsDrawnAndCounted() {
    Fixture f(200);
    for (int round = 0; round < 50; ++round)
        for (int i = 1; i <= 100; ++i)
            f.cluster.send(i, 201 - i, {wire::share(wire::Ping{})});
    f.cluster.frame();
    QCOMPARE(f.canvas.scene().flights.size() + f.canvas.scene().notDrawn, std::size_t(5000));
    QVERIFY(f.canvas.scene().notDrawn > 0);
    f.canvas.grab();
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestClusterCanvas)
#include "test_cluster_canvas.moc"
