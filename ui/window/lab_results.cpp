// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_results.h"

#include "ui/model/lab_table_model.h"
#include "ui/model/lab_texts.h"
#include "ui/model/lab_verdict_model.h"
#include "ui/panels/row_copier.h"
#include "ui/window/lab_verdict_delegate.h"
#include "ui/window/plot_view.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

namespace {

enum Tab : int { Plots, Tables, Verdicts };

QTableView* makeView(QAbstractItemModel* model, const QString& name, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setAccessibleName(name);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    new RowCopier(view, RowCopier::Header::with);
    return view;
}

} // namespace

LabResults::LabResults(QWidget* parent)
    : QWidget(parent), tabs_(new QTabWidget(this)), tableModel_(new LabTableModel(this)),
      tableOrder_(new LabTableOrder(this)), verdictModel_(new LabVerdictModel(this)),
      verdictDelegate_(new LabVerdictDelegate(this)) {
    tableOrder_->setSourceModel(tableModel_);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->setAccessibleName(tr("Results"));
    tabs_->addTab(makePlots(), tr("&Plots"));
    tabs_->addTab(makeTables(), tr("&Tables"));
    tabs_->addTab(makeVerdicts(), tr("&Verdicts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs_);
}

QWidget* LabResults::makePlots() {
    plotArea_ = new QScrollArea(this);
    plotArea_->setWidgetResizable(true);
    plotArea_->setFrameShape(QFrame::NoFrame);
    plotArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(plotArea_);
    plotLayout_ = new QVBoxLayout(inside);
    plotLayout_->setContentsMargins(12, 12, 12, 12);
    plotLayout_->setSpacing(16);
    plotLayout_->addStretch(1);
    plotArea_->setWidget(inside);
    return plotArea_;
}

QWidget* LabResults::makeTables() {
    auto* page = new QWidget(this);
    tableTitle_ = new QLabel(page);
    tableTitle_->setTextFormat(Qt::PlainText);
    tableChoice_ = new QComboBox(page);
    tableChoice_->setObjectName(QStringLiteral("tables"));
    tableChoice_->setAccessibleName(tr("Which table"));
    tableChoice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(tableChoice_, &QComboBox::currentIndexChanged, this, &LabResults::showTable);
    tableView_ = makeView(tableOrder_, tr("Table"), page);
    tableView_->setObjectName(QStringLiteral("table"));
    tableView_->setSortingEnabled(true);
    tableView_->sortByColumn(-1, Qt::AscendingOrder);
    tableView_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tableView_, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("&Save table as CSV…"), this, &LabResults::tableWanted);
        menu->popup(tableView_->viewport()->mapToGlobal(where));
    });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 12, 4);
    head->addWidget(tableTitle_);
    head->addWidget(tableChoice_);
    head->addStretch(1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(tableView_, 1);
    return page;
}

QWidget* LabResults::makeVerdicts() {
    verdictView_ = makeView(verdictModel_, tr("Verdicts"), this);
    verdictView_->setObjectName(QStringLiteral("verdicts"));
    verdictView_->setItemDelegate(verdictDelegate_);
    verdictView_->setWordWrap(true);
    verdictView_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = verdictView_->horizontalHeader();
    header->setSectionResizeMode(LabVerdictModel::Outcome, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(LabVerdictModel::Claim, QHeaderView::Stretch);
    header->setSectionResizeMode(LabVerdictModel::Figure, QHeaderView::ResizeToContents);
    return verdictView_;
}

void LabResults::setTheme(const Theme& theme) {
    theme_ = theme;
    for (PlotView* plot : plots_)
        plot->setTheme(theme);
    verdictDelegate_->setTheme(theme);
    verdictView_->viewport()->update();
}

void LabResults::setReport(const LabReport& report) {
    setPlots(report.findings.plots);
    setTables(report.findings.tables);
    verdictModel_->setVerdicts(report.findings.verdicts);
    const QString outcomes = LabTexts::outcomes(report.findings.verdicts);
    tabs_->setTabText(Verdicts,
                      outcomes.isEmpty() ? tr("&Verdicts") : tr("&Verdicts: %1").arg(outcomes));
}

void LabResults::setPlots(const std::vector<lab::Plot>& plots) {
    const auto wanted = static_cast<qsizetype>(plots.size());
    while (plots_.size() > wanted)
        delete plots_.takeLast();
    while (plots_.size() < wanted) {
        auto* view = new PlotView(plotArea_->widget());
        view->setTheme(theme_);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        const int index = static_cast<int>(plots_.size());
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, index](const QPoint& where) { openPlotMenu(index, where); });
        plotLayout_->insertWidget(index, view);
        plots_ << view;
    }
    for (qsizetype i = 0; i < wanted; ++i)
        plots_[i]->setPlot(plots[static_cast<std::size_t>(i)]);
}

void LabResults::openPlotMenu(int index, const QPoint& where) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy picture"), plots_[index], &PlotView::copy);
    menu->addAction(tr("&Save plot as SVG…"), this, [this, index] { emit plotWanted(index); });
    menu->popup(plots_[index]->mapToGlobal(where));
}

void LabResults::setTables(const std::vector<lab::Table>& tables) {
    const bool same = std::ranges::equal(tables, tables_, {}, &lab::Table::name, &lab::Table::name);
    tables_ = tables;
    if (!same) {
        const QSignalBlocker quiet(tableChoice_);
        tableChoice_->clear();
        for (const lab::Table& table : tables)
            tableChoice_->addItem(LabTexts::of(table.title));
    }
    tableChoice_->setVisible(tables.size() > 1);
    tableTitle_->setVisible(tables.size() == 1);
    tableTitle_->setText(tables.size() == 1 ? LabTexts::of(tables.front().title) : QString());
    showTable(tableChoice_->currentIndex());
}

const lab::Table* LabResults::table() const {
    const int index = tableChoice_->currentIndex();
    return index < 0 ? nullptr : &tables_[static_cast<std::size_t>(index)];
}

void LabResults::showTable(int index) {
    const bool another = !table() || tableModel_->table().columns != table()->columns ||
                         tableModel_->table().name != table()->name;
    const bool first = tableModel_->rowCount() == 0;
    tableModel_->setTable(index < 0 ? lab::Table{} : *table());
    if (another)
        tableView_->sortByColumn(-1, Qt::AscendingOrder);
    if (another || first)
        tableView_->resizeColumnsToContents();
}

} // namespace swimscope::ui
