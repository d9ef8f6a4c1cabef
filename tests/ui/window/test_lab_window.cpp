// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/catalogue.h"
#include "engine/lab/report.h"
#include "engine/lab/svg.h"
#include "tests/lab/patient_experiment.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/model/lab_files.h"
#include "ui/window/lab_window.h"
#include "ui/window/plot_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QSvgRenderer>
#include <QTabWidget>
#include <QTableView>
#include <QTranslator>

#include <array>

using namespace swimscope;
using namespace swimscope::ui;

namespace {

constexpr int kPatienceMs = 60'000;

/// The laboratory with two toys: one that is done at once, one whose works from the third on wait.
struct LabBench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    test::PatientExperiment quick{1'000'000};
    test::PatientExperiment slow{3};
    std::array<const lab::Experiment*, 2> all{&quick, &slow};
    std::unique_ptr<LabWindow> window;

    LabBench() {
        settings.setValue(QStringLiteral("laboratory/folder"), folder.path());
        window = std::make_unique<LabWindow>(all, &settings);
        window->setTheme(Theme::dark());
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <class Part>
    Part* part(const char* name) const {
        return window->findChild<Part*>(QLatin1String(name));
    }
    QLineEdit* field(const char* parameter) const {
        return part<QWidget>(parameter)->findChild<QLineEdit*>();
    }
    QString problem(const char* parameter) const {
        return part<QWidget>(parameter)->findChild<QLabel*>(QStringLiteral("problem"))->text();
    }
    void choose(int row) const { window->findChild<QListWidget*>()->setCurrentRow(row); }
    void write(QLineEdit* field, const QString& text) const {
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QAction* action(const QString& text) const {
        for (QAction* each : window->findChildren<QAction*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QAction* start() const { return action(QStringLiteral("&Run")); }
    QAction* cancel() const { return action(QStringLiteral("C&ancel")); }
    QString command() const { return part<QLineEdit>("command")->text(); }
    QString status() const { return part<QLabel>("status")->text(); }
    QString notice() const { return window->findChild<NoticeStrip*>()->text(); }
    QTableView* table() const { return part<QTableView>("table"); }
    const LabReport& report() const { return *window->run().report(); }
    void waitForEnd() const { QTRY_VERIFY_WITH_TIMEOUT(!window->run().isBusy(), kPatienceMs); }
    void runToTheEnd() const {
        start()->trigger();
        waitForEnd();
    }
    /// The slow one, as far as it gets by itself.
    void runHalf() const {
        choose(1);
        start()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(report().counted, std::size_t{3}, kPatienceMs);
    }
    QFileDialog* fileDialog() const { return window->findChild<QFileDialog*>(); }
    void saveReport(const QString& name) const {
        QVERIFY(QDir(folder.path()).mkpath(name));
        action(QStringLiteral("&Save report…"))->trigger();
        QFileDialog* dialog = fileDialog();
        QVERIFY(dialog);
        emit dialog->fileSelected(folder.filePath(name));
        dialog->close();
        QTRY_VERIFY(!fileDialog());
    }
    QByteArray contents(const QString& name) const {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QStringList firstRow(const QTableView* view) {
    QStringList cells;
    for (int column = 0; column < view->model()->columnCount(); ++column)
        cells << view->model()->index(0, column).data().toString();
    return cells;
}

} // namespace

/// The laboratory's window, from what is set to what is written.
class TestLabWindow : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }
    void aRunFillsTheResults();
    void mistakesAreSaidUnderTheirField();
    void tooManyRunsAreRefused();
    void theCommandIsTheSame();
    void aRunGrowsAndIsCancelled();
    void theKeyboardIsEnough();
    void closingDuringARunAsksOnce();
    void aReportIsSavedAndOpenedAgain();
    void nothingIsWrittenOverUnasked();
    void errorsOfWritingAreSaid();
    void oneTableAndOnePlotAreSaved();
    void earlierRunsStayAtHand();
    void plotsTakeTheTheme();
    void aRealExperimentRuns();
    void theMainWindowOpensIt();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestLabWindow::aRunFillsTheResults() {
    const LabBench bench;
    QVERIFY(!bench.table()->isVisibleTo(bench.window.get()));
    bench.runToTheEnd();
    QCOMPARE(bench.status(), QStringLiteral("All 8 runs done"));
    QCOMPARE(firstRow(bench.table()),
             (QStringList{QStringLiteral("0"), QStringLiteral("3.000000")}));
    QCOMPARE(bench.table()->model()->rowCount(), 8);
    const auto* plot = bench.window->findChild<PlotView*>();
    QVERIFY(plot && plot->isVisible());
    QCOMPARE(plot->accessibleName(), QStringLiteral("Sums"));
    QVERIFY(plot->accessibleDescription().contains(QLatin1String("8 points")));
    auto* tabs = bench.window->findChild<QTabWidget*>();
    QCOMPARE(tabs->tabText(2), QStringLiteral("&Verdicts: 1 met, 1 not judged"));
    QCOMPARE(bench.part<QTableView>("verdicts")->model()->index(1, 0).data().toString(),
             QStringLiteral("not judged"));
}

void TestLabWindow::mistakesAreSaidUnderTheirField() {
    const LabBench bench;
    bench.write(bench.field("sides"), QStringLiteral("2,1000"));
    QCOMPARE(bench.problem("sides"),
             QStringLiteral("It may be 1 to 100; several separated by commas."));
    QVERIFY(!bench.start()->isEnabled());
    QVERIFY(bench.command().isEmpty());
    bench.write(bench.field("sides"), QStringLiteral("2, 5, 9"));
    QVERIFY(bench.problem("sides").isEmpty());
    QVERIFY(bench.start()->isEnabled());
    bench.write(bench.part<QLineEdit>("seeds"), QStringLiteral("9..1"));
    QVERIFY(!bench.start()->isEnabled());
    bench.write(bench.part<QLineEdit>("seeds"), QStringLiteral("2..5"));
    QVERIFY(bench.start()->isEnabled());
    bench.runToTheEnd();
    QCOMPARE(bench.status(), QStringLiteral("All 12 runs done"));
}

void TestLabWindow::tooManyRunsAreRefused() {
    const LabBench bench;
    bench.write(bench.part<QLineEdit>("seeds"), QStringLiteral("1..900000"));
    QVERIFY(!bench.start()->isEnabled());
    bool said = false;
    for (const QLabel* label : bench.window->findChildren<QLabel*>(QStringLiteral("problem")))
        said |= label->isVisible() && label->text().contains(QLatin1String("a million runs"));
    QVERIFY(said);
}

void TestLabWindow::theCommandIsTheSame() {
    const LabBench bench;
    QCOMPARE(bench.command(), QStringLiteral("swimscope-cli lab toy --seeds 1..4"));
    bench.write(bench.field("sides"), QStringLiteral("4 ,6"));
    bench.part<QWidget>("mode")->findChild<QComboBox*>()->setCurrentIndex(1);
    bench.write(bench.part<QLineEdit>("seeds"), QStringLiteral("7"));
    const QString wanted =
        QStringLiteral("swimscope-cli lab toy --seeds 7 --set sides=4,6 --set mode=odd");
    QCOMPARE(bench.command(), wanted);
    bench.action(QStringLiteral("&Copy command"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), wanted);
}

void TestLabWindow::aRunGrowsAndIsCancelled() {
    const LabBench bench;
    bench.runHalf();
    QVERIFY(bench.status().startsWith(QLatin1String("3 of 8 runs")));
    const auto* progress = bench.window->findChild<QProgressBar*>();
    QVERIFY(progress->isVisible());
    QCOMPARE(progress->value(), 3);
    QCOMPARE(progress->maximum(), 8);
    QCOMPARE(bench.table()->model()->rowCount(), 3);
    QVERIFY(!bench.start()->isEnabled());
    QVERIFY(!bench.action(QStringLiteral("&Save report…"))->isEnabled());
    bench.cancel()->trigger();
    bench.waitForEnd();
    QCOMPARE(bench.status(), QStringLiteral("Ended early: only 3 of 8 runs"));
    QCOMPARE(bench.table()->model()->rowCount(), 3);
    QVERIFY(!progress->isVisible());
    QVERIFY(bench.start()->isEnabled() && !bench.cancel()->isEnabled());
    QVERIFY(bench.action(QStringLiteral("&Save report…"))->isEnabled());
}

void TestLabWindow::theKeyboardIsEnough() {
    const LabBench bench;
    auto* list = bench.window->findChild<QListWidget*>();
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(bench.window->run().isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(bench.report().counted, std::size_t{3}, kPatienceMs);
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    bench.waitForEnd();
    QVERIFY(bench.report().isPartial());
    // From the list every part of the window is reached in turn.
    list->setFocus();
    QList<QWidget*> met;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        met << QApplication::focusWidget();
    }
    QWidget* wanted[] = {bench.field("sides"), bench.part<QLineEdit>("seeds"),
                         bench.part<QLineEdit>("command"), bench.window->findChild<PlotView*>()};
    for (QWidget* each : wanted)
        QVERIFY2(met.contains(each), qPrintable(each->accessibleName()));
    auto* plot = bench.window->findChild<PlotView*>();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void TestLabWindow::closingDuringARunAsksOnce() {
    const LabBench bench;
    bench.runHalf();
    QVERIFY(!bench.window->close());
    QVERIFY(bench.notice().contains(QLatin1String("Closing ends it")));
    QVERIFY(bench.window->run().isBusy());
    QVERIFY(bench.window->close());
    bench.waitForEnd();
    QCOMPARE(bench.report().counted, std::size_t{3});
    bench.window->show();
    QVERIFY(bench.window->close()); // nothing goes on any more
}

void TestLabWindow::aReportIsSavedAndOpenedAgain() {
    const LabBench bench;
    bench.write(bench.field("sides"), QStringLiteral("5,6,7"));
    bench.runToTheEnd();
    const auto rows = bench.report().findings.tables.front().rows;
    bench.saveReport(QStringLiteral("report"));
    QTRY_VERIFY(bench.notice().contains(QLatin1String("4 files")));
    QVERIFY(bench.contents(QStringLiteral("report/README.md")).contains("# Sides & seeds"));
    QVERIFY(bench.contents(QStringLiteral("report/sums.csv")).startsWith("work,sum\n"));
    QVERIFY(bench.contents(QStringLiteral("report/sums.svg")).startsWith("<svg"));

    bench.write(bench.field("sides"), QStringLiteral("1"));
    bench.choose(1);
    bench.window->openResults({bench.folder.filePath(QStringLiteral("report/samples.jsonl"))});
    bench.waitForEnd();
    QCOMPARE(bench.report().findings.tables.front().rows, rows);
    QCOMPARE(bench.status(), QStringLiteral("All 12 runs done"));
    QCOMPARE(bench.field("sides")->text(), QStringLiteral("5,6,7")); // to be run again
    // Files that are none are told in a line, and what is there stays.
    bench.window->openResults({bench.folder.filePath(QStringLiteral("report/README.md"))});
    bench.waitForEnd();
    QVERIFY(bench.notice().contains(QLatin1String("holds no results")));
    QCOMPARE(bench.table()->model()->rowCount(), 12);
}

void TestLabWindow::nothingIsWrittenOverUnasked() {
    const LabBench bench;
    bench.runToTheEnd();
    QVERIFY(QDir(bench.folder.path()).mkpath(QStringLiteral("full")));
    QVERIFY(LabFiles::write(bench.folder.filePath(QStringLiteral("full/README.md")), "mine"));
    bench.saveReport(QStringLiteral("full"));
    QVERIFY(bench.notice().contains(QLatin1String("README.md. Nothing has been written")));
    QCOMPARE(bench.contents(QStringLiteral("full/README.md")), QByteArray("mine"));
    QVERIFY(bench.contents(QStringLiteral("full/sums.csv")).isEmpty());
    const auto* strip = bench.window->findChild<NoticeStrip*>();
    QTest::mouseClick(strip->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(bench.contents(QStringLiteral("full/README.md")).startsWith("# Sides"));
    QVERIFY(bench.notice().contains(QLatin1String("4 files")));
}

void TestLabWindow::errorsOfWritingAreSaid() {
    const LabBench bench;
    bench.runToTheEnd();
    QVERIFY(LabFiles::write(bench.folder.filePath(QStringLiteral("file")), "no folder"));
    bench.action(QStringLiteral("&Save report…"))->trigger();
    emit bench.fileDialog()->fileSelected(bench.folder.filePath(QStringLiteral("file/report")));
    bench.fileDialog()->close();
    QVERIFY(bench.notice().contains(QLatin1String("can't be made")));
    QCOMPARE(bench.table()->model()->rowCount(), 8); // and nothing is lost
}

void TestLabWindow::oneTableAndOnePlotAreSaved() {
    const LabBench bench;
    bench.runToTheEnd();
    bench.action(QStringLiteral("Save &table as CSV…"))->trigger();
    QCOMPARE(bench.fileDialog()->selectedFiles(),
             QStringList{bench.folder.filePath(QStringLiteral("sums.csv"))});
    QTest::keyClick(bench.fileDialog(), Qt::Key_Return);
    QTRY_VERIFY(!bench.fileDialog());
    QCOMPARE(bench.contents(QStringLiteral("sums.csv")).count('\n'), 9);
    bench.action(QStringLiteral("Sums"))->trigger();
    QTest::keyClick(bench.fileDialog(), Qt::Key_Return);
    QTRY_VERIFY(!bench.fileDialog());
    QCOMPARE(bench.contents(QStringLiteral("sums.svg")).toStdString(),
             lab::toSvg(bench.report().findings.plots.front()));
}

void TestLabWindow::earlierRunsStayAtHand() {
    const LabBench bench;
    bench.runToTheEnd();
    bench.write(bench.part<QLineEdit>("seeds"), QStringLiteral("1..2"));
    bench.runToTheEnd();
    auto* choice = bench.part<QComboBox>("reports");
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentText(), QStringLiteral("toy --seeds 1..2"));
    QCOMPARE(bench.table()->model()->rowCount(), 4);
    choice->setCurrentIndex(0);
    QCOMPARE(bench.table()->model()->rowCount(), 8);
    QCOMPARE(bench.status(), QStringLiteral("All 8 runs done"));
    for (int i = 0; i < 8; ++i)
        bench.runToTheEnd();
    QCOMPARE(choice->count(), 8);
    QCOMPARE(choice->currentText(), QStringLiteral("toy --seeds 1..2"));
}

void TestLabWindow::plotsTakeTheTheme() {
    const LabBench bench;
    bench.runToTheEnd();
    auto* plot = bench.window->findChild<PlotView*>();
    for (const Theme& theme : {Theme::dark(), Theme::light()}) {
        bench.window->setTheme(theme);
        const QImage picture = plot->picture(1);
        QCOMPARE(picture.pixelColor(2, 2), theme.panel);
        bool hasText = false;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < 40; ++y)
                hasText |= picture.pixelColor(x, y) == theme.text;
        QVERIFY(hasText);
    }
    // All that a plot can have is written out: a renderer without style sheets loses nothing.
    for (const lab::Experiment* experiment : lab::experiments()) {
        const auto settings = lab::Settings::of(experiment->parameters(), {});
        for (const lab::Plot& each : experiment->findings(*settings, {}).plots) {
            const QByteArray svg = QByteArray::fromStdString(lab::toSvg(each, lab::darkInk()));
            QVERIFY(!svg.contains("class=") && !svg.contains("<style>"));
            QVERIFY(QSvgRenderer(svg).isValid());
        }
    }
}

void TestLabWindow::aRealExperimentRuns() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    LabWindow window(lab::experiments(), &settings);
    window.setTheme(Theme::light());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* list = window.findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row)
        list->setCurrentRow(row);
    list->setCurrentRow(0); // idle
    const auto write = [&](const char* parameter, const QString& text) {
        window.findChild<QWidget*>(QLatin1String(parameter))
            ->findChild<QLineEdit*>()
            ->setText(text);
    };
    write("nodes", QStringLiteral("4,8"));
    write("intervals", QStringLiteral("20"));
    window.findChild<QLineEdit*>(QStringLiteral("seeds"))->setText(QStringLiteral("1..2"));
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!window.run().isBusy(), kPatienceMs);
    const auto* table = window.findChild<QTableView*>(QStringLiteral("table"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(firstRow(table).front(), QStringLiteral("4"));
}

void TestLabWindow::theMainWindowOpensIt() {
    const test::PatientExperiment toy(0);
    const std::array<const lab::Experiment*, 1> all{&toy};
    test::Bench bench;
    Surroundings around;
    around.makeSession = [] { return std::make_unique<test::FakeSession>(); };
    around.settings = &bench.settings;
    around.experiments = all;
    bench.window = std::make_unique<MainWindow>(around);
    bench.window->show();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const auto laboratory = [] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<LabWindow*>(widget))
                return found;
        return static_cast<LabWindow*>(nullptr);
    };
    QVERIFY(!laboratory());
    QTest::keyClick(bench.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(laboratory() && laboratory()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(laboratory()));
    QTest::keyClick(laboratory(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(laboratory()->run().isBusy());
    // The main window is the program: with it the run ends.
    bench.window->close();
    QVERIFY(!laboratory());
}

void TestLabWindow::nothingIsCutOff_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en_GB", "de_DE", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestLabWindow::nothingIsCutOff() {
    QFETCH(const QString, language);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    installTranslations(*QCoreApplication::instance(), QLocale(language));
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        LabWindow window(lab::experiments(), &settings);
        window.resize(1000, 700);
        window.show();
        auto* list = window.findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            const auto clipped = [&] {
                for (const QLabel* label : window.findChildren<QLabel*>())
                    if (label->isVisible() && label->wordWrap() &&
                        label->heightForWidth(label->width()) > label->height() + 1)
                        return label->text();
                for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
                    if (button->isVisible() && !button->text().isEmpty() &&
                        button->sizeHint().width() > button->width() + 1)
                        return button->text();
                return QString();
            };
            QTRY_COMPARE(clipped(), QString());
        }
    }
    QLocale::setDefault(before);
    for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    test::prepareWindows();
}

SWIMSCOPE_TEST_WITH(QApplication, TestLabWindow)
#include "test_lab_window.moc"
