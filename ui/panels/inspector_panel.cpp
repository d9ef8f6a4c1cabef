// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/inspector_panel.h"

#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"
#include "ui/panels/belief_chips.h"
#include "ui/panels/readable.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr Duration kBetweenWrites = std::chrono::milliseconds(100);

/// A label for text that may come from a network: never taken for markup.
QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void paint(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

void InspectorPanel::Section::setVisible(bool visible) const {
    heading->setVisible(visible);
    body->setVisible(visible);
}

InspectorPanel::InspectorPanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), cluster_(cluster), selection_(selection) {
    pages_ = new QStackedWidget(this);
    pages_->addWidget(makeEmptyPage());
    pages_->addWidget(makeMemberPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    colour();

    connect(cluster, &ClusterModel::advanced, this, [this] { refresh(false); });
    connect(cluster, &ClusterModel::sessionChanged, this, [this] { refresh(true); });
    connect(selection, &Selection::changed, this, [this] { refresh(true); });
}

QSize InspectorPanel::sizeHint() const {
    return {360, 520};
}

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
    layout->setContentsMargins(16, 12, 16, 16);
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

    facts_ = new QGridLayout;
    facts_->setHorizontalSpacing(14);
    facts_->setVerticalSpacing(6);
    facts_->setColumnStretch(1, 1);
    layout->addLayout(facts_);

    suspicionText_ = plainLabel(page);
    suspicion_ = makeSection(layout, tr("Suspicion timers"), suspicionText_);
    believes_ = new BeliefChips(page);
    believes_->setAccessibleName(tr("What it believes"));
    believesSection_ = makeSection(layout, tr("What it believes"), believes_);
    believedBy_ = new BeliefChips(page);
    believedBy_->setAccessibleName(tr("What our nodes believe about it"));
    believedBySection_ = makeSection(layout, tr("What our nodes believe about it"), believedBy_);
    layout->addStretch(1);
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

void InspectorPanel::setTheme(const Theme& theme) {
    theme_ = theme;
    believes_->setTheme(theme);
    believedBy_->setTheme(theme);
    colour();
    shown_.reset();
    refresh(true);
}

void InspectorPanel::colour() {
    for (QLabel* muted : {empty_, subtitle_, suspicion_.heading, believesSection_.heading,
                          believedBySection_.heading})
        paint(muted, theme_.mutedText);
    paint(suspicionText_, readable(theme_.suspect, theme_));
    for (const auto& [label, value] : factRows_)
        paint(label, theme_.mutedText);
}

void InspectorPanel::refresh(bool now) {
    if (!now && (!isVisible() || cluster_->now() - shownAt_ < kBetweenWrites))
        return;
    shownAt_ = cluster_->now();
    const auto inspection =
        Inspector::inspect(cluster_->fold(), selection_->member().toStdString(), cluster_->now());
    pages_->setCurrentIndex(inspection ? 1 : 0);
    if (inspection && inspection != shown_)
        write(*inspection);
    shown_ = inspection;
}

void InspectorPanel::write(const Inspection& inspection) {
    name_->setText(inspection.name);
    subtitle_->setText(inspection.subtitle);
    actions_->setVisible(inspection.hosted && actionRow_->count() > 0);
    showFacts(inspection.facts);

    QStringList timers;
    for (const QString& timer : inspection.suspicions)
        timers << timer;
    suspicionText_->setText(timers.join(QLatin1Char('\n')));
    suspicion_.setVisible(!timers.isEmpty());
    believes_->setBeliefs(inspection.believes);
    believesSection_.setVisible(!inspection.believes.empty());
    believedBy_->setBeliefs(inspection.believedBy);
    believedBySection_.setVisible(!inspection.believedBy.empty());
}

void InspectorPanel::showFacts(const std::vector<Fact>& facts) {
    while (factRows_.size() < facts.size()) {
        const int row = static_cast<int>(factRows_.size());
        auto* label = new QLabel(this);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        paint(label, theme_.mutedText);
        QLabel* value = plainLabel(this);
        facts_->addWidget(label, row, 0);
        facts_->addWidget(value, row, 1);
        factRows_.emplace_back(label, value);
    }
    for (std::size_t i = 0; i < factRows_.size(); ++i) {
        const auto [label, value] = factRows_[i];
        const bool used = i < facts.size();
        label->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        label->setText(facts[i].label);
        value->setText(facts[i].value);
        paint(value, colourOf(facts[i].tone));
    }
}

QColor InspectorPanel::colourOf(Tone tone) const {
    switch (tone) {
    case Tone::warning:
        return readable(theme_.suspect, theme_);
    case Tone::bad:
    case Tone::problem:
        return readable(theme_.dead, theme_);
    default:
        return theme_.text;
    }
}

} // namespace swimscope::ui
