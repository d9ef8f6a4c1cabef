// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/geometry/curve.h"
#include "ui/geometry/flight_motion.h"
#include "ui/geometry/placement.h"
#include "ui/geometry/viewport.h"

#include <QTest>

#include <cmath>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

bool near(QPointF a, QPointF b, double within = 0.01) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= within;
}

constexpr Instant at(Duration d) {
    return Instant(d);
}

class TestMotion : public QObject {
    Q_OBJECT

  private slots:
    void zoomKeepsWhatIsUnderThePointer();
    void zoomHasLimits();
    void theTwoDirectionsOfAPairBendApart();
    void aPartOfACurveLiesOnIt();
    void pathsRunFromRimToRim();
    void aMessageFliesFromOneEndToTheOther();
    void aLostMessageFallsWhereItWasLost();
    void withReducedMotionNothingFalls();
    void moreBytesAreDrawnLarger();
    void aBandGrowsStaysAndFades();
    void aRefusedBandStopsHalfway();
    void newMembersAppearAndOldOnesEase();
    void atOnceMeansAtOnce();
};

void TestMotion::zoomKeepsWhatIsUnderThePointer() {
    Viewport viewport;
    const QPointF pointer(300, 120);
    const QPointF under = viewport.toLayout(pointer);
    viewport.zoomAbout(pointer, 2.5);
    QVERIFY(near(viewport.toScreen(under), pointer));
    viewport.pan({40, -10});
    QVERIFY(near(viewport.toScreen(under), pointer + QPointF(40, -10)));
    QVERIFY(near(viewport.toLayout(viewport.toScreen({7, 9})), {7, 9}));
    viewport.fit();
    QVERIFY(viewport.isFitted());
}

void TestMotion::zoomHasLimits() {
    Viewport viewport;
    for (int i = 0; i < 100; ++i)
        viewport.zoomAbout({10, 10}, 2);
    QCOMPARE(viewport.zoom(), Viewport::kMostZoom);
    for (int i = 0; i < 100; ++i)
        viewport.zoomAbout({10, 10}, 0.5);
    QCOMPARE(viewport.zoom(), Viewport::kLeastZoom);
}

void TestMotion::theTwoDirectionsOfAPairBendApart() {
    const QPointF a(0, 0);
    const QPointF b(100, 0);
    QVERIFY(bentCurve(a, b).at(0.5).y() * bentCurve(b, a).at(0.5).y() < 0);
}

void TestMotion::aPartOfACurveLiesOnIt() {
    const Curve whole = bentCurve({0, 0}, {200, 100});
    const Curve part = whole.part(0.2, 0.7);
    QVERIFY(near(part.at(0), whole.at(0.2)));
    QVERIFY(near(part.at(0.5), whole.at(0.45)));
    QVERIFY(near(part.at(1), whole.at(0.7)));
}

void TestMotion::pathsRunFromRimToRim() {
    const Curve path = curveBetween({0, 0}, {300, 0}, 25);
    QVERIFY(std::abs(std::hypot(path.from.x(), path.from.y()) - 25) < 3);
    QVERIFY(std::abs(300 - path.to.x() - 25) < 3);
    const Curve none = curveBetween({5, 5}, {5, 5}, 25);
    QVERIFY(near(none.at(0.5), {5, 5}));
}

void TestMotion::aMessageFliesFromOneEndToTheOther() {
    const FlightTimes times;
    const Curve path = bentCurve({0, 0}, {100, 0});
    Flight flight;
    flight.bytes = 40;
    flight.start = at(1s);
    QVERIFY(!viewOf(flight, path, times, at(999ms), false));
    const auto middle = viewOf(flight, path, times, at(1s) + times.flight / 2, false);
    QVERIFY(middle);
    QVERIFY(near(middle->place, path.at(0.5)));
    QCOMPARE(middle->opacity, 1.0);
    QVERIFY(!viewOf(flight, path, times, at(1s) + times.flight, false));
}

void TestMotion::aLostMessageFallsWhereItWasLost() {
    const FlightTimes times;
    const Curve path = bentCurve({0, 0}, {100, 0});
    Flight flight;
    flight.fate = Fate::lost;
    const auto before = viewOf(flight, path, times, at(times.flight / 4), false);
    QVERIFY(before && !before->falling);
    const auto falling = viewOf(flight, path, times, at(times.flight / 2 + times.fall / 2), false);
    QVERIFY(falling && falling->falling);
    QCOMPARE(falling->progress, 0.5);
    QVERIFY(falling->place.y() > path.at(0.5).y());
    QVERIFY(falling->opacity < 1);
    QVERIFY(!viewOf(flight, path, times, at(times.flight / 2 + times.fall), false));
}

void TestMotion::withReducedMotionNothingFalls() {
    const FlightTimes times;
    const Curve path = bentCurve({0, 0}, {100, 0});
    Flight flight;
    flight.fate = Fate::cut;
    const auto view = viewOf(flight, path, times, at(times.flight / 2 + times.fall / 2), true);
    QVERIFY(view && view->falling);
    QVERIFY(near(view->place, path.at(0.5)));
    QCOMPARE(view->turn, 0.0);
}

void TestMotion::moreBytesAreDrawnLarger() {
    const FlightTimes times;
    const Curve path = bentCurve({0, 0}, {100, 0});
    const auto scaleOf = [&](std::uint32_t bytes) {
        Flight flight;
        flight.bytes = bytes;
        return viewOf(flight, path, times, at(times.flight / 2), false)->scale;
    };
    QVERIFY(scaleOf(20) < scaleOf(200));
    QVERIFY(scaleOf(200) < scaleOf(1400));
    QVERIFY(scaleOf(4'000'000'000) <= 1.6);
    QVERIFY(scaleOf(0) > 0);
}

void TestMotion::aBandGrowsStaysAndFades() {
    const FlightTimes times;
    const Curve path = bentCurve({0, 0}, {100, 0});
    Band band;
    const auto young = viewOf(band, path, times, at(times.flight / 12));
    QVERIFY(young && young->path.to.x() < 50);
    const auto open = viewOf(band, path, times, at(10s));
    QVERIFY(open && near(open->path.to, {100, 0}));
    QCOMPARE(open->opacity, 1.0);
    band.closed = at(1ms);
    QCOMPARE(viewOf(band, path, times, at(times.bandLeast))->opacity, 1.0);
    const auto fading = viewOf(band, path, times, at(times.bandLeast + times.bandFade / 2));
    QVERIFY(fading && fading->opacity < 0.6);
    QVERIFY(!viewOf(band, path, times, at(times.bandLeast + times.bandFade)));
}

void TestMotion::aRefusedBandStopsHalfway() {
    Band band;
    band.fate = Fate::cut;
    const auto view = viewOf(band, bentCurve({0, 0}, {100, 0}), FlightTimes(), at(5s));
    QVERIFY(view && view->broken);
    QVERIFY(view->path.to.x() < 60);
}

void TestMotion::newMembersAppearAndOldOnesEase() {
    const auto layout = [](std::vector<QPointF> centres) {
        Layout made;
        made.outward.assign(centres.size(), QPointF(0, -1));
        made.centres = std::move(centres);
        made.radius = 20;
        return made;
    };
    Placement placement;
    placement.arrange({"n1"}, layout({{0, 0}}), true);
    placement.arrange({"n1", "n2"}, layout({{100, 0}, {50, 50}}), false);
    QVERIFY(near(placement.places()[0].centre, {0, 0}));
    QCOMPARE(placement.places()[1].presence, 0.0);
    QVERIFY(placement.advance(0.1));
    QVERIFY(placement.places()[0].centre.x() > 20);
    QVERIFY(placement.places()[0].centre.x() < 90);
    int frames = 0;
    while (placement.advance(0.05) && ++frames < 1000) {
    }
    QVERIFY(frames < 1000);
    QCOMPARE(placement.places()[0].centre, QPointF(100, 0));
    QCOMPARE(placement.places()[1].presence, 1.0);
    QCOMPARE(placement.indexOf("n2"), std::size_t(1));
    QCOMPARE(placement.indexOf("stranger"), std::size_t(2));
}

void TestMotion::atOnceMeansAtOnce() {
    Layout layout;
    layout.centres = {{10, 10}};
    layout.outward = {{0, -1}};
    layout.radius = 20;
    Placement placement;
    placement.arrange({"n1"}, layout, true);
    QVERIFY(!placement.advance(0.01));
    QCOMPARE(placement.places()[0].presence, 1.0);
    placement.easeArc(0, 0.5, 0.01, true);
    QCOMPARE(placement.places()[0].arc, 0.5);
}

} // namespace

SWIMSCOPE_TEST(TestMotion)
#include "test_motion.moc"
