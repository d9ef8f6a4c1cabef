// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/space_time_panel.h"

#include "ui/canvas/card.h"
#include "ui/canvas/space_time_view.h"
#include "ui/geometry/flight.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

constexpr double kZoomFactor = 1.6;

/// The bits of all types that are drawn as this kind.
std::uint32_t typesOf(FlightKind kind) {
    std::uint32_t types = 0;
    for (std::uint32_t type = 0; type < 16; ++type)
        if (flightKindOf(static_cast<wire::Type>(type)) == kind)
            types |= 1U << type;
    return types;
}

} // namespace

SpaceTimePanel::SpaceTimePanel(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QWidget(parent), view_(new SpaceTimeView(cluster, selection, this)) {
    tools_ = makeBar();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(view_, 1);
}

QToolButton* SpaceTimePanel::button(const QString& text, const QString& help, QWidget* bar) {
    auto* made = new QToolButton(bar);
    made->setText(text);
    made->setToolTip(help);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

QWidget* SpaceTimePanel::makeBar() {
    auto* bar = new QWidget(this);
    auto* only = new QCheckBox(tr("Only selected"), bar);
    only->setToolTip(tr("Only messages from or to the selected member"));
    auto* types = button(tr("Messages"), tr("Which types of messages are drawn"), bar);
    types->setPopupMode(QToolButton::InstantPopup);
    types->setMenu(makeTypesMenu());
    auto* quiet = button(tr("Collapse quiet"),
                         tr("Draw stretches in which nothing happens in little room"), bar);
    quiet->setCheckable(true);
    auto* out = button(QStringLiteral("−"), tr("More time (-)"), bar);
    out->setAccessibleName(tr("More time"));
    auto* in = button(QStringLiteral("+"), tr("Less time (+)"), bar);
    in->setAccessibleName(tr("Less time"));
    auto* all = button(tr("Whole run"), tr("From the beginning of the run to its end"), bar);
    auto* follow = button(tr("Follow"), tr("Keep the moment that is shown in view (End)"), bar);
    follow->setCheckable(true);
    follow->setChecked(true);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(only);
    layout->addStretch(1);
    for (QToolButton* each : {types, quiet, out, in, all, follow})
        layout->addWidget(each);
    connect(only, &QCheckBox::toggled, view_, &SpaceTimeView::setOnlySelected);
    connect(quiet, &QToolButton::toggled, view_, &SpaceTimeView::setQuietCollapsed);
    connect(out, &QToolButton::clicked, view_, [this] { view_->zoom(1 / kZoomFactor); });
    connect(in, &QToolButton::clicked, view_, [this] { view_->zoom(kZoomFactor); });
    connect(all, &QToolButton::clicked, view_, &SpaceTimeView::fit);
    connect(follow, &QToolButton::toggled, view_, &SpaceTimeView::setFollowing);
    connect(view_, &SpaceTimeView::followingChanged, follow, &QToolButton::setChecked);
    return bar;
}

QMenu* SpaceTimePanel::makeTypesMenu() {
    auto* menu = new QMenu(this);
    for (const FlightKind kind : {FlightKind::ping, FlightKind::ack, FlightKind::indirectPing,
                                  FlightKind::nack, FlightKind::suspect, FlightKind::alive,
                                  FlightKind::dead, FlightKind::user, FlightKind::tcp}) {
        QAction* action = menu->addAction(CardWriter::nameOf(kind));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, kind](bool shown) {
            view_->setTypes(shown ? view_->types() | typesOf(kind)
                                  : view_->types() & ~typesOf(kind));
        });
    }
    return menu;
}

void SpaceTimePanel::setTheme(const Theme& theme) {
    view_->setTheme(theme);
}

} // namespace swimscope::ui
