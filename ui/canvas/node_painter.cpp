// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/node_painter.h"

#include "ui/geometry/layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace swimscope::ui {
namespace {

using trace::HostedNode;
using wire::MemberState;

constexpr double kFullCircle = 360 * 16; ///< in QPainter's sixteenths of a degree
constexpr int kArcTop = 90 * 16;
/// Around smaller discs there is no room for all names: only those that matter are written. The
/// outside of a ring has more of it than a spiral.
constexpr double kLeastRadiusInRing = 4.5;
constexpr double kLeastRadiusInSpiral = 9.5;

QRectF circle(QPointF centre, double radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

/// What all living observers hold, if they hold the same.
std::optional<MemberState> unanimous(const trace::Tally& tally) {
    for (const MemberState state :
         {MemberState::alive, MemberState::suspect, MemberState::dead, MemberState::left})
        if (tally.of(state) > 0 && tally.of(state) == tally.known() && tally.unknown == 0)
            return state;
    return std::nullopt;
}

bool isSplit(const trace::Tally& tally) {
    return tally.known() > 0 && !unanimous(tally);
}

} // namespace

void NodePainter::paint(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                        const Theme& theme, const Highlights& highlights, Labels& labels) {
    const Look look{scene, theme, highlights, labels};
    SpriteBatch batch(atlas);
    for (const PlacedNode& node : scene.nodes) {
        const auto whole = unanimous(node.view.tally);
        if (highlights.isSelected(node.view.name))
            batch.add(SpriteAtlas::Sprite::selected, node.centre, 1, 0, node.presence);
        if (node.view.suspicion && node.arc > 0)
            batch.add(SpriteAtlas::Sprite::arcTrack, node.centre, 1, 0, node.presence);
        if (whole && *whole != MemberState::left)
            batch.add(SpriteAtlas::ring(whole), node.centre, node.presence, 0, node.presence);
        batch.add(SpriteAtlas::disc(node.view.state, node.view.foreign()), node.centre,
                  0.4 + 0.6 * node.presence, 0, node.presence);
    }
    batch.draw(painter);
    splitRings_.prepare(theme, atlas.radius(), atlas.pixelRatio());
    for (const PlacedNode& node : scene.nodes) {
        if (isSplit(node.view.tally))
            splitRings_.paint(painter, node.view.tally, node.centre);
        if (node.view.suspicion && node.arc > 0)
            paintArc(painter, look, node);
        paintSelection(painter, look, node);
        paintDifference(painter, look, node);
        addGauge(batch, look, node);
        addBadges(batch, look, node);
    }
    painter.setFont(labels.font());
    const double leastWithName =
        scene.nodes.size() > kRingMost ? kLeastRadiusInSpiral : kLeastRadiusInRing;
    for (const PlacedNode& node : scene.nodes)
        if (scene.radius >= leastWithName || isFocal(look, node) || node.view.suspicion)
            paintName(painter, look, node);
    batch.draw(painter);
}

/// The current one, under the pointer, or where the keyboard is.
bool NodePainter::isFocal(const Look& look, const PlacedNode& node) {
    const std::string& name = node.view.name;
    return name == look.highlights.current || name == look.highlights.hovered ||
           name == look.highlights.cursor;
}

/// A gauge is shown where there is something to see, and where somebody looks.
bool NodePainter::hasGauge(const Look& look, const PlacedNode& node) {
    const bool runs = node.view.life == HostedNode::Life::running || node.view.frozen();
    return !node.view.foreign() && runs && look.radius() >= 6 &&
           (node.view.health > 0 || isFocal(look, node));
}

bool NodePainter::fitsInside(const Look& look, const PlacedNode& node) {
    return look.labels.fitsInside(node.view.name, look.radius());
}

/// How far what is painted around the member reaches.
double NodePainter::reachOf(const Look& look, const PlacedNode& node) {
    if (look.highlights.marks(node.view.name))
        return measure::haloRadius(look.radius());
    const bool arc = node.view.suspicion && node.arc > 0;
    return arc ? measure::arcRadius(look.radius()) + measure::arcWidth(look.radius())
               : measure::ringRadius(look.radius());
}

/// What is left until the first observer declares the member dead, out of the longest it can take.
void NodePainter::paintArc(QPainter& painter, const Look& look, const PlacedNode& node) {
    const QRectF bounds = circle(node.centre, measure::arcRadius(look.radius()));
    const double width = measure::arcWidth(look.radius());
    painter.setPen(QPen(look.theme.suspect, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(bounds, kArcTop, -static_cast<int>(std::lround(kFullCircle * node.arc)));
}

/// All selected members lie upon a halo; the current one is ringed as well, and so are those under
/// the pointer and at the keyboard.
void NodePainter::paintSelection(QPainter& painter, const Look& look, const PlacedNode& node) {
    if (!isFocal(look, node))
        return;
    const bool current = node.view.name == look.highlights.current;
    const bool atKeyboard = node.view.name == look.highlights.cursor;
    QColor colour = look.theme.accent;
    if (!current && !atKeyboard)
        colour.setAlphaF(0.45F);
    QPen pen(colour, atKeyboard ? 2.6 : current ? 2.2 : 1.4);
    if (current && !atKeyboard)
        pen.setDashPattern({2.2, 2.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double r = reachOf(look, node);
    painter.drawEllipse(node.centre, r, r);
}

/// A frame with corners, as nothing else on the canvas has them.
void NodePainter::paintDifference(QPainter& painter, const Look& look, const PlacedNode& node) {
    if (!look.highlights.differing.contains(node.view.name))
        return;
    painter.setOpacity(node.presence);
    paintDifferenceFrame(painter, look.theme, node.centre, reachOf(look, node) + 3);
    painter.setOpacity(1);
}

/// Local health under the disc: as many pips as the score can reach, lit as far as it has.
void NodePainter::addGauge(SpriteBatch& batch, const Look& look, const PlacedNode& node) {
    if (!hasGauge(look, node))
        return;
    constexpr double kPitch = 6;
    const std::uint32_t most = std::min(node.view.healthMost, 20U);
    const double y = std::round(node.centre.y() + reachOf(look, node) + 6);
    const double left = std::round(node.centre.x() - kPitch * (most - 1) / 2);
    for (std::uint32_t i = 0; i < most; ++i) {
        using Sprite = SpriteAtlas::Sprite;
        batch.add(i < node.view.health ? Sprite::pipOn : Sprite::pipOff, {left + kPitch * i, y}, 1,
                  0, i < node.view.health ? 1 : 0.6);
    }
}

/// What was done to it, then the faults on it, at its corners.
void NodePainter::addBadges(SpriteBatch& batch, const Look& look, const PlacedNode& node) {
    if (look.radius() < 5)
        return;
    std::optional<Badge> badge;
    if (node.view.frozen())
        badge = Badge::frozen;
    else if (node.view.killed())
        badge = Badge::killed;
    else if (!node.view.foreign() && node.view.leaving &&
             node.view.life == HostedNode::Life::running)
        badge = Badge::leaving;
    const double offset = measure::ringRadius(look.radius()) * 0.78;
    // Clockwise from the upper right; not where the name stands.
    constexpr std::pair<int, int> kCorners[] = {{1, -1}, {-1, -1}, {1, 1}, {-1, 1}};
    std::size_t next = 0;
    const bool nameBeside = !fitsInside(look, node);
    const auto add = [&](SpriteAtlas::Sprite sprite, double opacity) {
        for (; next < std::size(kCorners); ++next) {
            const auto [x, y] = kCorners[next];
            if (nameBeside && node.outward.x() * x + node.outward.y() * y > 0.6)
                continue;
            batch.add(sprite, node.centre + QPointF(x, y) * offset, 1, 0, opacity);
            ++next;
            return;
        }
    };
    if (badge)
        add(SpriteAtlas::badge(*badge), 1);
    for (const bool muted : {false, true})
        for (std::size_t i = kFaultMarks; i-- > 0;) // being cut off is what matters most
            if (const auto mark = static_cast<FaultMark>(i);
                ((muted ? node.mutedMarks : node.marks) & bitOf(mark)) != 0)
                add(SpriteAtlas::badge(mark), muted ? 0.35 : 1);
}

void NodePainter::paintName(QPainter& painter, const Look& look, const PlacedNode& node) {
    const auto state = node.view.state;
    const bool filled = state == MemberState::alive || state == MemberState::suspect;
    const bool fits = fitsInside(look, node);
    const bool inside = fits && state != MemberState::dead;
    const Labels::Label& label = look.labels.of(node.view.name);
    QPointF corner = node.centre - QPointF(label.size.width(), label.size.height()) / 2;
    if (!inside) {
        // A dead member's cross takes the place of its name, which goes below it.
        const QPointF way = fits ? QPointF(0, 1) : node.outward;
        double reach = reachOf(look, node) + 4;
        if (hasGauge(look, node) && way.y() > 0.5)
            reach += 10;
        // Beside a member the text starts at it, above and below it is centred.
        const double side = std::clamp(way.x() * 1.6, -1.0, 1.0);
        corner +=
            way * reach + QPointF(side * label.size.width() / 2, way.y() * label.size.height() / 2);
    }
    painter.setPen(inside && filled ? look.theme.labelOnDisc
                   : filled         ? look.theme.text
                                    : look.theme.mutedText);
    painter.setOpacity(node.presence);
    painter.drawStaticText(corner, label.text);
    painter.setOpacity(1);
}

} // namespace swimscope::ui
