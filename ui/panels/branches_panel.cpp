// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/branches_panel.h"

#include "ui/model/branches.h"
#include "ui/model/comparison.h"
#include "ui/model/differences_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr int kTreeHeight = 120;
constexpr int kRowSpacing = 6;

/// What can be seen on the canvas stands out.
class BranchDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(Branches::ShownRole).toBool())
            option->font.setWeight(QFont::DemiBold);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kRowSpacing);
    }
};

} // namespace

BranchesPanel::BranchesPanel(Branches* branches, Comparison* comparison, Selection* selection,
                             QWidget* parent)
    : QWidget(parent), branches_(branches), comparison_(comparison), selection_(selection),
      differences_(new DifferencesModel(this)), tools_(new QWidget(this)),
      tree_(new QTreeView(this)), table_(new QTableView(this)), headline_(new QLabel(this)) {
    auto* bar = new QHBoxLayout(tools_);
    bar->setContentsMargins(8, 4, 8, 4);
    makeTree();
    makeTable();
    makeActions();
    headline_->setObjectName(QStringLiteral("differencesHeadline"));
    headline_->setWordWrap(true);
    headline_->setTextFormat(Qt::PlainText);
    headline_->setContentsMargins(8, 4, 8, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(tree_);
    layout->addWidget(headline_);
    layout->addWidget(table_, 1);
    layout->addStretch(0); // while there is no table
    connect(comparison_, &Comparison::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(branches_, &QAbstractItemModel::modelReset, this, &BranchesPanel::refresh);
    connect(branches_, &QAbstractItemModel::rowsInserted, this, &BranchesPanel::refresh);
    connect(branches_, &QAbstractItemModel::modelReset, this, &BranchesPanel::refreshActions);
    connect(branches_, &QAbstractItemModel::dataChanged, this, &BranchesPanel::refreshActions);
    connect(branches_, &QAbstractItemModel::rowsInserted, tree_,
            [this](const QModelIndex& above) { tree_->expand(above); });
    connect(branches_, &QAbstractItemModel::modelReset, tree_, &QTreeView::expandAll);
    refreshActions();
    refresh();
}

void BranchesPanel::makeTree() {
    tree_->setObjectName(QStringLiteral("branches"));
    tree_->setModel(branches_);
    tree_->setItemDelegate(new BranchDelegate(tree_));
    tree_->setAccessibleName(tr("Branches"));
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setFixedHeight(kTreeHeight);
    tree_->setTabKeyNavigation(false);
    tree_->setExpandsOnDoubleClick(false);
    tree_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    tree_->header()->setSectionResizeMode(Branches::NameColumn, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(Branches::FromColumn, QHeaderView::ResizeToContents);
    tree_->header()->setSectionResizeMode(Branches::UntilColumn, QHeaderView::ResizeToContents);
    tree_->header()->setStretchLastSection(false);
    connect(tree_, &QTreeView::activated, this, [this] {
        if (show_->isEnabled())
            show_->trigger();
    });
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BranchesPanel::refreshActions);
}

void BranchesPanel::makeTable() {
    table_->setObjectName(QStringLiteral("differences"));
    table_->setModel(differences_);
    table_->setAccessibleName(tr("Differences"));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setHighlightSections(false);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BranchesPanel::choose);
}

void BranchesPanel::makeActions() {
    const auto make = [this](const QString& text, const QString& help, const QKeySequence& key) {
        auto* action = new QAction(text, this);
        action->setIconText(TextFormat::withoutAccessKey(text));
        action->setShortcut(key);
        action->setToolTip(tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
        return action;
    };
    show_ = make(tr("&Show beside"), tr("Show the chosen branch beside the present one"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F6));
    rename_ = make(tr("Re&name"), tr("Give the chosen branch another name"),
                   QKeySequence(Qt::CTRL | Qt::Key_F2));
    remove_ = make(tr("&Remove"), tr("Take the chosen branch away"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    parting_ = make(tr("&Where they part"), tr("Go to the moment from which on the two differ"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Home));
    connect(show_, &QAction::triggered, this, [this] { emit showWanted(current()); });
    connect(remove_, &QAction::triggered, this, [this] { emit removeWanted(current()); });
    // Queued: it has to be in sight first.
    connect(
        rename_, &QAction::triggered, this,
        [this] { tree_->edit(tree_->currentIndex().siblingAtColumn(Branches::NameColumn)); },
        Qt::QueuedConnection);
    connect(parting_, &QAction::triggered, this, [this] {
        if (const auto& parting = comparison_->parting())
            emit momentWanted(number(parting->event));
    });
    tree_->addActions({show_, rename_, remove_, parting_});
    tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
    tree_->installEventFilter(this);
    for (QAction* action : {show_, remove_, parting_})
        addButton(action);
    static_cast<QHBoxLayout*>(tools_->layout())->addStretch(1);
}

void BranchesPanel::addButton(QAction* action) {
    auto* button = new QToolButton(tools_);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    tools_->layout()->addWidget(button);
}

void BranchesPanel::setTheme(const Theme& theme) {
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.text);
    headline_->setPalette(quiet);
}

void BranchesPanel::setNames(const QString& here, const QString& there) {
    differences_->setNames(here, there);
}

/// Elsewhere in the window the same key means the selected nodes.
bool BranchesPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        remove_->trigger();
    return true;
}

int BranchesPanel::current() const {
    return branches_->idAt(tree_->currentIndex());
}

void BranchesPanel::refreshActions() {
    const int id = current();
    const bool kept = id != Branches::kNone && !branches_->isShown(id);
    show_->setEnabled(kept);
    remove_->setEnabled(kept);
    rename_->setEnabled(id != Branches::kNone);
}

void BranchesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void BranchesPanel::refresh() {
    differences_->show(comparison_->differences());
    parting_->setEnabled(comparison_->parting().has_value());
    table_->setVisible(comparison_->isOn());
    headline_->setText(headline());
}

QString BranchesPanel::headline() const {
    if (branches_->rowCount() == 0)
        return tr("Only simulations can be forked: they can be run again up to any moment.");
    if (!comparison_->isOn())
        return tr("Fork the run at the moment that is shown: both go on side by side from there.");
    const QString at = TextFormat::clock(comparison_->at());
    const auto count = static_cast<int>(comparison_->differences().count);
    const QString so = count == 0 ? tr("At %1 both stand alike.").arg(at)
                                  : tr("At %1 they differ in %n things.", nullptr, count).arg(at);
    const auto& parting = comparison_->parting();
    return parting
               ? tr("They part at %1.").arg(TextFormat::clock(parting->at)) + QLatin1Char(' ') + so
               : so;
}

void BranchesPanel::choose(const QModelIndex& difference) {
    if (!difference.isValid())
        return;
    const trace::Difference& chosen = differences_->at(difference.row());
    QStringList members{QString::fromStdString(chosen.member)};
    if (!chosen.observer.empty() && chosen.observer != chosen.member)
        members.prepend(QString::fromStdString(chosen.observer));
    selection_->selectAll(members);
}

} // namespace swimscope::ui
