// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/log_panel.h"

#include "ui/model/log_filter.h"
#include "ui/model/log_model.h"
#include "ui/model/phrases.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/panels/log_delegate.h"
#include "ui/panels/row_copier.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr int kLongestName = 120; ///< on the box that narrows to a member

} // namespace

LogPanel::LogPanel(LogModel* log, Selection* selection, QWidget* parent)
    : QWidget(parent), filter_(new LogFilter(this)), selection_(selection),
      delegate_(new LogDelegate(this)), view_(new QTableView(this)),
      copier_(new RowCopier(view_, RowCopier::Header::without)) {
    filter_->setSourceModel(log);
    connect(log, &LogModel::playheadMoved, this, &LogPanel::keepAtEnd);
    makeView();
    tools_ = makeBar();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(view_);

    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& line) {
        // With a modifier, lines are chosen to be copied.
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            selection_->select(line.data(LogModel::MemberRole).toString());
    });
    connect(view_, &QTableView::activated, this, &LogPanel::open);
    connect(view_, &QWidget::customContextMenuRequested, this, &LogPanel::openMenu);
    connect(selection, &Selection::changed, this, [this] {
        nameOnlyBox();
        narrow();
    });
    connect(view_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!scrollingItself_)
            setFollowing(value == view_->verticalScrollBar()->maximum());
    });
    // More rows move the end away without anybody scrolling.
    connect(view_->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { keepAtEnd(); });
    auto* moment = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), view_);
    moment->setContext(Qt::WidgetShortcut);
    connect(moment, &QShortcut::activated, this, [this] { goToMoment(view_->currentIndex()); });
    nameOnlyBox();
}

/// A table of rows of one height: whatever comes or goes, no row is measured or laid out anew.
void LogPanel::makeView() {
    view_->setModel(filter_);
    view_->setItemDelegate(delegate_);
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setTabKeyNavigation(false);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setAccessibleName(tr("Log"));
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setMinimumSectionSize(1);
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    view_->horizontalHeader()->hide();
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->setColumnWidth(LogModel::Time,
                          fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 16);
}

QSize LogPanel::sizeHint() const {
    return {640, 220};
}

QWidget* LogPanel::makeBar() {
    auto* bar = new QWidget(this);
    search_ = new QLineEdit(bar);
    search_->setPlaceholderText(tr("Find in the log"));
    search_->setAccessibleName(tr("Find in the log"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(280);
    only_ = new QCheckBox(bar);
    only_->setToolTip(tr("Only lines that name a selected member"));
    auto* topics = new QToolButton(bar);
    topics->setText(tr("Topics"));
    topics->setPopupMode(QToolButton::InstantPopup);
    topics->setMenu(makeTopicMenu());
    follow_ = new QToolButton(bar);
    follow_->setText(tr("Follow"));
    follow_->setToolTip(tr("Keep the newest line in view"));
    follow_->setCheckable(true);
    follow_->setChecked(true);

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(search_, 4);
    layout->addWidget(only_);
    layout->addStretch(1);
    layout->addWidget(topics);
    layout->addWidget(follow_);

    connect(search_, &QLineEdit::textChanged, filter_, &LogFilter::setText);
    connect(only_, &QCheckBox::toggled, this, &LogPanel::narrow);
    connect(follow_, &QToolButton::toggled, this, &LogPanel::setFollowing);
    return bar;
}

QMenu* LogPanel::makeTopicMenu() {
    auto* menu = new QMenu(this);
    for (const Topic topic : {Topic::membership, Topic::suspicion, Topic::health, Topic::messages,
                              Topic::faults, Topic::problems}) {
        QAction* action = menu->addAction(Phrases::topicName(topic));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this,
                [this, topic](bool shown) { filter_->setTopicShown(topic, shown); });
    }
    return menu;
}

void LogPanel::openMenu(const QPoint& where) {
    // Lines move on while the menu is open.
    const QPersistentModelIndex line = view_->indexAt(where);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* go = menu->addAction(tr("&Go to the members"), this, [this, line] { open(line); });
    go->setShortcut(QKeySequence(Qt::Key_Return));
    go->setEnabled(line.isValid());
    QAction* moment =
        menu->addAction(tr("Go to this &moment"), this, [this, line] { goToMoment(line); });
    moment->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    moment->setEnabled(line.isValid());
    const auto ask = [this, menu, &line](const QString& text, auto signal) {
        menu->addAction(text, this,
                        [this, line, signal] {
                            if (line.isValid())
                                emit(this->*signal)(line.data(LogModel::EventRole).toULongLong());
                        })
            ->setEnabled(line.isValid());
    };
    ask(tr("Wh&y did this happen?"), &LogPanel::whyWanted);
    ask(tr("What came &of it?"), &LogPanel::outcomeWanted);
    QAction* copy = menu->addAction(tr("&Copy"), copier_, &RowCopier::copy);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(view_->selectionModel()->hasSelection());
    menu->popup(view_->viewport()->mapToGlobal(where));
}

/// Selects all whom the line names; the one that it is about becomes the current one.
void LogPanel::open(const QModelIndex& line) {
    const QString member = line.data(LogModel::MemberRole).toString();
    if (member.isEmpty())
        return;
    QStringList people = line.data(LogModel::PeopleRole).toStringList();
    people.removeAll(member);
    selection_->selectAll(people << member);
    emit memberActivated(member);
}

void LogPanel::goToMoment(const QModelIndex& line) {
    if (line.isValid())
        emit momentWanted(line.data(LogModel::EventRole).toULongLong());
}

void LogPanel::nameOnlyBox() {
    const QStringList& members = selection_->members();
    only_->setEnabled(!members.isEmpty());
    if (members.isEmpty())
        return only_->setText(tr("Only selected"));
    if (members.size() > 1)
        return only_->setText(
            tr("Only the %n selected", nullptr, static_cast<int>(members.size())));
    // A name may hold an ampersand, which would become a mnemonic.
    const QString name = fontMetrics()
                             .elidedText(TextFormat::name(members.first().toStdString()),
                                         Qt::ElideMiddle, kLongestName)
                             .replace(QLatin1Char('&'), QStringLiteral("&&"));
    only_->setText(tr("Only %1").arg(name));
}

void LogPanel::narrow() {
    filter_->setMembers(only_->isChecked() ? selection_->members() : QStringList());
}

void LogPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    view_->viewport()->update();
}

void LogPanel::setLog(LogModel* log) {
    if (filter_->sourceModel() == log)
        return;
    disconnect(filter_->sourceModel(), nullptr, this, nullptr);
    filter_->setSourceModel(log);
    connect(log, &LogModel::playheadMoved, this, &LogPanel::keepAtEnd);
    keepAtEnd();
}

void LogPanel::setFollowing(bool following) {
    following_ = following;
    const QSignalBlocker quiet(follow_);
    follow_->setChecked(following);
    keepAtEnd();
}

void LogPanel::find() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

/// In view is the newest line, or the one at the playhead where that is in the past.
void LogPanel::keepAtEnd() {
    if (!following_)
        return;
    scrollingItself_ = true;
    const QModelIndex last = lastShown();
    if (last.isValid())
        view_->scrollTo(last);
    else
        view_->verticalScrollBar()->setValue(view_->verticalScrollBar()->maximum());
    scrollingItself_ = false;
}

/// The last line before those that are still to come; none where there are none of those.
QModelIndex LogPanel::lastShown() const {
    const auto* log = static_cast<const LogModel*>(filter_->sourceModel());
    if (!log || log->ahead() >= log->rowCount())
        return {};
    for (int row = log->ahead() - 1; row >= 0; --row)
        if (const QModelIndex line = filter_->mapFromSource(log->index(row, LogModel::Sentence));
            line.isValid())
            return line;
    return filter_->index(0, LogModel::Sentence);
}

} // namespace swimscope::ui
