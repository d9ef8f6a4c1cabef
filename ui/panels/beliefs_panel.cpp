// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/beliefs_panel.h"

#include "ui/model/beliefs_model.h"
#include "ui/model/cluster_model.h"
#include "ui/model/node_histories.h"
#include "ui/model/selection.h"
#include "ui/panels/beliefs_delegate.h"
#include "ui/panels/beliefs_header.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr qint64 kBetweenLooks = 100; ///< milliseconds

} // namespace

BeliefsPanel::BeliefsPanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), cluster_(cluster), selection_(selection),
      model_(new BeliefsModel(cluster, this)), delegate_(new BeliefsDelegate(model_, this)),
      view_(new QTableView(this)), summary_(new QLabel(this)) {
    makeView();
    tools_ = makeBar();
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    summary_->setObjectName(QStringLiteral("beliefsSummary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    auto* line = new QVBoxLayout;
    line->setContentsMargins(12, 5, 12, 5);
    line->addWidget(summary_);
    layout->addLayout(line);
    layout->addWidget(view_, 1);

    connect(cluster, &ClusterModel::advanced, this, &BeliefsPanel::onFrame);
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, &BeliefsPanel::reset);
    connect(selection, &Selection::changed, this, &BeliefsPanel::takeSelection);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BeliefsPanel::tellSelection);
    connect(view_, &QTableView::clicked, this, &BeliefsPanel::tellSelection);
    connect(view_, &QTableView::activated, this, [this](const QModelIndex& cell) {
        emit memberActivated(model_->memberAt(cell.column()));
    });
    connect(view_, &QWidget::customContextMenuRequested, this, &BeliefsPanel::askForMenu);
    connect(rows_, &QHeaderView::sectionClicked, this,
            [this](int row) { selection_->select(model_->observerAt(row)); });
    connect(columns_, &QHeaderView::sectionClicked, this,
            [this](int column) { selection_->select(model_->memberAt(column)); });
    connect(model_, &QAbstractItemModel::modelReset, this, &BeliefsPanel::afterReset);
    refresh();
    afterReset();
}

QSize BeliefsPanel::sizeHint() const {
    return {380, 320};
}

void BeliefsPanel::makeView() {
    rows_ = new BeliefsHeader(Qt::Vertical, model_, selection_, view_);
    columns_ = new BeliefsHeader(Qt::Horizontal, model_, selection_, view_);
    view_->setVerticalHeader(rows_);
    view_->setHorizontalHeader(columns_);
    view_->setModel(model_);
    view_->setItemDelegate(delegate_);
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setSelectionBehavior(QAbstractItemView::SelectItems);
    view_->setTabKeyNavigation(false);
    view_->setCornerButtonEnabled(false);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setAccessibleName(tr("Beliefs: our nodes down, members across"));
    const int side = fontMetrics().height() + 6;
    rows_->setDefaultSectionSize(side);
    columns_->setDefaultSectionSize(side);
}

QWidget* BeliefsPanel::makeBar() {
    auto* bar = new QWidget(this);
    order_ = new QComboBox(bar);
    order_->addItem(tr("Disputed first"));
    order_->addItem(tr("By name"));
    order_->setAccessibleName(tr("Order of rows and columns"));
    order_->setToolTip(tr("Disputed first: members that observers disagree about come first, and "
                          "observers that see most of them differently"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addStretch(1);
    layout->addWidget(order_);
    connect(order_, &QComboBox::activated, this, [this](int choice) {
        const QScopedValueRollback<bool> guard(syncing_, true);
        model_->setOrder(choice == 0 ? BeliefsModel::Order::byDisagreement
                                     : BeliefsModel::Order::byName);
        mark();
    });
    return bar;
}

void BeliefsPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    rows_->setTheme(theme);
    columns_->setTheme(theme);
    view_->viewport()->update();
}

void BeliefsPanel::setHistories(const NodeHistories* histories) {
    model_->setTimes(histories ? &histories->beliefs() : nullptr);
}

// ---- following the run --------------------------------------------------------------------------

void BeliefsPanel::onFrame() {
    // Behind another dock's tab it is not hidden, but out of sight.
    const bool seen = isVisible() && !visibleRegion().isEmpty();
    if (seen && (!shown_.isValid() || shown_.elapsed() >= kBetweenLooks))
        refresh();
}

void BeliefsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void BeliefsPanel::reset() {
    {
        const QScopedValueRollback<bool> guard(syncing_, true);
        model_->reset();
    }
    refresh();
}

void BeliefsPanel::refresh() {
    shown_.start();
    {
        const QScopedValueRollback<bool> guard(syncing_, true);
        if (model_->refresh())
            mark();
    }
    const QString summary = model_->summary();
    if (summary_->text() == summary)
        return;
    summary_->setText(summary);
    view_->setAccessibleDescription(summary);
}

/// Rows or columns have come or gone, and the view has forgotten where it was.
void BeliefsPanel::afterReset() {
    rows_->fitNames();
    columns_->fitNames();
    placeCurrent();
}

// ---- the selection ------------------------------------------------------------------------------

void BeliefsPanel::mark() {
    const QString member = selection_->member();
    delegate_->setMarked(member.isEmpty() ? -1 : model_->rowOf(member),
                         member.isEmpty() ? -1 : model_->columnOf(member));
    for (QWidget* part : {view_->viewport(), rows_->viewport(), columns_->viewport()})
        part->update();
}

void BeliefsPanel::tellSelection(const QModelIndex& cell) {
    // A view that gets the keyboard makes its first cell current, but nobody has chosen it.
    if (syncing_ || !view_->selectionModel()->isSelected(cell))
        return;
    const QScopedValueRollback<bool> guard(syncing_, true);
    // The member last: it is the one that views of a single member show.
    selection_->selectAll({model_->observerAt(cell.row()), model_->memberAt(cell.column())});
    mark();
}

/// The cell of the current member, in the row of another selected one, or in the present row.
QModelIndex BeliefsPanel::cellOfSelection() const {
    const int column = selection_->member().isEmpty() ? -1 : model_->columnOf(selection_->member());
    if (column < 0 || model_->rowCount() == 0)
        return {};
    int row = -1;
    for (const QString& member : selection_->members())
        if (row < 0 && member != selection_->member())
            row = model_->rowOf(member);
    if (row < 0)
        row = view_->currentIndex().isValid() ? view_->currentIndex().row() : 0;
    return model_->index(row, column);
}

void BeliefsPanel::placeCurrent() {
    const QScopedValueRollback<bool> guard(syncing_, true);
    view_->selectionModel()->clearSelection();
    if (const QModelIndex cell = cellOfSelection(); cell.isValid()) {
        view_->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
        view_->scrollTo(cell);
    }
    mark();
}

/// Others chose members: their names are marked, and the keyboard goes on from there.
void BeliefsPanel::takeSelection() {
    if (!syncing_)
        placeCurrent();
}

void BeliefsPanel::askForMenu(const QPoint& where) {
    const bool byMouse = view_->viewport()->rect().contains(where);
    QModelIndex cell = byMouse ? view_->indexAt(where) : QModelIndex();
    if (!cell.isValid())
        cell = view_->currentIndex();
    if (cell.isValid())
        emit contextMenuRequested(model_->memberAt(cell.column()),
                                  view_->viewport()->mapToGlobal(where));
}

} // namespace swimscope::ui
