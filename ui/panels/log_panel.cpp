// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/log_panel.h"

#include "ui/model/log_filter.h"
#include "ui/model/log_model.h"
#include "ui/model/phrases.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/panels/log_delegate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace swimscope::ui {

LogPanel::LogPanel(LogModel* log, Selection* selection, QWidget* parent)
    : QWidget(parent), filter_(new LogFilter(this)), selection_(selection),
      delegate_(new LogDelegate(this)), view_(new QTreeView(this)) {
    filter_->setSourceModel(log);
    view_->setModel(filter_);
    view_->setItemDelegate(delegate_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setHeaderHidden(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setAccessibleName(tr("Log"));
    view_->header()->setStretchLastSection(true);
    view_->setColumnWidth(LogModel::Time,
                          fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 16);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(view_);

    connect(view_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        selection_->select(index.data(LogModel::MemberRole).toString());
    });
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
    nameOnlyBox();
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
    layout->addWidget(search_, 1);
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

void LogPanel::nameOnlyBox() {
    const QString member = selection_->member();
    only_->setEnabled(!member.isEmpty());
    // A name may hold an ampersand, which would become a mnemonic.
    const QString name =
        TextFormat::name(member.toStdString()).replace(QLatin1Char('&'), QStringLiteral("&&"));
    only_->setText(member.isEmpty() ? tr("Only the selected member") : tr("Only %1").arg(name));
}

void LogPanel::narrow() {
    filter_->setMember(only_->isChecked() ? selection_->member() : QString());
}

void LogPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    view_->viewport()->update();
}

void LogPanel::setFollowing(bool following) {
    following_ = following;
    const QSignalBlocker quiet(follow_);
    follow_->setChecked(following);
    keepAtEnd();
}

void LogPanel::keepAtEnd() {
    if (!following_)
        return;
    scrollingItself_ = true;
    view_->verticalScrollBar()->setValue(view_->verticalScrollBar()->maximum());
    scrollingItself_ = false;
}

} // namespace swimscope::ui
