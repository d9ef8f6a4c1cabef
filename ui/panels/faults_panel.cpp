// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/faults_panel.h"

#include "ui/model/cluster_model.h"
#include "ui/model/faults_model.h"
#include "ui/panels/fault_delegate.h"
#include "ui/panels/flow_layout.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr int kBetweenSections = 6;
constexpr qint64 kBetweenFigures = 100; ///< milliseconds

QLabel* headingFor(const QString& text, QWidget* parent) {
    auto* heading = new QLabel(text, parent);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    font.setCapitalization(QFont::AllUppercase);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::PlaceholderText);
    return heading;
}

QToolButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace

FaultsPanel::FaultsPanel(ClusterModel* cluster, QWidget* parent)
    : QWidget(parent), cluster_(cluster), model_(new FaultsModel(cluster, this)),
      list_(new QListView(this)), delegate_(new FaultDelegate(list_)), tools_(new QWidget(this)),
      palette_(new QWidget(this)), heading_(headingFor(tr("In force"), this)),
      reason_(new QLabel(this)), empty_(new QLabel(this)) {
    makeList();
    auto* bar = new QHBoxLayout(tools_);
    bar->setContentsMargins(8, 4, 8, 4);
    for (QLabel* label : {reason_, empty_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    reason_->setObjectName(QStringLiteral("faultsReason"));
    reason_->hide();
    empty_->setObjectName(QStringLiteral("noFaults"));
    empty_->setText(tr("Nothing is broken. Select one node or several, and choose above what is to "
                       "happen to them or to the links between them."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(palette_);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(8, 8, 8, 4);
    for (QLabel* label : {heading_, reason_, empty_})
        words->addWidget(label);
    layout->addLayout(words);
    layout->addWidget(list_, 1);
    layout->addStretch(0); // while there is no list
    connect(cluster, &ClusterModel::advanced, this, &FaultsPanel::onFrame);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model_, signal, this, &FaultsPanel::showEmptiness);
    connect(model_, &FaultsModel::muteWanted, this, &FaultsPanel::muteWanted);
    showEmptiness();
}

void FaultsPanel::makeList() {
    list_->setObjectName(QStringLiteral("faults"));
    list_->setAccessibleName(tr("Faults in force"));
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(false);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    list_->installEventFilter(this);
    // More to say may take more lines.
    connect(model_, &QAbstractItemModel::dataChanged, delegate_, &FaultDelegate::sizeHintChanged);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FaultsPanel::currentChanged);
    connect(list_, &QListView::activated, this,
            [this](const QModelIndex& index) { emit activated(model_->faultAt(index)); });
}

void FaultsPanel::offer(const QList<Section>& sections, const QList<QAction*>& choices) {
    auto* layout = new QVBoxLayout(palette_);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    for (const Section& section : sections) {
        if (layout->count() > 0)
            layout->addSpacing(kBetweenSections);
        layout->addWidget(headingFor(section.title, palette_));
        auto* row = new QWidget(palette_);
        row->setAccessibleName(section.title);
        auto* flow = new FlowLayout(row, 4);
        for (QAction* action : section.actions)
            flow->addWidget(buttonFor(action, row));
        layout->addWidget(row);
    }
    auto* bar = static_cast<QHBoxLayout*>(tools_->layout());
    bar->addStretch(1);
    for (QAction* choice : choices)
        bar->addWidget(buttonFor(choice, tools_));
}

void FaultsPanel::setActions(const QList<QAction*>& actions, QAction* remove) {
    remove_ = remove;
    list_->addActions(actions);
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("faultButtons"));
    auto* flow = new FlowLayout(row, 4);
    flow->setContentsMargins(8, 4, 8, 6);
    for (QAction* action : actions)
        if (!action->isSeparator())
            flow->addWidget(buttonFor(action, row));
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->insertWidget(all->indexOf(list_) + 1, row);
}

void FaultsPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    list_->viewport()->update();
}

FaultId FaultsPanel::current() const {
    return model_->faultAt(list_->currentIndex());
}

void FaultsPanel::choose(FaultId fault) {
    list_->setCurrentIndex(model_->indexOf(fault));
}

void FaultsPanel::setReason(const QString& reason) {
    reason_->setText(reason);
    reason_->setVisible(!reason.isEmpty());
    model_->setChangeable(reason.isEmpty());
}

void FaultsPanel::showEmptiness() {
    const bool some = model_->rowCount() > 0;
    list_->setVisible(some);
    empty_->setVisible(!some);
}

void FaultsPanel::onFrame() {
    const bool changed = cluster_->faults().version() != version_;
    if (!changed && (!isVisible() || model_->rowCount() == 0 ||
                     (shownFor_.isValid() && shownFor_.elapsed() < kBetweenFigures)))
        return;
    refresh();
}

void FaultsPanel::refresh() {
    version_ = cluster_->faults().version();
    shownFor_.start();
    model_->refresh();
}

void FaultsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// Elsewhere in the window these keys mean the selected nodes, or the run.
bool FaultsPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !remove_)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Space && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (!key->matches(QKeySequence::Delete))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        remove_->trigger();
    return true;
}

} // namespace swimscope::ui
