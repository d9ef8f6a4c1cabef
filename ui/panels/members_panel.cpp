// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/members_panel.h"

#include "ui/model/cluster_model.h"
#include "ui/model/members_filter.h"
#include "ui/model/members_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/panels/members_delegate.h"
#include "ui/panels/row_copier.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace swimscope::ui {

namespace {

constexpr Duration kBetweenCounts = std::chrono::milliseconds(100);

constexpr std::array kStates = {
    MembersFilter::State(wire::MemberState::alive),
    MembersFilter::State(wire::MemberState::suspect), MembersFilter::State(wire::MemberState::dead),
    MembersFilter::State(wire::MemberState::left), MembersFilter::State()};

} // namespace

MembersPanel::MembersPanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), cluster_(cluster), selection_(selection),
      model_(new MembersModel(cluster, this)), filter_(new MembersFilter(this)),
      delegate_(new MembersDelegate(this)), view_(new QTableView(this)) {
    filter_->setSourceModel(model_);
    makeView();
    tools_ = makeBar();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(view_);

    connect(cluster, &ClusterModel::advanced, this, &MembersPanel::onFrame);
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, &MembersPanel::refresh);
    connect(selection, &Selection::changed, this, &MembersPanel::takeSelection);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MembersPanel::tellSelection);
    connect(view_, &QTableView::activated, this,
            [this](const QModelIndex& row) { emit memberActivated(memberAt(row)); });
    connect(view_, &QWidget::customContextMenuRequested, this, &MembersPanel::askForMenu);
    countRows();
}

QSize MembersPanel::sizeHint() const {
    return {640, 220};
}

void MembersPanel::makeView() {
    view_->setModel(filter_);
    view_->setItemDelegate(delegate_);
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setTabKeyNavigation(false);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setWordWrap(false);
    view_->setAccessibleName(tr("Members"));
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setMinimumSectionSize(1);
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    QHeaderView* header = view_->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    view_->setSortingEnabled(true);
    view_->sortByColumn(MemberLine::Name, Qt::AscendingOrder);
    header->setStretchLastSection(true);
    const auto width = [this](const char* sample) {
        return fontMetrics().horizontalAdvance(QLatin1String(sample)) + 24;
    };
    // Wide enough for what mostly stands there; the window's usual width holds them all.
    const char* samples[MemberLine::ColumnCount] = {
        "swimscope-1",   "xx suspect", "12 alive, 3 suspect", "Incarnation", "127.0.0.1:79460",
        "role=web dc=1", "2 (1-5) x",  "Local health",        "Queue",       "running"};
    for (int column = 0; column < MemberLine::ColumnCount; ++column)
        view_->setColumnWidth(column, width(samples[column]));
    new RowCopier(view_, RowCopier::Header::with);
}

QWidget* MembersPanel::makeBar() {
    auto* bar = new QWidget(this);
    search_ = new QLineEdit(bar);
    search_->setPlaceholderText(tr("Find a member"));
    search_->setAccessibleName(tr("Find a member"));
    search_->setToolTip(tr("By name, address, metadata or what its process does"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(280);
    count_ = new QLabel(bar);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* states = new QToolButton(bar);
    states->setText(tr("States"));
    states->setToolTip(tr("Which members are listed"));
    states->setPopupMode(QToolButton::InstantPopup);
    states->setMenu(makeStateMenu());

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(search_, 4);
    layout->addWidget(count_);
    layout->addStretch(1);
    layout->addWidget(states);
    connect(search_, &QLineEdit::textChanged, this,
            [this](const QString& text) { narrow([this, text] { filter_->setText(text); }); });
    return bar;
}

QMenu* MembersPanel::makeStateMenu() {
    auto* menu = new QMenu(this);
    for (const MembersFilter::State state : kStates) {
        QAction* action = menu->addAction(state ? TextFormat::state(*state) : tr("not listed"));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, state = state](bool shown) {
            narrow([this, state, shown] { filter_->setStateShown(state, shown); });
        });
    }
    return menu;
}

void MembersPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    view_->viewport()->update();
}

void MembersPanel::setViewpoint(Viewpoint viewpoint) {
    model_->setViewpoint(viewpoint);
    refresh();
}

// ---- following the run --------------------------------------------------------------------------

void MembersPanel::onFrame() {
    // Behind another dock's tab it is not hidden, but out of sight.
    const bool seen = isVisible() && !visibleRegion().isEmpty();
    // The run may be slower than the person, or go back.
    const Duration passed = cluster_->now() - shownAt_;
    if (seen && (passed < Duration::zero() || passed >= kBetweenCounts ||
                 std::chrono::milliseconds(shownFor_.elapsed()) >= kBetweenCounts))
        refresh();
}

void MembersPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void MembersPanel::refresh() {
    shownAt_ = cluster_->now();
    shownFor_.start();
    narrow([this] { model_->refresh(); });
}

/// Rows that go take their selection along; but it stays what the person chose.
void MembersPanel::narrow(const std::function<void()>& change) {
    const int before = filter_->rowCount();
    {
        const QScopedValueRollback<bool> guard(syncing_, true);
        change();
    }
    if (filter_->rowCount() != before)
        takeSelection();
    countRows();
}

void MembersPanel::countRows() {
    const int shown = filter_->rowCount();
    const int all = model_->rowCount();
    const QString text = shown == all
                             ? tr("%n members", nullptr, all)
                             : tr("%1 of %n members", nullptr, all)
                                   .arg(TextFormat::count(static_cast<std::uint64_t>(shown)));
    if (count_->text() != text)
        count_->setText(text);
}

// ---- the selection ------------------------------------------------------------------------------

QString MembersPanel::memberAt(const QModelIndex& index) const {
    return index.siblingAtColumn(MemberLine::Name).data(MembersModel::NameRole).toString();
}

/// The person chose rows: they become the selection, the current row its current member.
void MembersPanel::tellSelection() {
    if (syncing_)
        return;
    const QScopedValueRollback<bool> guard(syncing_, true);
    const QModelIndex current = view_->selectionModel()->currentIndex();
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    QStringList members;
    for (const QModelIndex& row : rows)
        if (row.row() != current.row())
            members << memberAt(row);
    if (current.isValid() && view_->selectionModel()->isRowSelected(current.row()))
        members << memberAt(current);
    selection_->selectAll(members);
}

/// Others chose members: their rows are selected, as far as they are shown.
void MembersPanel::takeSelection() {
    if (syncing_)
        return;
    const QScopedValueRollback<bool> guard(syncing_, true);
    QItemSelection rows;
    QModelIndex current;
    for (const QString& member : selection_->members()) {
        const QModelIndex own =
            filter_->mapFromSource(model_->index(model_->rowOf(member), MemberLine::Name));
        if (!own.isValid())
            continue;
        rows.select(own, own.siblingAtColumn(MemberLine::ColumnCount - 1));
        current = own;
    }
    view_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!current.isValid() || current.row() == view_->currentIndex().row())
        return;
    view_->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    view_->scrollTo(current);
}

void MembersPanel::askForMenu(const QPoint& where) {
    const bool byMouse = view_->viewport()->rect().contains(where);
    QModelIndex row = byMouse ? view_->indexAt(where) : QModelIndex();
    if (!row.isValid())
        row = view_->currentIndex();
    if (row.isValid())
        emit contextMenuRequested(memberAt(row), view_->viewport()->mapToGlobal(where));
}

} // namespace swimscope::ui
