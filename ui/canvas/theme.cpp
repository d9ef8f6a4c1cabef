// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/theme.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

/// A channel of sRGB, made linear in light.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::dark() {
    Theme t;
    t.isDark = true;
    t.ground = QColor(0x12, 0x15, 0x1C);
    t.panel = QColor(0x19, 0x1D, 0x26);
    t.raised = QColor(0x1F, 0x24, 0x30);
    t.line = QColor(0x2B, 0x31, 0x40);
    t.text = QColor(0xE3, 0xE7, 0xEF);
    t.mutedText = QColor(0x97, 0xA0, 0xB2);
    t.accent = QColor(0x56, 0xB4, 0xE9);
    t.onAccent = QColor(0x12, 0x15, 0x1C);
    t.labelOnDisc = QColor(0x12, 0x15, 0x1C);
    t.alive = QColor(0x1F, 0xA7, 0x84);
    t.suspect = QColor(0xE6, 0x9F, 0x00);
    t.dead = QColor(0xD5, 0x5E, 0x00);
    t.left = QColor(0x7B, 0x84, 0x96);
    t.unknown = QColor(0x5C, 0x65, 0x78);
    t.ping = QColor(0x56, 0xB4, 0xE9);
    t.ack = QColor(0xA6, 0xD8, 0xF5);
    t.indirectPing = QColor(0xB7, 0x9C, 0xF0);
    t.nack = QColor(0xCC, 0x79, 0xA7);
    t.user = QColor(0xF0, 0xE4, 0x42);
    t.tcp = QColor(0x3E, 0x7B, 0xD6);
    t.frozen = QColor(0xBF, 0xE3, 0xF7);
    t.spreadFirst = QColor(0xF6, 0xF0, 0xFF);
    t.spreadLast = QColor(0x95, 0x6F, 0xE8);
    return t;
}

Theme Theme::light() {
    Theme t;
    t.isDark = false;
    t.ground = QColor(0xF4, 0xF6, 0xFA);
    t.panel = QColor(0xFF, 0xFF, 0xFF);
    t.raised = QColor(0xFF, 0xFF, 0xFF);
    t.line = QColor(0xD5, 0xDA, 0xE4);
    t.text = QColor(0x1B, 0x1F, 0x2A);
    t.mutedText = QColor(0x5A, 0x63, 0x74);
    t.accent = QColor(0x1F, 0x6F, 0xA8);
    t.onAccent = QColor(0xFF, 0xFF, 0xFF);
    t.labelOnDisc = QColor(0x12, 0x15, 0x1C);
    t.alive = QColor(0x16, 0x96, 0x73);
    t.suspect = QColor(0xC2, 0x7F, 0x00);
    t.dead = QColor(0xB2, 0x3C, 0x00);
    t.left = QColor(0x6B, 0x74, 0x86);
    t.unknown = QColor(0x8A, 0x93, 0xA5);
    t.ping = QColor(0x1F, 0x7F, 0xBC);
    t.ack = QColor(0x2C, 0x8E, 0xB8);
    t.indirectPing = QColor(0x7A, 0x56, 0xC8);
    t.nack = QColor(0xB0, 0x49, 0x8A);
    t.user = QColor(0x8A, 0x7A, 0x00);
    t.tcp = QColor(0x2F, 0x62, 0xB5);
    t.frozen = QColor(0x1F, 0x6F, 0xA8);
    t.spreadFirst = QColor(0x2B, 0x14, 0x66);
    t.spreadLast = QColor(0x8D, 0x62, 0xD9);
    return t;
}

const QColor& Theme::of(wire::MemberState state) const {
    const QColor* colours[] = {&alive, &suspect, &dead, &left};
    return *colours[static_cast<std::size_t>(state)];
}

const QColor& Theme::of(FlightKind kind) const {
    const QColor* colours[kFlightKinds] = {&ping,  &ack,  &indirectPing, &nack, &suspect,
                                           &alive, &dead, &user,         &tcp,  &left};
    return *colours[static_cast<std::size_t>(kind)];
}

QColor Theme::spread(double share) const {
    const auto part = static_cast<float>(std::clamp(share, 0.0, 1.0));
    const auto mix = [part](float first, float last) { return first + (last - first) * part; };
    return QColor::fromRgbF(mix(spreadFirst.redF(), spreadLast.redF()),
                            mix(spreadFirst.greenF(), spreadLast.greenF()),
                            mix(spreadFirst.blueF(), spreadLast.blueF()));
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, ground);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, mutedText);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, text);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, isDark ? raised.lighter(130) : panel);
    p.setColor(QPalette::Midlight, raised);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, isDark ? ground : line.darker(120));
    p.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, unknown);
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, mutedText);
    return p;
}

double contrast(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace swimscope::ui
