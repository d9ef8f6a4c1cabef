// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/canvas/split_rings.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <numeric>

namespace {

using namespace swimscope;
using namespace swimscope::ui;

trace::Tally tallyOf(std::uint32_t alive, std::uint32_t suspect, std::uint32_t dead,
                     std::uint32_t unknown) {
    trace::Tally tally;
    tally.states = {alive, suspect, dead, 0};
    tally.unknown = unknown;
    return tally;
}

class TestSplitRings : public QObject {
    Q_OBJECT

  private slots:
    void sharesFollowTheCounts();
    void nobodysOpinionIsLost();
    void partsLieClockwiseFromTheTop();
    void aThemeOrASizeBeginsAnew();

  private:
    static constexpr int kMiddle = 60;
    static constexpr double kDisc = 30;

    static QImage painted(SplitRings& rings, const trace::Tally& tally) {
        QImage image(2 * kMiddle, 2 * kMiddle, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        rings.paint(painter, tally, {kMiddle, kMiddle});
        painter.end();
        return image;
    }
    static QColor at(const QImage& image, QPoint direction) {
        // The ring's radius is 1.3 discs.
        return image.pixelColor(QPoint(kMiddle, kMiddle) + direction * 39);
    }
};

void TestSplitRings::sharesFollowTheCounts() {
    QCOMPARE(SplitRings::sharesOf(tallyOf(1, 1, 0, 0)), (SplitRings::Shares{60, 60, 0, 0, 0}));
    QCOMPARE(SplitRings::sharesOf(tallyOf(5, 0, 2, 1)), (SplitRings::Shares{75, 0, 30, 0, 15}));
    // Counts that are nearly the same share a ring.
    QCOMPARE(SplitRings::sharesOf(tallyOf(200, 0, 0, 300)),
             SplitRings::sharesOf(tallyOf(201, 0, 0, 299)));
}

void TestSplitRings::nobodysOpinionIsLost() {
    for (std::uint32_t all = 3; all <= 2000; all += 7) {
        const auto shares = SplitRings::sharesOf(tallyOf(all - 2, 1, 0, 1));
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), SplitRings::kSteps);
        QVERIFY(shares[0] >= shares[1]);
        QVERIFY(shares[1] >= 1);
        QVERIFY(shares[4] >= 1);
        QCOMPARE(int(shares[2]), 0);
    }
}

void TestSplitRings::partsLieClockwiseFromTheTop() {
    SplitRings rings;
    const Theme theme = Theme::dark();
    for (const double pixelRatio : {1.0, 2.0}) {
        rings.prepare(theme, kDisc, pixelRatio);
        const QImage image = painted(rings, tallyOf(1, 0, 1, 0));
        QCOMPARE(at(image, {1, 0}), theme.alive);
        QCOMPARE(at(image, {-1, 0}), theme.dead);
        QCOMPARE(image.pixelColor(kMiddle, kMiddle).alpha(), 0);
    }
}

void TestSplitRings::aThemeOrASizeBeginsAnew() {
    SplitRings rings;
    const trace::Tally tally = tallyOf(1, 0, 1, 0);
    rings.prepare(Theme::dark(), kDisc, 1);
    painted(rings, tally);
    rings.prepare(Theme::light(), kDisc, 1);
    QCOMPARE(at(painted(rings, tally), {1, 0}), Theme::light().alive);
    rings.prepare(Theme::light(), kDisc / 2, 1);
    QCOMPARE(at(painted(rings, tally), {1, 0}).alpha(), 0);
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestSplitRings)
#include "test_split_rings.moc"
