// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_window.h"

#include "engine/lab/report.h"
#include "ui/model/lab_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/icons.h"
#include "ui/window/lab_export.h"
#include "ui/window/lab_form.h"
#include "ui/window/lab_results.h"
#include "ui/window/notice_strip.h"
#include "ui/window/plot_view.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>

#include <algorithm>
#include <thread>
#include <utility>

namespace swimscope::ui {

namespace {

/// Earlier runs are kept to be compared, but not for ever.
constexpr std::size_t kMostReports = 8;

QString count(std::size_t number) {
    return TextFormat::count(number);
}

/// A run as one would type it, without the program: "detection --seeds 1..20".
QString nameOf(const LabReport& report) {
    const QString command =
        QString::fromStdString(lab::commandOf(*report.experiment, report.record));
    return command.section(QLatin1Char(' '), 2);
}

} // namespace

LabWindow::LabWindow(Experiments experiments, QSettings* settings, QWidget* parent)
    : QMainWindow(parent, Qt::Window), settings_(settings), experiments_(experiments),
      run_(new LabRun(experiments, std::max(std::thread::hardware_concurrency(), 1U), this)) {
    setWindowTitle(tr("Laboratory"));
    setWindowIcon(programIcon());
    resize(1240, 860);
    makeActions();
    makeMenus();
    makeCentre();
    wireUp();
    recall();
    showProgress();
}

LabWindow::~LabWindow() {
    if (isVisible())
        remember();
    // Its events would otherwise reach widgets that are half gone.
    run_->disconnect(this);
    delete run_;
}

void LabWindow::wireUp() {
    connect(list_, &QListWidget::currentRowChanged, this, &LabWindow::chooseExperiment);
    connect(form_, &LabForm::edited, this, &LabWindow::showSetting);
    connect(start_, &QAction::triggered, this, &LabWindow::startRun);
    connect(cancel_, &QAction::triggered, run_, &LabRun::cancel);
    connect(copyCommand_, &QAction::triggered, this, &LabWindow::copyCommand);
    connect(open_, &QAction::triggered, this, &LabWindow::askForResults);
    connect(saveReport_, &QAction::triggered, this, [this] { export_->askForReport(shown()); });
    connect(saveTable_, &QAction::triggered, results_, &LabResults::tableWanted);
    connect(close_, &QAction::triggered, this, &QWidget::close);
    connect(results_, &LabResults::tableWanted, this, [this] {
        if (const lab::Table* table = results_->table())
            export_->askForTable(*table);
    });
    connect(results_, &LabResults::plotWanted, this, [this](int index) {
        if (index < results_->plots().size())
            export_->askForPlot(results_->plots()[index]->plot());
    });
    connect(choice_, &QComboBox::currentIndexChanged, this, &LabWindow::showReport);
    connect(run_, &LabRun::progressed, this, &LabWindow::showProgress);
    connect(run_, &LabRun::reportChanged, this, &LabWindow::onReport);
    connect(run_, &LabRun::ended, this, &LabWindow::onEnded);
    connect(run_, &LabRun::failed, this, [this](const QString& sentence) {
        notices_->tell({Tone::problem, sentence, {}, {}, true});
    });
}

void LabWindow::recall() {
    restoreGeometry(settings_->value(QStringLiteral("laboratory/geometry")).toByteArray());
    split_->restoreState(settings_->value(QStringLiteral("laboratory/split")).toByteArray());
    const QString last = settings_->value(QStringLiteral("laboratory/experiment")).toString();
    const auto found = std::ranges::find(experiments_, last.toStdString(), &lab::Experiment::name);
    list_->setCurrentRow(
        found == experiments_.end() ? 0 : static_cast<int>(found - experiments_.begin()));
}

void LabWindow::setTheme(const Theme& theme) {
    results_->setTheme(theme);
    notices_->setTheme(theme);
    start_->setIcon(lineIcon(QStringLiteral("laboratory"), theme.text));
    cancel_->setIcon(lineIcon(QStringLiteral("close"), theme.text));
    copyCommand_->setIcon(lineIcon(QStringLiteral("copy"), theme.text));
}

// ---- what is set --------------------------------------------------------------------------------

void LabWindow::chooseExperiment() {
    const int row = list_->currentRow();
    if (row < 0)
        return;
    const lab::Experiment& chosen = *experiments_[static_cast<std::size_t>(row)];
    if (form_->experiment() == &chosen)
        return;
    form_->setExperiment(chosen);
    const QString name = QString::fromStdString(std::string(chosen.name()));
    settings_->setValue(QStringLiteral("laboratory/experiment"), name);
}

void LabWindow::showSetting() {
    const std::optional<lab::Setup> setup = form_->setup();
    for (QLabel* line : {summary_, problem_}) {
        line->setText(form_->summary());
        line->setVisible((line == summary_) == setup.has_value());
    }
    command_->setText(
        setup ? QString::fromStdString(lab::commandOf(*form_->experiment(), {*setup, {}}))
              : QString());
    command_->setCursorPosition(0);
    command_->setToolTip(command_->text());
    copyCommand_->setEnabled(setup.has_value());
    start_->setEnabled(setup && !run_->isBusy());
}

void LabWindow::copyCommand() {
    QGuiApplication::clipboard()->setText(command_->text());
}

void LabWindow::startRun() {
    const std::optional<lab::Setup> setup = form_->setup();
    if (setup && !run_->isBusy())
        run_->start(*form_->experiment(), *setup);
}

// ---- what was found -----------------------------------------------------------------------------

void LabWindow::askForResults() {
    auto* dialog = new QFileDialog(this, tr("Open results"), export_->folder(),
                                   tr("Samples of a run, or of all its shards (*.jsonl);;"
                                      "All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        export_->setFolder(QFileInfo(files.front()).path());
        openResults(files);
    });
    dialog->open();
}

void LabWindow::openResults(const QStringList& files) {
    if (!run_->isBusy())
        run_->open(files);
}

/// A report that is new gets its line, and is shown; one that has grown is drawn anew.
void LabWindow::onReport() {
    const auto report = run_->report();
    if (reports_.empty() || reports_.back() != report)
        keep(report);
    showReport();
}

void LabWindow::keep(const std::shared_ptr<const LabReport>& report) {
    std::size_t samples = 0;
    for (const auto& each : reports_)
        samples += each->record.samples.size();
    while (!reports_.empty() && (reports_.size() >= kMostReports || samples > kMostWorks)) {
        samples -= reports_.front()->record.samples.size();
        reports_.erase(reports_.begin());
        choice_->removeItem(0);
    }
    reports_.push_back(report);
    choice_->addItem(nameOf(*report));
    choice_->setCurrentIndex(choice_->count() - 1);
    // What was opened can be run again, or changed a little.
    const auto found = std::ranges::find(experiments_, report->experiment);
    list_->setCurrentRow(static_cast<int>(found - experiments_.begin()));
    form_->setSetup(report->record.setup);
}

void LabWindow::onEnded() {
    mayClose_ = false;
    showReport();
}

std::shared_ptr<const LabReport> LabWindow::shown() const {
    const auto index = static_cast<std::size_t>(choice_->currentIndex());
    return index < reports_.size() ? reports_[index] : nullptr;
}

void LabWindow::showReport() {
    const auto report = shown();
    results_->setVisible(report != nullptr);
    choice_->setVisible(report != nullptr);
    empty_->setVisible(report == nullptr);
    if (report)
        results_->setReport(*report);
    fillPlotMenu();
    showProgress();
}

void LabWindow::fillPlotMenu() {
    QStringList titles;
    for (const PlotView* plot : results_->plots())
        titles << LabTexts::of(plot->plot().title);
    const auto entries = savePlot_->actions();
    const bool same = std::ranges::equal(entries, titles, {}, &QAction::text);
    savePlot_->setEnabled(!titles.isEmpty());
    if (same)
        return;
    savePlot_->clear();
    for (int index = 0; index < titles.size(); ++index)
        savePlot_->addAction(titles[index], results_,
                             [this, index] { emit results_->plotWanted(index); });
}

void LabWindow::showProgress() {
    const bool busy = run_->isBusy();
    const auto report = shown();
    const bool isPresent = run_->doing() == LabRun::Doing::running && report == run_->report();
    start_->setEnabled(!busy && form_->setup());
    cancel_->setEnabled(busy && !run_->isCancelled());
    open_->setEnabled(!busy);
    saveReport_->setEnabled(report && !isPresent);
    saveTable_->setEnabled(results_->table() != nullptr);
    progress_->setVisible(busy);
    // Without an end it runs to and fro: while files are read.
    progress_->setMaximum(static_cast<int>(run_->works()));
    progress_->setValue(static_cast<int>(run_->done()));
    status_->setText(busy ? progressText() : report ? standOf(*report) : QString());
}

QString LabWindow::progressText() const {
    if (run_->isCancelled())
        return tr("Ending…");
    if (run_->doing() == LabRun::Doing::reading)
        return tr("Reading…");
    const QString done = tr("%1 of %2 runs").arg(count(run_->done()), count(run_->works()));
    const auto left = run_->timeLeft();
    //: %1: "12 of 60 runs"; %2: a time such as "12 s"
    return left >= std::chrono::seconds(1)
               ? tr("%1, about %2 left").arg(done, TextFormat::age(*left))
               : done;
}

QString LabWindow::standOf(const LabReport& report) {
    return report.isPartial() ? tr("Ended early: only %1 of %2 runs")
                                    .arg(count(report.counted), count(report.works))
                              : tr("All %n runs done", nullptr, static_cast<int>(report.works));
}

// ---- closing ------------------------------------------------------------------------------------

void LabWindow::closeEvent(QCloseEvent* event) {
    if (run_->doing() == LabRun::Doing::running && !std::exchange(mayClose_, true)) {
        event->ignore();
        notices_->tell({Tone::warning,
                        tr("A run is going on. Closing ends it; what it has measured by then is "
                           "kept until the program ends."),
                        tr("Close and end the run"), [this] { close(); }, true});
        return;
    }
    mayClose_ = false;
    run_->cancel();
    remember();
    event->accept();
}

void LabWindow::remember() {
    settings_->setValue(QStringLiteral("laboratory/geometry"), saveGeometry());
    settings_->setValue(QStringLiteral("laboratory/split"), split_->saveState());
}

} // namespace swimscope::ui
