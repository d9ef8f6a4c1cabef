// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/sample_spread.h"
#include "tests/ui/staged_cluster.h"
#include "ui/canvas/space_time_view.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/space_time_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;

namespace {

constexpr int kWait = 60'000; // ms, for whatever is waited for

/// The diagram on screen: after ten seconds n1 has pinged n2 each second, and got no ack to the
/// last.
struct DiagramDesk {
    DiagramDesk() {
        cluster.session.advance(500ms);
        for (std::uint32_t second = 0; second < 10; ++second) {
            const auto message = wire::share(wire::Ping{.seq = second, .node = "n2"});
            const EventId packet = cluster.session.push(
                NodeId{1}, trace::PacketSent{StagedCluster::endpoint(2), "n2", 1});
            last = cluster.session.push(
                NodeId{1}, trace::MessageSent{packet, StagedCluster::endpoint(2), message});
            cluster.session.advance(1ms);
            if (second < 9)
                cluster.session.push(NodeId{2}, trace::MessageReceived{{}, {}, message}, last);
            cluster.session.advance(999ms);
        }
        panel.resize(1000, 300);
        panel.show();
        view()->zoom(0.5); // all ten
        const auto drawn = [this] {
            cluster.frame();
            // Asked for anew in each frame in which time has passed.
            cluster.session.advance(1us);
            return view()->scene().view.lines.size() == 10;
        };
        QVERIFY(QTest::qWaitFor(drawn, kWait));
    }

    SpaceTimeView* view() const { return panel.view(); }
    QWidget* area() const { return view()->viewport(); }
    QPoint placeOf(const char* member, Instant time) const {
        const SpaceTimeScene& scene = view()->scene();
        const auto lane = std::ranges::find(scene.names, member) - scene.names.begin();
        return QPointF(scene.xOf(time), scene.yOf(static_cast<session::SpaceTime::Lane>(lane)))
            .toPoint();
    }
    QAbstractButton* button(const char* text) const {
        for (auto* each : panel.findChildren<QAbstractButton*>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }

    StagedCluster cluster{4};
    Selection selection;
    EventId last = EventId::none;
    SpaceTimePanel panel{&cluster.model, &selection};
};

bool isAlike(const QColor& one, const QColor& other) {
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
               std::abs(one.blue() - other.blue()) <
           40;
}

} // namespace

class TestSpaceTimePanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        installTranslations(*QCoreApplication::instance(), QLocale());
    }
    void init() { test::failOnWarnings(); }

    void aClickGoesToTheMomentAndSelectsTheMember() {
        DiagramDesk desk;
        QSignalSpy moments(desk.view(), &SpaceTimeView::momentChosen);
        QTest::mouseClick(desk.area(), Qt::LeftButton, {}, desk.placeOf("n3", Instant(4s)));
        QCOMPARE(moments.count(), 1);
        const auto moment = moments.first().first().value<Instant>();
        QVERIFY(moment > Instant(3900ms) && moment < Instant(4100ms));
        QCOMPARE(desk.selection.member(), QStringLiteral("n3"));
        QVERIFY(!desk.view()->isFollowing());
    }

    /// Of which nothing is known yet.
    void anotherRunBeginsWithNothing() {
        DiagramDesk desk;
        QVERIFY(!desk.view()->scene().rows.empty());
        test::FakeSession other;
        desk.cluster.model.setSession(&other);
        QVERIFY(desk.view()->scene().rows.empty());
        desk.area()->repaint();
        QTest::mouseClick(desk.area(), Qt::LeftButton, {}, QPoint(300, 60));
        desk.cluster.model.setSession(nullptr);
        desk.area()->repaint();
    }

    void quietStretchesTakeLittleRoom() {
        DiagramDesk desk;
        const auto widthOf = [&desk](Duration from, Duration to) {
            const SpaceTimeScene& scene = desk.view()->scene();
            return scene.xOf(Instant(to)) - scene.xOf(Instant(from));
        };
        desk.view()->fit();
        QVERIFY(widthOf(4500ms, 4501ms) < 0.2);
        const double far = widthOf(4501ms, 5500ms);
        QTest::mouseClick(desk.button("Collapse quiet"), Qt::LeftButton);
        // Each millisecond in which a ping is under way has become wide, and the second between
        // two of them narrow.
        QVERIFY(widthOf(4500ms, 4501ms) > 1);
        QVERIFY(widthOf(4501ms, 5500ms) < far);
        const auto torn = desk.view()->scene().scale.pieces();
        QVERIFY(torn.size() >= 5);
        // A click still goes to where it points.
        QSignalSpy moments(desk.view(), &SpaceTimeView::momentChosen);
        const Instant quiet = torn[2].from + (torn[2].to - torn[2].from) / 2;
        QTest::mouseClick(desk.area(), Qt::LeftButton, {}, desk.placeOf("n3", quiet));
        QCOMPARE(moments.count(), 1);
        const auto moment = moments.first().first().value<Instant>();
        QVERIFY(moment > torn[2].from && moment < torn[2].to);
        // What is under the wheel stays there.
        const QPoint place = desk.placeOf("n3", Instant(5500ms));
        QWheelEvent wheel(place, desk.area()->mapToGlobal(place), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.area(), &wheel);
        QVERIFY(std::abs(desk.placeOf("n3", Instant(5500ms)).x() - place.x()) < 40);
        QTest::mouseClick(desk.button("Collapse quiet"), Qt::LeftButton);
        QVERIFY(desk.view()->scene().scale.pieces().empty());
    }

    void aClickOnAMessageGoesToIt() {
        DiagramDesk desk;
        QSignalSpy messages(desk.view(), &SpaceTimeView::messageChosen);
        // Between the two lanes of the first ping.
        const QPoint from = desk.placeOf("n1", Instant(500ms));
        const QPoint to = desk.placeOf("n2", Instant(501ms));
        QTest::mouseClick(desk.area(), Qt::LeftButton, {}, (from + to) / 2);
        QCOMPARE(messages.count(), 1);
    }

    void draggingMovesAndTheWheelZoomsAboutThePointer() {
        DiagramDesk desk;
        const Instant before = desk.view()->scene().scale.from();
        const QPoint start = desk.placeOf("n3", Instant(5s));
        QTest::mousePress(desk.area(), Qt::LeftButton, {}, start);
        QTest::mouseMove(desk.area(), start - QPoint(100, 0));
        QTest::mouseRelease(desk.area(), Qt::LeftButton, {}, start - QPoint(100, 0));
        QVERIFY(desk.view()->scene().scale.from() > before);
        QVERIFY(!desk.view()->isFollowing());

        const QPoint here = desk.placeOf("n3", Instant(6s));
        QWheelEvent wheel(here, desk.area()->mapToGlobal(here), {}, {0, 360}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.area(), &wheel);
        QVERIFY(desk.view()->scene().scale.span() < 12s);
        QVERIFY((desk.placeOf("n3", Instant(6s)) - here).manhattanLength() <= 2);
    }

    void theKeyboardMovesZoomsAndChooses() {
        DiagramDesk desk;
        desk.view()->setFocus();
        const auto& scale = desk.view()->scene().scale;
        const Duration span = scale.span();
        QTest::keyClick(desk.view(), Qt::Key_Plus);
        QVERIFY(scale.span() < span);
        QTest::keyClick(desk.view(), Qt::Key_Minus);
        QTest::keyClick(desk.view(), Qt::Key_Home);
        QCOMPARE(scale.from(), Instant());
        QVERIFY(!desk.view()->isFollowing());
        QTest::keyClick(desk.view(), Qt::Key_Right);
        QVERIFY(scale.from() > Instant());
        QTest::keyClick(desk.view(), Qt::Key_Down);
        QTest::keyClick(desk.view(), Qt::Key_Down);
        QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
        QTest::keyClick(desk.view(), Qt::Key_Up);
        QCOMPARE(desk.selection.member(), QStringLiteral("n1"));
        QSignalSpy moments(desk.view(), &SpaceTimeView::momentChosen);
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(moments.count(), 1);
        QTest::keyClick(desk.view(), Qt::Key_End);
        QVERIFY(desk.view()->isFollowing());
        QVERIFY(desk.button("Follow")->isChecked());
    }

    void messagesAreFilteredByTypeAndMember() {
        DiagramDesk desk;
        auto* types = qobject_cast<QToolButton*>(desk.button("Messages"));
        QVERIFY(types && types->menu());
        types->menu()->actions().first()->trigger(); // pings
        QVERIFY(desk.view()->scene().view.lines.empty());
        types->menu()->actions().first()->trigger();
        QCOMPARE(desk.view()->scene().view.lines.size(), std::size_t{10});
        desk.selection.select(QStringLiteral("n4"));
        QTest::mouseClick(desk.button("Only selected"), Qt::LeftButton, {}, {8, 8});
        QVERIFY(desk.view()->scene().view.lines.empty());
        desk.selection.select(QStringLiteral("n2"));
        QCOMPARE(desk.view()->scene().view.lines.size(), std::size_t{10});
    }

    void newsIsDrawnAboveTheRest() {
        DiagramDesk desk;
        const auto brightest = [&desk](const QPoint& place, const QColor& colour) {
            const QImage image = desk.area()->grab().toImage();
            int count = 0;
            for (int x = -3; x <= 3; ++x)
                for (int y = -3; y <= 3; ++y)
                    count += isAlike(image.pixelColor(place + QPoint(x, y)), colour) ? 1 : 0;
            return count;
        };
        const Theme theme = Theme::dark();
        const SpreadPtr spread = test::sampleSpread(Instant(4s));
        QVERIFY(desk.view()->scene().spread.empty());
        desk.view()->setSpread(spread);
        // n6 has no lane here.
        const auto strokes = desk.view()->scene().spread;
        QCOMPARE(strokes.size(), std::size_t{3});
        QVERIFY(strokes[0].begins && strokes[0].from == session::SpaceTime::kNobody);
        QCOMPARE(strokes[1].sent, Instant(4100ms));
        QCOMPARE(strokes[1].learned, Instant(4200ms));
        const QPoint first = desk.placeOf("n2", Instant(4s));
        QVERIFY(brightest(first, theme.spread(0)) > 10);
        const QPoint half =
            (desk.placeOf("n1", Instant(5100ms)) + desk.placeOf("n4", Instant(5200ms))) / 2;
        QVERIFY(brightest(half, theme.spread(0.6)) > 3);
        // Only what lies in the window.
        desk.view()->setFocus();
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(desk.view(), Qt::Key_Plus);
        QTest::keyClick(desk.view(), Qt::Key_Home);
        QVERIFY(desk.view()->scene().scale.to() < Instant(4s));
        QVERIFY(desk.view()->scene().spread.empty());
        QTest::mouseClick(desk.button("Whole run"), Qt::LeftButton);
        QCOMPARE(desk.view()->scene().spread.size(), std::size_t{3});
        desk.view()->setSpread(nullptr);
        QVERIFY(desk.view()->scene().spread.empty());
        QCOMPARE(brightest(desk.placeOf("n2", Instant(4s)), theme.spread(0)), 0);
    }

    void ofVeryManyWhoLearnedAChoiceIsDrawn() {
        why::SpreadTree tree = test::sampleTree(Instant(1s));
        for (int i = 0; i < 10'000; ++i) {
            tree.learners.push_back(tree.learners[1]);
            tree.learners.back().at = Instant(4s) + i * 1ms;
            tree.learners.back().sentAt = tree.learners.back().at;
        }
        const SpreadStrokes strokes(std::make_shared<const DrawnSpread>(std::move(tree)),
                                    {"n1", "n2", "n3", "n4"});
        const std::size_t all = strokes.in(Instant(), Instant(60s)).size();
        QVERIFY(all > SpreadStrokes::kMost / 2 && all <= SpreadStrokes::kMost + 1);
        QCOMPARE(strokes.in(Instant(5s), Instant(5s) + 99ms).size(), std::size_t{100});
        // One that is on its way through all of the window.
        QCOMPARE(strokes.in(Instant(1120ms), Instant(1180ms)).size(), std::size_t{1});
    }

    void theWholeRunIsShownAtAWish() {
        DiagramDesk desk;
        QTest::mouseClick(desk.button("Whole run"), Qt::LeftButton);
        QCOMPARE(desk.view()->scene().scale.from(), Instant());
        QVERIFY(desk.view()->scene().scale.to() >= desk.cluster.model.end());
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestSpaceTimePanel)
#include "test_space_time.moc"
