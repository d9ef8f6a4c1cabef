// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/lab_run.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QProgressBar;
class QSettings;
class QSplitter;

namespace swimscope::ui {

class LabExport;
class LabForm;
class LabResults;
class NoticeStrip;

/// The laboratory: choose an experiment, set it, run it on all cores, and see its plots and tables
/// grow. A window of its own, which leaves the cluster's window usable. Keeps what the last runs
/// came to as long as it lives. Closing it while a run goes on asks first, in a line; destroying it
/// ends the run.
class LabWindow : public QMainWindow {
    Q_OBJECT

  public:
    /// The experiments and the settings outlive it. Experiments: at least one.
    LabWindow(Experiments experiments, QSettings* settings, QWidget* parent = nullptr);
    ~LabWindow() override;

    void setTheme(const Theme& theme);
    /// Reads what earlier runs have left, unless something is going on.
    void openResults(const QStringList& files);
    const LabRun& run() const { return *run_; }

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    void makeActions();
    void makeMenus();
    void makeCentre();
    QWidget* makeSetting();
    QWidget* makeCommand(QWidget* parent);
    QWidget* makeFindings();
    void wireUp();
    void remember();
    void recall();

    void chooseExperiment();
    void showSetting();
    void startRun();
    void askForResults();
    void onReport();
    void keep(const std::shared_ptr<const LabReport>& report);
    void onEnded();
    void showReport();
    void showProgress();
    QString progressText() const;
    static QString standOf(const LabReport& report);
    void fillPlotMenu();
    void copyCommand();
    std::shared_ptr<const LabReport> shown() const;

    QSettings* settings_;
    Experiments experiments_;
    LabRun* run_;
    /// What the last runs came to, newest last, each with its line in `choice_`.
    std::vector<std::shared_ptr<const LabReport>> reports_;
    bool mayClose_ = false; ///< asked while a run goes on, and told that it would end

    QAction* open_ = nullptr;
    QAction* saveReport_ = nullptr;
    QAction* saveTable_ = nullptr;
    QMenu* savePlot_ = nullptr;
    QAction* close_ = nullptr;
    QAction* start_ = nullptr;
    QAction* cancel_ = nullptr;
    QAction* copyCommand_ = nullptr;
    QSplitter* split_ = nullptr;
    QListWidget* list_ = nullptr;
    LabForm* form_ = nullptr;
    QLabel* summary_ = nullptr; ///< or, where something is wrong,
    QLabel* problem_ = nullptr;
    QLineEdit* command_ = nullptr;
    NoticeStrip* notices_ = nullptr;
    LabExport* export_ = nullptr;
    QComboBox* choice_ = nullptr;
    QLabel* status_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* empty_ = nullptr;
    LabResults* results_ = nullptr;
};

} // namespace swimscope::ui
