// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/inspector_panel.h"

#include "ui/model/cluster_model.h"
#include "ui/model/metrics_book.h"
#include "ui/model/node_histories.h"
#include "ui/model/selection.h"
#include "ui/model/visit_history.h"
#include "ui/panels/belief_chips.h"
#include "ui/panels/fact_grid.h"
#include "ui/panels/health_chart.h"
#include "ui/panels/wordless.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr Duration kBetweenWrites = std::chrono::milliseconds(100);
constexpr int kMargin = 16;
constexpr int kScrollBar = 10;

} // namespace

void InspectorPanel::Section::setVisible(bool visible) const {
    heading->setVisible(visible);
    body->setVisible(visible);
}

InspectorPanel::InspectorPanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), cluster_(cluster), selection_(selection),
      visits_(new VisitHistory(cluster, selection, this)),
      histories_(new NodeHistories(cluster, this)) {
    makeHistory();
    tools_ = makeNavigation();
    pages_ = new QStackedWidget(this);
    pages_->addWidget(makeEmptyPage());
    pages_->addWidget(makeMemberPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(pages_);
    colour();

    connect(cluster, &ClusterModel::advanced, this, [this] { refresh(false); });
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, [this] { refresh(true); });
    connect(selection, &Selection::changed, this, [this] { refresh(true); });
}

QSize InspectorPanel::sizeHint() const {
    return {360, 520};
}

void InspectorPanel::setHistories(NodeHistories* histories) {
    if (histories == histories_)
        return;
    if (histories_->parent() == this)
        delete histories_;
    histories_ = histories;
    refresh(true);
}

void InspectorPanel::setViewpoint(Viewpoint viewpoint) {
    viewpoint_ = viewpoint;
    refresh(true);
}

// ---- back and forward ---------------------------------------------------------------------------

void InspectorPanel::makeHistory() {
    const auto make = [this](const QString& text, const QString& help, const QKeySequence& keys) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setToolTip(tr("%1 (%2)").arg(help, keys.toString(QKeySequence::NativeText)));
        action->setEnabled(false);
        return action;
    };
    back = make(tr("&Back"), tr("Back to the member that was looked at before"),
                QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = make(tr("For&ward"), tr("Forward to the member that was looked at after it"),
                   QKeySequence(Qt::ALT | Qt::Key_Right));
    connect(back, &QAction::triggered, visits_, &VisitHistory::back);
    connect(forward, &QAction::triggered, visits_, &VisitHistory::forward);
    connect(visits_, &VisitHistory::changed, this, [this] {
        back->setEnabled(visits_->canGoBack());
        forward->setEnabled(visits_->canGoForward());
    });
}

bool InspectorPanel::goesThroughHistory(Qt::MouseButton button) {
    if (button == Qt::BackButton)
        back->trigger();
    else if (button == Qt::ForwardButton)
        forward->trigger();
    else
        return false;
    return true;
}

bool InspectorPanel::eventFilter(QObject* watched, QEvent* event) {
    return (event->type() == QEvent::MouseButtonPress &&
            goesThroughHistory(static_cast<QMouseEvent*>(event)->button())) ||
           QWidget::eventFilter(watched, event);
}

void InspectorPanel::mousePressEvent(QMouseEvent* event) {
    if (!goesThroughHistory(event->button()))
        QWidget::mousePressEvent(event);
}

QWidget* InspectorPanel::makeNavigation() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 0);
    layout->setSpacing(2);
    for (QAction* action : {back, forward}) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setProperty("quiet", true);
        button->setIconSize(QSize(16, 16));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return bar;
}

// ---- the pages ----------------------------------------------------------------------------------

QWidget* InspectorPanel::makeEmptyPage() {
    auto* page = new QWidget(this);
    empty_ =
        new QLabel(tr("Select a member to see its state, its health and what it believes."), page);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addWidget(empty_);
    return page;
}

QWidget* InspectorPanel::makeMemberPage() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, 10, kMargin, 16);
    layout->setSpacing(6);

    name_ = plainLabel(page);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setBold(true);
    name_->setFont(big);
    subtitle_ = plainLabel(page);
    layout->addWidget(name_);
    layout->addWidget(subtitle_);

    actions_ = new QWidget(page);
    actionRow_ = new QHBoxLayout(actions_);
    actionRow_->setContentsMargins(0, 4, 0, 4);
    actionRow_->setSpacing(6);
    layout->addWidget(actions_);

    facts_ = new FactGrid(FactGrid::Shape::beside, page);
    layout->addWidget(facts_);
    health_ = new HealthChart(page);
    healthSection_ = makeSection(layout, tr("Local health"), health_);
    suspicions_ = new FactGrid(FactGrid::Shape::below, page);
    suspicionsSection_ = makeSection(layout, tr("Suspicion timers"), suspicions_);
    believes_ = new BeliefChips(page);
    believes_->setAccessibleName(tr("What it believes"));
    believesSection_ = makeSection(layout, tr("What it believes"), believes_);
    believedBy_ = new BeliefChips(page);
    believedBy_->setAccessibleName(tr("What our nodes believe about it"));
    believedBySection_ = makeSection(layout, tr("What our nodes believe about it"), believedBy_);
    metricLines_ = new FactGrid(FactGrid::Shape::beside, page);
    metricsSection_ = makeSection(layout, tr("Metrics"), metricLines_);
    // Last, since it comes and goes all the time and would move what is below it.
    queue_ = new FactGrid(FactGrid::Shape::beside, page);
    queueSection_ = makeSection(layout, tr("Waiting to be gossiped"), queue_);
    layout->addStretch(1);
    believes_->setExplainer(
        [this](const Belief& belief) { return explain(selection_->member(), belief.name); });
    believedBy_->setExplainer(
        [this](const Belief& belief) { return explain(belief.name, selection_->member()); });
    for (BeliefChips* chips : {believes_, believedBy_})
        connect(chips, &BeliefChips::followed, selection_, &Selection::select);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    return scroll;
}

InspectorPanel::Section InspectorPanel::makeSection(QVBoxLayout* into, const QString& title,
                                                    QWidget* body) {
    auto* heading = new QLabel(title, this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    small.setWeight(QFont::DemiBold);
    small.setCapitalization(QFont::AllUppercase);
    small.setLetterSpacing(QFont::PercentageSpacing, 104);
    heading->setFont(small);
    heading->setContentsMargins(0, 12, 0, 0);
    into->addWidget(heading);
    into->addWidget(body);
    return {heading, body};
}

void InspectorPanel::setActions(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        auto* button = new QToolButton(actions_);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        if (action->menu())
            button->setPopupMode(QToolButton::InstantPopup);
        actionRow_->addWidget(button);
        // What makes no sense now would only take the room of what does.
        const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
        connect(action, &QAction::changed, button, follow);
        follow();
    }
    actionRow_->addStretch(1);
}

void InspectorPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitActions();
}

/// Words are left out where they do not all fit.
void InspectorPanel::fitActions() {
    const auto buttons = actions_->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
    for (QToolButton* button : buttons)
        setWordless(button, false);
    const bool wordless = actions_->sizeHint().width() > width() - 2 * kMargin - kScrollBar;
    for (QToolButton* button : buttons)
        setWordless(button, wordless);
}

void InspectorPanel::setTheme(const Theme& theme) {
    theme_ = theme;
    believes_->setTheme(theme);
    believedBy_->setTheme(theme);
    colour();
    shown_.reset();
    refresh(true);
}

void InspectorPanel::colour() {
    for (QLabel* muted : {empty_, subtitle_, healthSection_.heading, suspicionsSection_.heading,
                          metricsSection_.heading, queueSection_.heading, believesSection_.heading,
                          believedBySection_.heading})
        paintText(muted, theme_.mutedText);
    for (FactGrid* facts : {facts_, suspicions_, metricLines_, queue_})
        facts->setTheme(theme_);
    health_->setTheme(theme_);
}

/// The run may be slower than the person, or go back.
bool InspectorPanel::isDue() const {
    const Duration passed = cluster_->now() - shownAt_;
    return passed < Duration::zero() || passed >= kBetweenWrites ||
           std::chrono::milliseconds(shownFor_.elapsed()) >= kBetweenWrites;
}

void InspectorPanel::refresh(bool now) {
    if (!now && (!isVisible() || !isDue()))
        return;
    shownAt_ = cluster_->now();
    shownFor_.start();
    const auto inspection = Inspector::inspect(cluster_->fold(), selection_->member().toStdString(),
                                               cluster_->now(), viewpoint_);
    pages_->setCurrentIndex(inspection ? 1 : 0);
    if (inspection && inspection != shown_)
        write(*inspection);
    shown_ = inspection;
    if (inspection) {
        writeHealth();
        writeMetrics();
    }
}

void InspectorPanel::write(const Inspection& inspection) {
    name_->setText(inspection.name);
    subtitle_->setText(inspection.subtitle);
    actions_->setVisible(inspection.hosted && actionRow_->count() > 0);
    fitActions();
    facts_->setFacts(inspection.facts);
    suspicions_->setFacts(inspection.suspicions);
    suspicionsSection_.setVisible(!inspection.suspicions.empty());
    believes_->setBeliefs(inspection.believes);
    believesSection_.setVisible(!inspection.believes.empty());
    believedBy_->setBeliefs(inspection.believedBy);
    believedBySection_.setVisible(!inspection.believedBy.empty());
    queue_->setFacts(inspection.queue);
    queueSection_.setVisible(!inspection.queue.empty());
}

/// The chart moves on with the time, even where no fact changes.
void InspectorPanel::writeHealth() {
    const trace::HostedNode* node = cluster_->fold().node(shown_->node);
    const bool lives = node && node->alive();
    healthSection_.setVisible(lives);
    if (lives)
        health_->setHistory(histories_->healths().of(node->id), shown_->healthMost,
                            cluster_->now());
}

void InspectorPanel::writeMetrics() {
    trace::StateCounts states{};
    for (const Belief& belief : shown_->believes)
        if (belief.state)
            ++states[static_cast<std::size_t>(*belief.state)];
    const std::vector<Fact> lines =
        shown_->hosted ? MetricsBook::of(cluster_->standing(), shown_->node, states)
                       : std::vector<Fact>{};
    metricsSection_.setVisible(!lines.empty());
    metricLines_->setFacts(lines);
}

QString InspectorPanel::explain(const QString& observer, const QString& member) const {
    return Inspector::beliefText(cluster_->fold(), observer.toStdString(), member.toStdString(),
                                 cluster_->now());
}

} // namespace swimscope::ui
