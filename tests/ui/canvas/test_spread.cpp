// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/canvas/canvas_fixture.h"
#include "tests/ui/sample_spread.h"
#include "ui/canvas/legend.h"
#include "ui/canvas/spread_painter.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QTest>

#include <algorithm>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using Kind = SpreadMark::Kind;

struct SpreadFixture : test::CanvasFixture {
    explicit SpreadFixture(int count = 6) : CanvasFixture(count), begin(cluster.model.now() + 1s) {
        spread = test::sampleSpread(begin);
    }
    /// Time goes on to so much after the news began.
    void goTo(Duration after) { cluster.frame(begin + after - cluster.session.now()); }
    std::size_t happened() const {
        const auto arrows = canvas.spreadPicture().arrows;
        return static_cast<std::size_t>(std::ranges::count(arrows, true, &SpreadArrow::happened));
    }
    SpreadMark markOf(const char* member) const {
        for (const SpreadMark& mark : canvas.spreadPicture().marks)
            if (mark.node->view.name == member)
                return mark;
        return {};
    }
    bool legendHas(const char* text) const {
        for (const LegendEntry* entry : canvas.findChildren<LegendEntry*>())
            if (entry->text() == QLatin1String(text))
                return entry->isVisible();
        return false;
    }

    Instant begin;
    SpreadPtr spread;
};

/// So many pixels of a colour lie within a square around a point.
int pixelsOf(const QImage& image, const QColor& colour, QPointF around, int reach) {
    int count = 0;
    const QPoint middle = around.toPoint();
    const QRect square(middle - QPoint(reach, reach), middle + QPoint(reach, reach));
    const QRect inside = square & image.rect();
    for (int x = inside.left(); x <= inside.right(); ++x)
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            const QColor pixel = image.pixelColor(x, y);
            const int off = std::abs(pixel.red() - colour.red()) +
                            std::abs(pixel.green() - colour.green()) +
                            std::abs(pixel.blue() - colour.blue());
            count += off < 30 ? 1 : 0;
        }
    return count;
}

} // namespace

/// How news spreads, on the canvas.
class TestCanvasSpread : public QObject {
    Q_OBJECT

  private slots:
    void arrowsGoFromTeachersToLearners();
    void itFollowsThePlayhead();
    void arrowsAndRingsArePainted_data();
    void arrowsAndRingsArePainted();
    void timesAreWrittenWhereThereIsRoom();
    void theLegendExplainsItWhileItIsShown();
    void theCardAndTheDescriptionSayIt();
    void whoIsGoneIsLeftOut();
    void aCrowdIsPaintedInHairlines();
};

void TestCanvasSpread::arrowsGoFromTeachersToLearners() {
    SpreadFixture f;
    QVERIFY(f.canvas.spreadPicture().arrows.empty());
    f.canvas.setSpread(f.spread);
    const SpreadPicture picture = f.canvas.spreadPicture();
    QCOMPARE(picture.arrows.size(), std::size_t{2});
    const QPointF n2 = f.canvas.scene().nodeNamed("n2")->centre;
    const QPointF n1 = f.canvas.scene().nodeNamed("n1")->centre;
    const SpreadArrow& first = picture.arrows[0];
    QCOMPARE(first.learner, std::size_t{1});
    QVERIFY(QLineF(first.path.from, n2).length() < QLineF(first.path.from, n1).length());
    QVERIFY(QLineF(first.path.to, n1).length() < QLineF(first.path.to, n2).length());
    QCOMPARE(f.markOf("n2").kind, Kind::first);
    QCOMPARE(f.markOf("n1").kind, Kind::learner);
    QCOMPARE(f.markOf("n6").kind, Kind::root);
    QCOMPARE(f.markOf("n5").kind, Kind::never);
    QVERIFY(!f.markOf("n3").node);
    QVERIFY(f.markOf("n1").share < f.markOf("n4").share);
    QCOMPARE(f.markOf("n6").share, 1.0);
}

void TestCanvasSpread::itFollowsThePlayhead() {
    SpreadFixture f;
    f.canvas.setSpread(f.spread);
    QCOMPARE(f.happened(), std::size_t{0});
    QVERIFY(!f.markOf("n2").happened);
    f.goTo(0ms);
    QVERIFY(f.markOf("n2").happened);
    QCOMPARE(f.happened(), std::size_t{0});
    f.goTo(500ms);
    QCOMPARE(f.happened(), std::size_t{1});
    f.goTo(1200ms);
    QCOMPARE(f.happened(), std::size_t{2});
    QVERIFY(!f.markOf("n6").happened);
}

void TestCanvasSpread::arrowsAndRingsArePainted_data() {
    QTest::addColumn<bool>("dark");
    QTest::addRow("dark") << true;
    QTest::addRow("light") << false;
}

void TestCanvasSpread::arrowsAndRingsArePainted() {
    QFETCH(const bool, dark);
    const Theme theme = dark ? Theme::dark() : Theme::light();
    SpreadFixture f;
    f.canvas.setTheme(theme);
    f.canvas.setSpread(f.spread);
    const SpreadArrow arrow = f.canvas.spreadPicture().arrows[0];
    const QColor colour = theme.spread(arrow.share);
    const QPointF middle = arrow.path.at(0.5);
    // Before it happened it is only faint.
    QCOMPARE(pixelsOf(f.canvas.grab().toImage(), colour, middle, 6), 0);
    f.goTo(500ms);
    QVERIFY(pixelsOf(f.canvas.grab().toImage(), colour, middle, 6) > 12);
    // The first has a ring of its own, and who never learned of it another mark.
    const QPointF n2 = f.canvas.scene().nodeNamed("n2")->centre;
    const double ring = SpreadPainter::reach(f.canvas.scene().radius);
    QVERIFY(pixelsOf(f.canvas.grab().toImage(), theme.spreadFirst, n2 + QPointF(ring, 0), 5) > 12);
    f.canvas.setSpread(nullptr);
    const QImage without = f.canvas.grab().toImage();
    QCOMPARE(pixelsOf(without, colour, middle, 6), 0);
    QCOMPARE(pixelsOf(without, theme.spreadFirst, n2 + QPointF(ring, 0), 5), 0);
}

void TestCanvasSpread::timesAreWrittenWhereThereIsRoom() {
    SpreadFixture f;
    QCOMPARE(f.spread->lateness(f.spread->tree().learners[2]), QStringLiteral("+1.2 s"));
    f.canvas.setSpread(f.spread);
    f.goTo(1999ms);
    const QImage before = f.canvas.grab().toImage();
    f.goTo(2000ms);
    const QImage after = f.canvas.grab().toImage();
    // Beside n6, to whom no arrow leads, and beyond its rings.
    const QPointF n6 = f.canvas.scene().nodeNamed("n6")->centre;
    const double rings = SpreadPainter::reach(f.canvas.scene().radius) + 4;
    int written = 0;
    for (int x = 0; x < after.width(); ++x)
        for (int y = 0; y < after.height(); ++y)
            if (const double far = QLineF(n6, QPointF(x, y)).length(); far > rings && far < 120)
                written += after.pixelColor(x, y) == before.pixelColor(x, y) ? 0 : 1;
    QVERIFY2(written > 30 && written < 1000, qPrintable(QString::number(written)));
}

void TestCanvasSpread::theLegendExplainsItWhileItIsShown() {
    SpreadFixture f;
    const char* entries[] = {"told the news", "the first to know", "never learned of it"};
    for (const char* entry : entries)
        QVERIFY(!f.legendHas(entry));
    f.canvas.setSpread(f.spread);
    const auto* legend = f.canvas.findChild<Legend*>();
    for (const char* entry : entries)
        QVERIFY2(f.legendHas(entry), entry);
    for (const QSize size : {QSize(900, 600), QSize(700, 440), QSize(520, 360), QSize(300, 260)}) {
        f.canvas.resize(size);
        QVERIFY(legend->isVisible() && f.canvas.rect().contains(legend->geometry()));
        for (const PlacedNode& node : f.canvas.scene().nodes)
            QVERIFY(!f.canvas.rectOf(QString::fromStdString(node.view.name))
                         .intersects(legend->geometry()));
    }
    f.canvas.resize(900, 600);
    f.canvas.setSpread(nullptr);
    for (const char* entry : entries)
        QVERIFY(!f.legendHas(entry));
}

void TestCanvasSpread::theCardAndTheDescriptionSayIt() {
    SpreadFixture f;
    f.canvas.setSpread(f.spread);
    f.goTo(0ms);
    const auto said = [&f](const char* member) {
        return f.canvas.cardOf(QLatin1String(member)).lines.first();
    };
    QCOMPARE(said("n4"),
             QStringLiteral("Will come to know that n3 is dead (incarnation 1), in 1.2 s"));
    f.goTo(1500ms);
    QCOMPARE(said("n4"), QStringLiteral("Learned that n3 is dead (incarnation 1), from n1, by "
                                        "gossip, 1.2 s after the first"));
    QCOMPARE(said("n2"), QStringLiteral("Came to believe by itself that n3 is dead (incarnation "
                                        "1), as the first"));
    QCOMPARE(said("n5"), QStringLiteral("Never learned that n3 is dead (incarnation 1)"));
    QVERIFY(!said("n3").contains(QLatin1String("incarnation 1)")));
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&f.canvas);
    bool described = false;
    for (int i = 0; i < canvas->childCount(); ++i)
        described |= canvas->child(i)->text(QAccessible::Description).contains(said("n4"));
    QVERIFY(described);
    // The pointer brings the card up, which covers what lies beside the member.
    const QImage before = f.canvas.grab().toImage();
    QTest::mouseMove(&f.canvas, f.centreOf("n4"));
    QCOMPARE(f.selection.hovered(), QStringLiteral("n4"));
    QVERIFY(f.canvas.grab().toImage() != before);
}

void TestCanvasSpread::whoIsGoneIsLeftOut() {
    SpreadFixture f(2); // of them all, n1 and n2
    f.canvas.setSpread(f.spread);
    QCOMPARE(f.canvas.spreadPicture().arrows.size(), std::size_t{1});
    QCOMPARE(f.canvas.spreadPicture().marks.size(), std::size_t{2});
    f.canvas.grab();
}

void TestCanvasSpread::aCrowdIsPaintedInHairlines() {
    SpreadFixture f(450);
    why::SpreadTree tree = test::sampleTree(f.begin);
    tree.learners.resize(1);
    for (int n = 4; n <= 450; ++n)
        tree.learners.push_back({.node = "n" + std::to_string(n),
                                 .event = EventId{static_cast<std::uint64_t>(n)},
                                 .at = f.begin + n * 1ms,
                                 .from = "n2",
                                 .teacher = 0,
                                 .sent = EventId{1},
                                 .sentAt = f.begin,
                                 .depth = 1});
    f.canvas.setSpread(std::make_shared<const DrawnSpread>(std::move(tree)));
    const QImage before = f.canvas.grab().toImage();
    QCOMPARE(f.canvas.spreadPicture().arrows.size(), std::size_t{447});
    f.goTo(1s);
    QCOMPARE(f.happened(), std::size_t{447});
    QVERIFY(f.canvas.grab().toImage() != before);
}

SWIMSCOPE_TEST_WITH(QApplication, TestCanvasSpread)
#include "test_spread.moc"
