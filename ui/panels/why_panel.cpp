// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/why_panel.h"

#include "engine/why/text.h"
#include "ui/model/cluster_model.h"
#include "ui/model/recording_texts.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/model/why_model.h"
#include "ui/panels/why_delegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

using Asks = why::Question::Asks;

namespace {

/// So many sentences are all unfolded at first.
constexpr int kAllUnfolded = 200;

QString titleOf(const why::Question& question) {
    const QString observer = TextFormat::name(question.observer);
    const QString subject = TextFormat::name(question.subject);
    const QString at = TextFormat::clock(question.at);
    switch (question.asks) {
    case Asks::belief:
        return WhyPanel::tr("Why %1 believes of %2 what it believes at %3")
            .arg(observer, subject, at);
    case Asks::notKnown:
        return WhyPanel::tr("Why %1 does not know at %3 what others know of %2")
            .arg(observer, subject, at);
    case Asks::spreadOfBelief:
        return WhyPanel::tr("How what %1 believes of %2 at %3 spread").arg(observer, subject, at);
    case Asks::event:
        return WhyPanel::tr("Why this happened");
    case Asks::spreadOfEvent:
        return WhyPanel::tr("What came of this");
    }
    return {};
}

/// The worse a belief, the more there is to be explained.
int gravityOf(const trace::MemberRow* row) {
    if (!row)
        return 0;
    switch (row->state) {
    case wire::MemberState::dead:
        return 4;
    case wire::MemberState::suspect:
        return 3;
    case wire::MemberState::left:
        return 2;
    default:
        return 1;
    }
}

} // namespace

WhyPanel::WhyPanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), cluster_(cluster), selection_(selection), model_(new WhyModel(this)),
      names_(new QStringListModel(this)) {
    tools_ = makeBar();
    makeView();
    title_ = new QLabel(this);
    title_->setObjectName(QStringLiteral("whyTitle"));
    foot_ = new QLabel(this);
    foot_->setObjectName(QStringLiteral("whyFoot"));
    for (QLabel* label : {title_, foot_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 4, 8, 4);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(title_);
    layout->addWidget(makeSpreadBar());
    layout->addWidget(view_, 1);
    layout->addWidget(foot_);
    connect(cluster_, &ClusterModel::answered, this, &WhyPanel::show);
    connect(cluster_, &ClusterModel::sessionChanged, this, &WhyPanel::clear);
    connect(cluster_, &ClusterModel::sideChanged, this, &WhyPanel::clear);
    clear();
}

QLineEdit* WhyPanel::nameField(const QString& name, QWidget* bar) {
    auto* field = new QLineEdit(bar);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    auto* completer = new QCompleter(names_, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
    connect(field, &QLineEdit::textEdited, this, &WhyPanel::refreshNames);
    connect(field, &QLineEdit::returnPressed, this, &WhyPanel::askAsWritten);
    return field;
}

QWidget* WhyPanel::makeBar() {
    auto* bar = new QWidget(this);
    asks_ = new QComboBox(bar);
    asks_->setAccessibleName(tr("Question"));
    asks_->addItem(tr("Why?"), static_cast<int>(Asks::belief));
    asks_->addItem(tr("How did it spread?"), static_cast<int>(Asks::spreadOfBelief));
    asks_->addItem(tr("Why not newer?"), static_cast<int>(Asks::notKnown));
    observer_ = nameField(tr("Who believes it"), bar);
    subject_ = nameField(tr("About whom"), bar);
    auto* button = new QToolButton(bar);
    button->setText(tr("Ask"));
    button->setToolTip(tr("Ask about the moment that is shown (Enter)"));
    button->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(asks_);
    layout->addWidget(observer_, 1);
    layout->addWidget(subject_, 1);
    layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, &WhyPanel::askAsWritten);
    connect(asks_, &QComboBox::activated, this, [this] {
        if (!observer_->text().isEmpty() && !subject_->text().isEmpty())
            askAsWritten();
    });
    return bar;
}

void WhyPanel::makeView() {
    view_ = new QTreeView(this);
    view_->setModel(model_);
    view_->setAccessibleName(tr("Answer"));
    view_->setHeaderHidden(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setIndentation(16);
    view_->setMouseTracking(true);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setTabKeyNavigation(false);
    view_->setExpandsOnDoubleClick(false);
    delegate_ = new WhyDelegate(view_);
    view_->setItemDelegate(delegate_);
    // Lines are as high as the column's width makes them.
    connect(view_->header(), &QHeaderView::sectionResized, view_,
            [this] { emit delegate_->sizeHintChanged({}); });
    connect(view_, &QTreeView::clicked, this, &WhyPanel::go);
    connect(view_, &QTreeView::activated, this, &WhyPanel::go);
    auto* copy = new QAction(tr("&Copy the answer"), view_);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &WhyPanel::copy);
    view_->addAction(copy);
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WhyPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    view_->viewport()->update();
}

// ---- asking -------------------------------------------------------------------------------------

void WhyPanel::refreshNames() {
    QStringList names;
    for (const trace::HostedNode& node : cluster_->fold().nodes())
        names << QString::fromStdString(node.name);
    names.sort();
    if (names != names_->stringList())
        names_->setStringList(names);
}

void WhyPanel::askAsWritten() {
    const std::string observer = observer_->text().trimmed().toStdString();
    const std::string subject = subject_->text().trimmed().toStdString();
    if (observer.empty() || subject.empty())
        return say(tr("Write who believes it, and about whom."));
    if (!cluster_->fold().nodeNamed(observer))
        return say(tr("No node of ours is called %1 at this moment: what others believe is only "
                      "known of nodes that this program hosts.")
                       .arg(TextFormat::name(observer)));
    ask({.asks = static_cast<Asks>(asks_->currentData().toInt()),
         .observer = observer,
         .subject = subject,
         .at = cluster_->now()});
}

void WhyPanel::ask(const why::Question& question) {
    if (!question.observer.empty()) {
        observer_->setText(QString::fromStdString(question.observer));
        subject_->setText(QString::fromStdString(question.subject));
        asks_->setCurrentIndex(asks_->findData(static_cast<int>(question.asks)));
    }
    asked_ = question;
    say(tr("Looking for the answer…"));
    cluster_->ask(question);
}

void WhyPanel::askAboutSelection(NodeId observer) {
    const std::string subject = selection_->member().toStdString();
    if (subject.empty())
        return say(tr("Select a member first, to ask why it is taken for what it is."));
    const std::string by = observerFor(subject, observer);
    if (by.empty())
        return say(tr("None of our nodes knows %1 at this moment.").arg(TextFormat::name(subject)));
    ask({.observer = by, .subject = subject, .at = cluster_->now()});
}

std::string WhyPanel::observerFor(const std::string& subject, NodeId preferred) const {
    const trace::Fold& fold = cluster_->fold();
    for (const QString& other : selection_->members())
        if (const std::string name = other.toStdString(); name != subject && fold.nodeNamed(name))
            return name;
    std::string worst;
    int gravity = 0;
    for (const trace::HostedNode& node : fold.nodes()) {
        if (node.id == preferred)
            return node.name;
        // Of itself everybody thinks well; it is asked last.
        const int its = node.alive() && node.name != subject
                            ? 2 * gravityOf(fold.row(node.id, subject))
                            : (node.name == subject ? 1 : 0);
        if (its > gravity) {
            gravity = its;
            worst = node.name;
        }
    }
    return worst;
}

// ---- answers ------------------------------------------------------------------------------------

void WhyPanel::show(const session::Answered& answered) {
    if (answered.question != asked_)
        return;
    asked_.reset();
    if (answered.problem)
        return say(tr("The past can't be asked: %1").arg(RecordingTexts::of(*answered.problem)));
    if (answered.answer.statements.empty())
        return say(tr("The run has nothing to say to that."));
    title_->setText(titleOf(answered.question));
    setSpreads(answered.answer.spreads);
    model_->setAnswer(answered.answer);
    int count = 0;
    why::forEach(answered.answer.statements, [&count](const why::Statement&, int) {
        ++count;
        return true;
    });
    if (count <= kAllUnfolded)
        view_->expandAll();
    else
        view_->expandToDepth(1);
    view_->setCurrentIndex(model_->index(0, 0));
    foot_->setText(tr("There may be more: looking for all of it would have taken too long."));
    foot_->setVisible(answered.answer.cut);
}

void WhyPanel::clear() {
    asked_.reset();
    say(tr("Select a member and press Y to ask why it is taken for what it is, or ask about a line "
           "of the log."));
}

/// Instead of an answer.
void WhyPanel::say(const QString& text) {
    title_->setText(text);
    setSpreads({});
    model_->setAnswer({});
    foot_->hide();
}

void WhyPanel::go(const QModelIndex& line) {
    if (const qulonglong event = line.data(WhyModel::EventRole).toULongLong(); event != 0)
        emit momentWanted(event);
}

void WhyPanel::copy() const {
    QApplication::clipboard()->setText(title_->text() + QLatin1Char('\n') + model_->text());
}

} // namespace swimscope::ui
