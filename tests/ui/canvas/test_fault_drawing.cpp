// SPDX-License-Identifier: MPL-2.0
// Faults on the canvas: how a person draws them, and how those in force are seen.
#include "tests/support/test_program.h"
#include "tests/ui/canvas/canvas_fixture.h"
#include "tests/ui/staged_faults.h"
#include "ui/canvas/fault_painter.h"
#include "ui/canvas/fault_shapes.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using test::StagedFaults;
using trace::FaultKind;

const QPoint kMiddle(450, 300);

struct FaultCanvas : test::CanvasFixture {
    explicit FaultCanvas(int count) : CanvasFixture(count), faults(&cluster) {}
    QImage picture() {
        cluster.frame();
        return canvas.grab().toImage();
    }

    StagedFaults faults;
    QSignalSpy links{&canvas, &ClusterCanvas::linkDrawn};
    QSignalSpy splits{&canvas, &ClusterCanvas::splitDrawn};
};

class TestFaultDrawing : public QObject {
    Q_OBJECT

  private slots:
    void shiftDrawsFromMemberToMember();
    void theHandleDrawsWithoutShift();
    void aPlainDragStillMoves();
    void aLinkToNowhereIsNone();
    void escapeTakesALineBack();
    void shiftOnTheGroundSplits();
    void aLineBesideAllHasNobodyOnOneSide();
    void shiftClicksSelectAsBefore();
    void whereFaultsAreOffItSaysSo();
    void whatIsDrawnIsSeen();
    void faultsAreSeenWithoutHovering();
    void mutedOnesAreFaint();
    void eachKindLooksDifferent();
    void hoveringTellsOfAFault();
    void aClickOnASignChoosesTheFault();
    void theShownOneStandsOut();
    void aMembersCardListsItsFaults();
    void anOutlineIsOutside();
};

void TestFaultDrawing::shiftDrawsFromMemberToMember() {
    FaultCanvas f(8);
    const QPoint n4 = f.centreOf("n4");
    f.drag({f.centreOf("n1"), n4}, Qt::ShiftModifier);
    QCOMPARE(f.links.count(), 1);
    QCOMPARE(f.links.front().at(0).toString(), QStringLiteral("n1"));
    QCOMPARE(f.links.front().at(1).toString(), QStringLiteral("n4"));
    QCOMPARE(f.links.front().at(2).toPoint(), f.canvas.mapToGlobal(n4));
    QVERIFY(!f.canvas.isAnybodyMoved());
}

void TestFaultDrawing::theHandleDrawsWithoutShift() {
    FaultCanvas f(8);
    QVERIFY(!f.canvas.linkHandle());
    QTest::mouseMove(&f.canvas, f.centreOf("n1"));
    const auto handle = f.canvas.linkHandle();
    QVERIFY(handle.has_value());
    QTest::mouseMove(&f.canvas, handle->toPoint());
    QCOMPARE(f.selection.hovered(), QStringLiteral("n1")); // it keeps its handle
    QCOMPARE(f.canvas.cursor().shape(), Qt::CrossCursor);
    f.drag({handle->toPoint(), f.centreOf("n6")});
    QCOMPARE(f.links.count(), 1);
    QCOMPARE(f.links.front().at(0).toString(), QStringLiteral("n1"));
    QCOMPARE(f.links.front().at(1).toString(), QStringLiteral("n6"));
    QVERIFY(!f.canvas.isAnybodyMoved());
    QCOMPARE(f.canvas.cursor().shape(), Qt::ArrowCursor);
}

void TestFaultDrawing::aPlainDragStillMoves() {
    FaultCanvas f(8);
    f.drag({f.centreOf("n2"), kMiddle});
    QVERIFY(f.canvas.isAnybodyMoved());
    QCOMPARE(f.links.count(), 0);
}

void TestFaultDrawing::aLinkToNowhereIsNone() {
    FaultCanvas f(8);
    const QPoint n1 = f.centreOf("n1");
    f.drag({n1, kMiddle}, Qt::ShiftModifier);
    f.drag({n1, kMiddle, n1}, Qt::ShiftModifier);
    QCOMPARE(f.links.count(), 0);
    QCOMPARE(f.splits.count(), 0);
}

void TestFaultDrawing::escapeTakesALineBack() {
    FaultCanvas f(8);
    f.begin({f.centreOf("n1"), f.centreOf("n4")}, Qt::ShiftModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, f.centreOf("n4"));
    f.begin({QPoint(450, 20), QPoint(450, 590)}, Qt::ShiftModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, QPoint(450, 590));
    QCOMPARE(f.links.count(), 0);
    QCOMPARE(f.splits.count(), 0);
    QCOMPARE(f.canvas.cursor().shape(), Qt::ArrowCursor);
}

void TestFaultDrawing::shiftOnTheGroundSplits() {
    FaultCanvas f(8);
    const QPoint between = (f.centreOf("n1") + f.centreOf("n2")) / 2;
    const QPoint beyond = (f.centreOf("n5") + f.centreOf("n6")) / 2;
    f.drag({between, beyond}, Qt::ShiftModifier);
    QCOMPARE(f.splits.count(), 1);
    QStringList one = f.splits.front().at(0).toStringList();
    QStringList other = f.splits.front().at(1).toStringList();
    if (one.contains(QStringLiteral("n1")))
        one.swap(other);
    QCOMPARE(one, QStringList({"n2", "n3", "n4", "n5"}));
    QCOMPARE(other, QStringList({"n1", "n6", "n7", "n8"}));
}

void TestFaultDrawing::aLineBesideAllHasNobodyOnOneSide() {
    FaultCanvas f(8);
    f.drag({QPoint(895, 100), QPoint(895, 400)}, Qt::ShiftModifier);
    QCOMPARE(f.splits.count(), 1);
    QVERIFY(f.splits.front().at(0).toStringList().isEmpty() ||
            f.splits.front().at(1).toStringList().isEmpty());
}

void TestFaultDrawing::shiftClicksSelectAsBefore() {
    FaultCanvas f(8);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, f.centreOf("n3"));
    QCOMPARE(f.selection.members(), QStringList({"n3"}));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, kMiddle);
    QCOMPARE(f.selection.members(), QStringList());
}

void TestFaultDrawing::whereFaultsAreOffItSaysSo() {
    FaultCanvas f(8);
    QSignalSpy wanted(&f.canvas, &ClusterCanvas::faultsWanted);
    f.canvas.setFaultsOff(QStringLiteral("This is the past."));
    QTest::mouseMove(&f.canvas, f.centreOf("n1"));
    QVERIFY(!f.canvas.linkHandle());
    f.drag({f.centreOf("n1"), f.centreOf("n4")}, Qt::ShiftModifier);
    f.drag({QPoint(450, 40), QPoint(460, 560)}, Qt::ShiftModifier);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(f.links.count() + f.splits.count(), 0);
}

void TestFaultDrawing::whatIsDrawnIsSeen() {
    FaultCanvas f(8);
    const QImage before = f.picture();
    f.begin({f.centreOf("n1"), kMiddle + QPoint(40, 0)}, Qt::ShiftModifier);
    QVERIFY(f.picture() != before);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, kMiddle);
    f.begin({QPoint(450, 40), QPoint(460, 560)}, Qt::ShiftModifier);
    const QImage during = f.picture();
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::ShiftModifier, QPoint(460, 560));
    QVERIFY(during != before);
    // Both sides are marked, each in its way.
    const QRect n2 = f.canvas.rectOf(QStringLiteral("n2"));
    const QRect n7 = f.canvas.rectOf(QStringLiteral("n7"));
    QVERIFY(during.copy(n2) != before.copy(n2));
    QVERIFY(during.copy(n7) != before.copy(n7));
}

void TestFaultDrawing::faultsAreSeenWithoutHovering() {
    FaultCanvas f(8);
    const QImage before = f.picture();
    f.faults.raise(FaultKind::cut, "n1", "n4");
    const QImage link = f.picture();
    const QPoint sign = f.canvas.scene().faults.links.front().sign.toPoint();
    const QRect around(sign - QPoint(10, 10), QSize(20, 20));
    QVERIFY(link.copy(around) != before.copy(around));
    f.faults.raise(FaultKind::clock, "", "n6");
    const QImage mark = f.picture();
    const QRect n6 = f.canvas.rectOf(QStringLiteral("n6"));
    QVERIFY(mark.copy(n6) != link.copy(n6));
    f.faults.split({StagedFaults::members(1, 4), StagedFaults::members(5, 8)});
    QVERIFY(f.picture() != mark);
    f.faults.split({{"n1", "n3"}, {"n2", "n4"}}); // mingled
    const QRect n2 = f.canvas.rectOf(QStringLiteral("n2"));
    QVERIFY(f.picture().copy(n2) != mark.copy(n2));
}

void TestFaultDrawing::mutedOnesAreFaint() {
    FaultCanvas f(8);
    const FaultId fault = f.faults.raise(FaultKind::loss, "n1", "n4");
    const QImage acting = f.picture();
    f.faults.mute(fault);
    const QImage muted = f.picture();
    QVERIFY(acting != muted);
    f.faults.lift(fault);
    QVERIFY(f.picture() != muted);
}

/// Without colour as well.
void TestFaultDrawing::eachKindLooksDifferent() {
    std::vector<QImage> signs;
    for (std::size_t i = 0; i < kFaultMarks; ++i) {
        QImage image(30, 30, QImage::Format_Grayscale8);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(15, 15);
        painter.setPen(QPen(Qt::white, 1.6));
        paintFaultSign(painter, static_cast<FaultMark>(i), 12);
        painter.end();
        for (const QImage& other : signs) {
            int differing = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    differing += std::abs(qGray(image.pixel(x, y)) - qGray(other.pixel(x, y))) > 90;
            QVERIFY2(differing > 12, qPrintable(QString::number(i)));
        }
        signs.push_back(image);
    }
}

void TestFaultDrawing::hoveringTellsOfAFault() {
    FaultCanvas f(8);
    f.faults.raise(FaultKind::cut, "n1", "n4");
    const QImage before = f.picture();
    QTest::mouseMove(&f.canvas, f.canvas.scene().faults.links.front().sign.toPoint());
    QVERIFY(f.picture() != before);
}

void TestFaultDrawing::aClickOnASignChoosesTheFault() {
    FaultCanvas f(8);
    QSignalSpy chosen(&f.canvas, &ClusterCanvas::faultChosen);
    const FaultId fault = f.faults.raise(FaultKind::cut, "n1", "n4");
    f.cluster.frame();
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {},
                      f.canvas.scene().faults.links.front().sign.toPoint());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<FaultId>(), fault);
}

void TestFaultDrawing::theShownOneStandsOut() {
    FaultCanvas f(8);
    const FaultId fault = f.faults.raise(FaultKind::cut, "n1", "n4");
    const QImage before = f.picture();
    f.canvas.setShownFault(fault);
    QVERIFY(f.picture() != before);
    f.canvas.setShownFault(FaultId::none);
    QVERIFY(f.picture() == before);
}

void TestFaultDrawing::aMembersCardListsItsFaults() {
    FaultCanvas f(8);
    const auto lines = [&](const char* member) {
        f.cluster.frame();
        return f.canvas.cardOf(QLatin1String(member)).text();
    };
    f.faults.raise(FaultKind::cut, "n1", "n4");
    QVERIFY(lines("n1").contains(QStringLiteral("n1 → n4")));
    QVERIFY(lines("n4").contains(QStringLiteral("n1 → n4")));
    QVERIFY(!lines("n2").contains(QStringLiteral("n1 → n4")));
    for (int i = 0; i < 6; ++i)
        f.faults.raise(FaultKind::loss, "n1", test::StagedCluster::name(i + 2));
    QVERIFY(lines("n1").contains(QStringLiteral("3 more")));
}

void TestFaultDrawing::anOutlineIsOutside() {
    const std::vector<QPointF> square{{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    const std::vector<QPointF> other(square.rbegin(), square.rend());
    for (const auto& hull : {square, other}) {
        const QPainterPath path = outlineAround(hull, 10);
        for (const QPointF inside :
             {QPointF(0, 0), QPointF(-9, 50), QPointF(50, 109), QPointF(-6, -6)})
            QVERIFY(path.contains(inside));
        for (const QPointF outside : {QPointF(-11, 50), QPointF(-9, -9), QPointF(50, 111)})
            QVERIFY(!path.contains(outside));
    }
    QVERIFY(outlineAround({{0, 0}, {100, 0}}, 10).contains(QPointF(-9, 0)));
    QVERIFY(!outlineAround({{0, 0}, {100, 0}}, 10).contains(QPointF(50, 11)));
    QVERIFY(outlineAround({{5, 5}}, 10).contains(QPointF(14, 5)));
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestFaultDrawing)
#include "test_fault_drawing.moc"
