// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/charts_panel.h"
#include "ui/model/run_charts.h"
#include "ui/model/texts.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::Change;
using wire::MemberState;

namespace {

/// The charts on screen, over a staged cluster that has run for some seconds.
struct ChartsDesk {
    explicit ChartsDesk(int seconds = 30) {
        panel.setRun(&charts);
        panel.resize(700, 320);
        panel.show();
        for (int i = 0; i < seconds; ++i) {
            cluster.send(1, 2, {wire::share(wire::Ping{})});
            cluster.frame(1s);
        }
    }

    ChartView* view() const { return panel.findChild<ChartView*>(); }
    QString text() const { return panel.findChild<QLabel*>(QStringLiteral("chartText"))->text(); }
    QComboBox* box(const char* name) const {
        return panel.findChild<QComboBox*>(QLatin1String(name));
    }
    /// Until what is shown is as late as the run.
    void catchUp() {
        const double now = inSeconds(cluster.model.now());
        QTRY_VERIFY((cluster.frame({}), view()->figure().xMost >= now));
    }
    QPoint placeOf(double x) const {
        return view()->placeOf(x, view()->figure().yMost / 2).toPoint();
    }
    void drag(double from, double to) const {
        QTest::mousePress(view(), Qt::LeftButton, {}, placeOf(from));
        QTest::mouseMove(view(), placeOf((from + to) / 2));
        QTest::mouseMove(view(), placeOf(to));
        QTest::mouseRelease(view(), Qt::LeftButton, {}, placeOf(to));
    }

    StagedCluster cluster{4};
    RunCharts charts{&cluster.model, nullptr};
    ChartsPanel panel{&cluster.model};
};

QSet<QRgb> coloursOf(const QImage& image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return colours;
}

double secondsOf(const QVariant& moment) {
    return inSeconds(moment.value<Instant>());
}

} // namespace

/// Charts under mouse and keyboard, and as files.
class TestChartsPanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void itFollowsTheRunWhileItIsSeen();
    void everyChartCanBeChosen();
    void linesHaveTheThemesColours();
    void aBrushedStretchIsChosen();
    void aClickIsAMoment();
    void theKeyboardBrushes();
    void pointingTellsValues();
    void theLastEventCountsFromItself();
    void theSpanIsAChoice();
    void picturesAreWhatIsShown();
    void tablesHaveAllLines();
    void theMenuAsksForAFile();
    void helpersHearTheChart();
    void anotherRunLetsGoOfTheBrush();
};

void TestChartsPanel::initTestCase() {
    qRegisterMetaType<Instant>();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestChartsPanel::itFollowsTheRunWhileItIsSeen() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    const double before = desk.view()->figure().xMost;
    desk.panel.hide();
    for (int i = 0; i < 5; ++i)
        desk.cluster.frame(10s);
    QCOMPARE(desk.view()->figure().xMost, before);
    desk.panel.show();
    QVERIFY(desk.view()->figure().xMost > before + 49);
}

void TestChartsPanel::everyChartCanBeChosen() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.cluster.kill(2);
    desk.cluster.frame(1s);
    QComboBox* kinds = desk.box("chartKind");
    QCOMPARE(kinds->count(), static_cast<int>(kChartKinds.size()));
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Home);
    for (int i = 0; i < kinds->count(); ++i) {
        QCOMPARE(desk.panel.kind(), kChartKinds[static_cast<std::size_t>(i)]);
        QVERIFY(!desk.text().isEmpty());
        QVERIFY(!desk.view()->grab().isNull());
        QTest::keyClick(kinds, Qt::Key_Down);
    }
}

void TestChartsPanel::linesHaveTheThemesColours() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.cluster.agree(2, Change::suspected, MemberState::suspect);
    desk.cluster.frame(5s);
    desk.catchUp();
    for (const Theme& theme : {Theme::dark(), Theme::light()}) {
        desk.panel.setTheme(theme);
        const QSet<QRgb> colours = coloursOf(desk.view()->grab().toImage());
        for (const QColor& colour : {theme.panel, theme.alive, theme.suspect})
            QVERIFY2(colours.contains(colour.rgb()), qPrintable(colour.name()));
    }
}

void TestChartsPanel::aBrushedStretchIsChosen() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    const QSignalSpy chosen(&desk.panel, &ChartsPanel::momentChosen);
    desk.drag(20, 10); // backwards, too
    QCOMPARE(chosen.count(), 1);
    QVERIFY(std::abs(secondsOf(chosen[0][0]) - 10) < 0.1);
    QVERIFY(std::abs(secondsOf(chosen[0][1]) - 20) < 0.1);
    QVERIFY2(desk.text().startsWith(QStringLiteral("From 0:")), qPrintable(desk.text()));
    // It is seen.
    const QImage brushed = desk.view()->grab().toImage();
    QTest::keyClick(desk.view(), Qt::Key_Escape);
    QVERIFY(!desk.view()->brushed());
    QVERIFY(desk.view()->grab().toImage() != brushed);
    // Beyond the edges there is nothing.
    desk.drag(5, 1000);
    QCOMPARE(chosen.count(), 2);
    QVERIFY(secondsOf(chosen[1][1]) <= desk.view()->figure().xMost + 0.001);
}

void TestChartsPanel::aClickIsAMoment() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    const QSignalSpy chosen(&desk.panel, &ChartsPanel::momentChosen);
    QTest::mouseClick(desk.view(), Qt::LeftButton, {}, desk.placeOf(15));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(secondsOf(chosen[0][0]), secondsOf(chosen[0][1]));
    QVERIFY(std::abs(secondsOf(chosen[0][0]) - 15) < 0.1);
}

void TestChartsPanel::theKeyboardBrushes() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    const QSignalSpy chosen(&desk.panel, &ChartsPanel::momentChosen);
    desk.view()->setFocus();
    QTest::keyClick(desk.view(), Qt::Key_Home);
    QCOMPARE(desk.view()->brushed(), std::optional(std::pair(0.0, 0.0)));
    QTest::keyClick(desk.view(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(desk.view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(desk.view(), Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    const double span = desk.view()->figure().xMost;
    QVERIFY(std::abs(secondsOf(chosen[0][0]) - 0.1 * span) < 0.001);
    QVERIFY(std::abs(secondsOf(chosen[0][1]) - 0.21 * span) < 0.001);
    QTest::keyClick(desk.view(), Qt::Key_End);
    const auto moment = desk.view()->brushed();
    QVERIFY(moment && moment->first == moment->second && moment->first == span);
}

void TestChartsPanel::pointingTellsValues() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    const QString before = desk.text();
    QTest::mouseMove(desk.view(), desk.placeOf(10));
    QTRY_VERIFY(desk.text().contains(QStringLiteral("alive 4")));
    QVERIFY(desk.text().startsWith(QStringLiteral("0:")));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(desk.view(), &leave);
    QCOMPARE(desk.text(), before);
}

void TestChartsPanel::theLastEventCountsFromItself() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.panel.setKind(ChartKind::lastEvent);
    QVERIFY(desk.text().startsWith(QStringLiteral("Kill, freeze or restart a node")));
    QVERIFY(!desk.box("chartSpan")->isEnabled());
    const Instant at = desk.cluster.session.now();
    desk.cluster.kill(2);
    QTRY_VERIFY((desk.cluster.frame(1s), !desk.view()->figure().isEmpty()));
    QVERIFY2(desk.text().contains(QStringLiteral("n2 was killed")), qPrintable(desk.text()));
    const QSignalSpy chosen(&desk.panel, &ChartsPanel::momentChosen);
    QTest::mouseClick(desk.view(), Qt::LeftButton, {}, desk.placeOf(2));
    QVERIFY(std::abs(secondsOf(chosen[0][0]) - inSeconds(at) - 2) < 0.1);
}

void TestChartsPanel::theSpanIsAChoice() {
    ChartsDesk desk(200);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    QCOMPARE(desk.view()->figure().xLeast, 0.0);
    QComboBox* spans = desk.box("chartSpan");
    spans->setFocus();
    QTest::keyClick(spans, Qt::Key_End);
    QVERIFY(desk.view()->figure().xLeast > 100);
}

void TestChartsPanel::picturesAreWhatIsShown() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.panel.setTheme(Theme::light());
    desk.catchUp();
    const QImage png = QImage::fromData(desk.panel.exported(ChartFormat::png), "PNG");
    QCOMPARE(png.width(), desk.view()->width() * 2);
    QVERIFY(png.height() > desk.view()->height() * 2); // its title stands above it
    const QByteArray svg = desk.panel.exported(ChartFormat::svg);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox().size() * 2, png.size());
    QVERIFY(svg.contains("Members by state"));
    QImage drawn(renderer.defaultSize(), QImage::Format_RGB32);
    drawn.fill(Qt::black);
    QPainter painter(&drawn);
    renderer.render(&painter);
    for (const QImage& image : {png, drawn}) {
        const QSet<QRgb> colours = coloursOf(image);
        QVERIFY(colours.contains(Theme::light().panel.rgb()));
        QVERIFY(colours.contains(Theme::light().alive.rgb()));
    }
}

void TestChartsPanel::tablesHaveAllLines() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    QCOMPARE(desk.panel.fileName(ChartFormat::csv), QStringLiteral("members.csv"));
    const QStringList rows =
        QString::fromUtf8(desk.panel.exported(ChartFormat::csv)).split(QLatin1Char('\n'));
    QCOMPARE(rows.front(), QStringLiteral("\"time, s\",\"alive, members\",\"suspect, members\","
                                          "\"dead, members\",\"left, members\""));
    QVERIFY(rows.size() > 20);
    QVERIFY(rows.contains(QStringLiteral("10,4,0,0,0")));
}

void TestChartsPanel::theMenuAsksForAFile() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy wanted(&desk.panel, &ChartsPanel::exportWanted);
    for (QAction* action : desk.panel.findChild<QToolButton*>()->menu()->actions())
        action->trigger();
    QCOMPARE(wanted.count(), 3);
    QCOMPARE(wanted[2][0].value<ChartFormat>(), ChartFormat::csv);
}

void TestChartsPanel::helpersHearTheChart() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(desk.view());
    QVERIFY(chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Members by state"));
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("alive 4")));
    // The cursor tells where it is.
    desk.view()->setFocus();
    QTest::keyClick(desk.view(), Qt::Key_Home);
    QVERIFY(chart->text(QAccessible::Description).startsWith(QStringLiteral("0:00.000: alive")));
}

void TestChartsPanel::anotherRunLetsGoOfTheBrush() {
    ChartsDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.catchUp();
    desk.drag(5, 10);
    QVERIFY(desk.view()->brushed());
    desk.cluster.model.setSession(nullptr);
    QTRY_VERIFY(!desk.view()->brushed());
    QVERIFY(desk.view()->figure().isEmpty());
}

SWIMSCOPE_TEST_WITH(QApplication, TestChartsPanel)
#include "test_charts_panel.moc"
