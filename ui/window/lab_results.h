// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/lab_run.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QTableView;
class QTabWidget;
class QVBoxLayout;

namespace swimscope::ui {

class LabTableModel;
class LabTableOrder;
class LabVerdictDelegate;
class LabVerdictModel;
class PlotView;

/// What a run comes to, growing as it goes on: its plots with the published figures beside the
/// measured, its tables, and its verdicts. What is selected and scrolled to stays while it grows.
class LabResults : public QWidget {
    Q_OBJECT

  public:
    explicit LabResults(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setReport(const LabReport& report);
    const QList<PlotView*>& plots() const { return plots_; }
    /// The table that is shown; null if there is none.
    const lab::Table* table() const;

  signals:
    /// The person wants this plot, or the table shown, in a file.
    void plotWanted(int index);
    void tableWanted();

  private:
    QWidget* makePlots();
    QWidget* makeTables();
    QWidget* makeVerdicts();
    void setPlots(const std::vector<lab::Plot>& plots);
    void setTables(const std::vector<lab::Table>& tables);
    void showTable(int index);
    void openPlotMenu(int index, const QPoint& where);

    Theme theme_ = Theme::dark();
    QTabWidget* tabs_;
    QScrollArea* plotArea_ = nullptr;
    QVBoxLayout* plotLayout_ = nullptr;
    QList<PlotView*> plots_;
    std::vector<lab::Table> tables_;
    QComboBox* tableChoice_ = nullptr;
    QLabel* tableTitle_ = nullptr;
    QTableView* tableView_ = nullptr;
    LabTableModel* tableModel_;
    LabTableOrder* tableOrder_;
    QTableView* verdictView_ = nullptr;
    LabVerdictModel* verdictModel_;
    LabVerdictDelegate* verdictDelegate_;
};

} // namespace swimscope::ui
