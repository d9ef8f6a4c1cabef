// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/geometry/layout.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

using namespace swimscope::ui;

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

class TestLayout : public QObject {
    Q_OBJECT

  private slots:
    void everyDiscLiesInTheSpace_data();
    void everyDiscLiesInTheSpace();
    void discsDoNotOverlap_data() { everyDiscLiesInTheSpace_data(); }
    void discsDoNotOverlap();
    void theRingRunsClockwiseFromTheTop();
    void neighboursOnTheRingAreEquallyFar();
    void namesBesideTheDiscsGetRoom();
    void aLoneMemberStandsInTheMiddle();
    void noMembersAreNoTrouble();
    void theSpiralTakesOverPastTheRing();
    void theCornerStaysFree_data() { everyDiscLiesInTheSpace_data(); }
    void theCornerStaysFree();
    void aCornerInNobodysWayChangesNothing();
};

void TestLayout::everyDiscLiesInTheSpace_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<QSizeF>("size");
    for (const int count : {1, 2, 3, 8, 30, 60, 61, 200, 1000})
        for (const QSizeF size : {QSizeF(960, 560), QSizeF(400, 700), QSizeF(260, 200)})
            QTest::addRow("%d in %dx%d", count, static_cast<int>(size.width()),
                          static_cast<int>(size.height()))
                << count << size;
}

void TestLayout::everyDiscLiesInTheSpace() {
    QFETCH(const int, count);
    QFETCH(const QSizeF, size);
    const Layout layout = layoutFor(static_cast<std::size_t>(count), {size, {}});
    QCOMPARE(static_cast<int>(layout.centres.size()), count);
    const QRectF space =
        QRectF(QPointF(), size)
            .adjusted(layout.radius, layout.radius, -layout.radius, -layout.radius);
    for (const QPointF centre : layout.centres)
        QVERIFY(space.contains(centre));
}

void TestLayout::discsDoNotOverlap() {
    QFETCH(const int, count);
    QFETCH(const QSizeF, size);
    const Layout layout = layoutFor(static_cast<std::size_t>(count), {size, {}});
    if (layout.radius <= 2.5)
        return; // the smallest there is: a thousand members in a thumbnail may touch
    for (std::size_t i = 0; i < layout.centres.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(distance(layout.centres[i], layout.centres[j]) >= 2 * layout.radius);
}

void TestLayout::theRingRunsClockwiseFromTheTop() {
    const Layout layout = ringLayout(8, {{900, 600}, {}});
    const QPointF middle = layout.middle;
    QVERIFY(std::abs(layout.centres[0].x() - middle.x()) < 0.01);
    QVERIFY(layout.centres[0].y() < middle.y());
    QVERIFY(layout.centres[2].x() > middle.x());
    QVERIFY(layout.centres[4].y() > middle.y());
    QVERIFY(layout.centres[6].x() < middle.x());
}

void TestLayout::neighboursOnTheRingAreEquallyFar() {
    const Layout layout = ringLayout(40, {{1200, 600}, {}});
    double least = 1e9;
    double most = 0;
    for (std::size_t i = 0; i < 40; ++i) {
        const double step = distance(layout.centres[i], layout.centres[(i + 1) % 40]);
        least = std::min(least, step);
        most = std::max(most, step);
    }
    QVERIFY2(most / least < 1.05, qPrintable(QString::number(most / least)));
}

void TestLayout::namesBesideTheDiscsGetRoom() {
    const QSizeF label(100, 14);
    const Layout layout = ringLayout(12, {{900, 600}, label});
    for (const QPointF centre : layout.centres) {
        QVERIFY(centre.x() - layout.radius >= label.width());
        QVERIFY(centre.x() + layout.radius <= 900 - label.width());
    }
}

void TestLayout::aLoneMemberStandsInTheMiddle() {
    const Layout layout = layoutFor(1, {{300, 200}, {}});
    QCOMPARE(layout.centres.front(), QPointF(150, 100));
    QCOMPARE(layout.outward.front(), QPointF(0, -1));
}

void TestLayout::noMembersAreNoTrouble() {
    QVERIFY(layoutFor(0, {{300, 200}, {}}).centres.empty());
    QVERIFY(spiralLayout(0, {{0, 0}, {}}).centres.empty());
}

void TestLayout::theSpiralTakesOverPastTheRing() {
    const LayoutSpace space{{900, 600}, {}};
    QCOMPARE(layoutFor(kRingMost, space).centres, ringLayout(kRingMost, space).centres);
    QCOMPARE(layoutFor(kRingMost + 1, space).centres, spiralLayout(kRingMost + 1, space).centres);
}

void TestLayout::theCornerStaysFree() {
    QFETCH(const int, count);
    QFETCH(const QSizeF, size);
    const QSizeF corner(size.width() < 520 ? 48 : 130, std::min(size.height() - 10, 340.0));
    for (auto* make : {&ringLayout, &spiralLayout}) {
        const Layout layout = make(static_cast<std::size_t>(count), {size, {}, corner});
        const QRectF space =
            QRectF(QPointF(), size)
                .adjusted(layout.radius, layout.radius, -layout.radius, -layout.radius);
        for (const QPointF centre : layout.centres) {
            QVERIFY(space.contains(centre));
            const QPointF beyond(std::max(centre.x() - corner.width(), 0.0),
                                 std::max(centre.y() - corner.height(), 0.0));
            QVERIFY(distance(beyond, {}) > layout.radius * 1.3);
        }
    }
}

void TestLayout::aCornerInNobodysWayChangesNothing() {
    const LayoutSpace whole{{1400, 600}, {}};
    const LayoutSpace covered{{1400, 600}, {}, {130, 340}};
    QCOMPARE(ringLayout(8, covered).centres, ringLayout(8, whole).centres);
}

} // namespace

SWIMSCOPE_TEST(TestLayout)
#include "test_layout.moc"
