// SPDX-License-Identifier: MPL-2.0
#include "ui/window/sides.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/model/shared_session.h"
#include "ui/model/text_format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace swimscope::ui {

Sides::Sides(ClusterModel* shown, Selection* selection, QWidget* parent)
    : QWidget(parent), other(new QAction(this)), both(new QAction(this)), shown_(shown),
      selection_(selection), row_(new QSplitter(Qt::Horizontal, this)) {
    row_->setChildrenCollapsible(false);
    row_->setHandleWidth(3);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row_);
    makeActions();
    active_ = make();
    shown_->follow(&active_->model());
    setFocusProxy(active_->canvas());
}

Sides::~Sides() {
    if (shown_)
        shown_->follow(nullptr);
}

void Sides::makeActions() {
    const auto name = [](QAction* action, const QString& text, const QString& help) {
        action->setText(text);
        action->setIconText(TextFormat::withoutAccessKey(text));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(tr("%1 (%2)").arg(help, key));
        action->setEnabled(false);
    };
    other->setShortcut(QKeySequence(Qt::Key_F6));
    name(other, tr("Ot&her side"), tr("Look at the other one of two clusters side by side"));
    both->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    name(both, tr("Act on &both sides"),
         tr("What is done to the nodes of one of two clusters is done to both"));
    both->setCheckable(true);
    both->setChecked(true);
    connect(other, &QAction::triggered, this, [this] {
        const auto present = std::ranges::find(sides_, active_);
        Side* next = present + 1 == sides_.end() ? sides_.front() : *(present + 1);
        next->canvas()->setFocus(Qt::ShortcutFocusReason);
        activate(next);
    });
    connect(both, &QAction::toggled, this, &Sides::share);
}

Side* Sides::make() {
    auto* side = new Side(selection_, row_);
    row_->addWidget(side);
    row_->setStretchFactor(row_->count() - 1, 1);
    side->setTheme(theme_);
    sides_.push_back(side);
    connect(side, &Side::entered, this, [this, side] { activate(side); });
    ClusterCanvas* canvas = side->canvas();
    connect(canvas, &ClusterCanvas::layoutChanged, this, [this, canvas] { arrangeLike(canvas); });
    connect(canvas, &ClusterCanvas::kindShownChanged, this, [this](FlightKind kind, bool shown) {
        for (Side* each : sides_)
            each->canvas()->setKindShown(kind, shown);
    });
    return side;
}

void Sides::arrangeLike(ClusterCanvas* canvas) {
    for (Side* each : sides_)
        each->canvas()->setArrangement(canvas->arrangement());
}

void Sides::setCount(std::size_t count) {
    activate(sides_.front());
    while (sides_.size() > count) {
        delete sides_.back();
        sides_.pop_back();
    }
    while (sides_.size() < count)
        addSide();
    fit();
}

void Sides::addSide() {
    Side* side = make();
    const ClusterCanvas* first = sides_.front()->canvas();
    side->setActive(false);
    side->canvas()->setArrangement(first->arrangement());
    side->canvas()->setViewpoint(first->viewpoint());
    side->canvas()->setReducedMotion(first->reducedMotion());
    for (std::size_t i = 0; i < kFlightKinds; ++i)
        side->canvas()->setKindShown(static_cast<FlightKind>(i),
                                     first->isKindShown(static_cast<FlightKind>(i)));
    emit made(side);
}

void Sides::fit() {
    row_->setSizes(QList<int>(static_cast<qsizetype>(sides_.size()), width()));
    other->setEnabled(areTwo());
    both->setEnabled(areTwo());
}

void Sides::show(std::unique_ptr<session::Session> session) {
    activate(sides_.front());
    for (std::size_t i = 1; i < sides_.size(); ++i)
        sides_[i]->setSession(nullptr);
    sides_.front()->setSession(std::move(session));
    setCount(1);
    sides_.front()->setCaption({});
}

void Sides::show(std::vector<std::unique_ptr<session::Session>> sessions,
                 const SimulationSetup& setup) {
    show(nullptr);
    setCount(sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        give(sides_[i], std::move(sessions[i]), setup.config(i));
        if (areTwo())
            sides_[i]->setCaption(SimulationTexts::name(setup.sides[i]));
    }
    both->setChecked(true);
    share();
    activate(sides_.front());
}

void Sides::give(Side* side, std::unique_ptr<session::Session> session,
                 const swim::Config& config) {
    side->setSession(std::make_unique<SharedSession>(std::move(session), &side->model(), config));
}

/// Who forks a run wants to do something to one of the two.
Side* Sides::showBeside(std::unique_ptr<session::Session> session) {
    if (!areTwo())
        addSide();
    Side* side = sides_.front() == active_ ? sides_.back() : sides_.front();
    const auto* like = dynamic_cast<const SharedSession*>(active_->model().session());
    give(side, std::move(session), like ? like->config() : swim::Config{});
    both->setChecked(false);
    share();
    fit();
    return side;
}

void Sides::showAlone() {
    active_->canvas()->setFocus(Qt::OtherFocusReason);
    const std::vector<Side*> all = std::exchange(sides_, {active_});
    share();
    for (Side* side : all) {
        if (side == active_)
            continue;
        side->setSession(nullptr);
        delete side;
    }
    fit();
}

/// Whoever is asked asks the others, or does not.
void Sides::share() {
    std::vector<SharedSession*> shared;
    for (Side* side : sides_)
        if (auto* session = dynamic_cast<SharedSession*>(side->model().session()))
            shared.push_back(session);
    for (SharedSession* session : shared) {
        std::vector<SharedSession*> peers;
        if (both->isChecked())
            std::ranges::copy_if(shared, std::back_inserter(peers),
                                 [session](const SharedSession* peer) { return peer != session; });
        session->setPeers(peers);
    }
}

void Sides::activate(Side* side) {
    if (side == active_)
        return;
    active_->setActive(false);
    active_ = side;
    side->setActive(true);
    setFocusProxy(side->canvas());
    shown_->follow(&side->model());
    emit activeChanged();
}

void Sides::advance() {
    for (Side* side : sides_)
        side->advance();
}

bool Sides::isBehind() const {
    return std::ranges::any_of(sides_, [](Side* side) { return side->model().isBehind(); });
}

void Sides::setTheme(const Theme& theme) {
    theme_ = theme;
    for (Side* side : sides_)
        side->setTheme(theme);
}

void Sides::setPace(const Pace& pace) {
    for (Side* side : sides_)
        side->canvas()->setPace(pace);
}

void Sides::setViewpoint(Viewpoint viewpoint) {
    for (Side* side : sides_)
        side->canvas()->setViewpoint(viewpoint);
}

void Sides::setReducedMotion(bool reduced) {
    for (Side* side : sides_)
        side->canvas()->setReducedMotion(reduced);
}

} // namespace swimscope::ui
