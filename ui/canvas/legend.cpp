// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/legend.h"

#include "ui/canvas/card.h"
#include "ui/canvas/shapes.h"
#include "ui/canvas/spread_painter.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace swimscope::ui {
namespace {

using wire::MemberState;

constexpr int kShapeRoom = 28;
constexpr int kRowHeight = 20;
constexpr double kShapeRadius = 4.8;
constexpr int kMargin = 10; ///< to the edges of the canvas, and to what is drawn on it

} // namespace

LegendEntry::LegendEntry(const QString& name, PaintShape paintShape, Use use, QWidget* parent)
    : QAbstractButton(parent), paintShape_(std::move(paintShape)) {
    setCheckable(use == Use::toSwitch);
    setChecked(use == Use::toSwitch);
    setText(name);
    setToolTip(name);
    setAccessibleName(name);
    QFont small = font();
    small.setPixelSize(12);
    setFont(small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendEntry::setTheme(const Theme& theme) {
    theme_ = theme;
    picture_ = QPixmap();
    update();
}

void LegendEntry::setCompact(bool compact) {
    compact_ = compact;
    picture_ = QPixmap();
    updateGeometry();
    update();
}

QSize LegendEntry::sizeHint() const {
    const int words = compact_ ? 0 : fontMetrics().horizontalAdvance(text()) + 8;
    return {kShapeRoom + words, kRowHeight};
}

LegendEntry::Looks LegendEntry::looks() const {
    return {.size = size(),
            .pixelRatio = devicePixelRatioF(),
            .off = isCheckable() && !isChecked(),
            .focused = hasFocus(),
            .hovered = underMouse() && isCheckable()};
}

void LegendEntry::paintEvent(QPaintEvent*) {
    if (const Looks now = looks(); picture_.isNull() || now != pictured_) {
        pictured_ = now;
        picture_ = QPixmap((QSizeF(size()) * now.pixelRatio).toSize());
        picture_.setDevicePixelRatio(now.pixelRatio);
        picture_.fill(Qt::transparent);
        QPainter painter(&picture_);
        draw(painter, now);
    }
    QPainter(this).drawPixmap(0, 0, picture_);
}

void LegendEntry::draw(QPainter& painter, const Looks& looks) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (looks.focused || looks.hovered) {
        painter.setPen(QPen(looks.focused ? theme_.accent : theme_.line, 1.2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.save();
    painter.setOpacity(looks.off ? 0.3 : 1);
    painter.translate(kShapeRoom / 2.0, height() / 2.0);
    paintShape_(painter, theme_);
    painter.restore();
    if (compact_)
        return;
    painter.setPen(looks.off ? theme_.mutedText : theme_.text);
    QFont words = font();
    words.setStrikeOut(looks.off);
    painter.setFont(words);
    painter.drawText(rect().adjusted(kShapeRoom, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

Legend::Legend(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Legend"));
    setMouseTracking(true); // moves pass through to the canvas, which says what lies below
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHeading(tr("Messages"));
    addMessages();
    column->addSpacing(10);
    addHeading(tr("Members"));
    addMembers();
    addSpread();
}

void Legend::addHeading(const QString& text) {
    auto* heading = new QLabel(text, this);
    QFont small = heading->font();
    small.setPixelSize(10);
    small.setWeight(QFont::DemiBold);
    small.setCapitalization(QFont::AllUppercase);
    small.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    heading->setFont(small);
    heading->setAttribute(Qt::WA_TransparentForMouseEvents);
    heading->setContentsMargins(6, 0, 0, 4);
    headings_ << heading;
    layout()->addWidget(heading);
}

void Legend::addMessages() {
    for (std::size_t i = 0; i < kFlightKinds; ++i) {
        const auto kind = static_cast<FlightKind>(i);
        const auto paintShape = [kind](QPainter& painter, const Theme& theme) {
            paintFlight(painter, theme, kind, kShapeRadius);
        };
        auto* entry =
            new LegendEntry(CardWriter::nameOf(kind), paintShape, LegendEntry::Use::toSwitch, this);
        entry->setFocusPolicy(Qt::TabFocus);
        entry->setMouseTracking(true);
        entry->setAccessibleDescription(tr("Shows or hides these messages on the canvas"));
        connect(entry, &QAbstractButton::toggled, this,
                [this, kind](bool shown) { emit toggled(kind, shown); });
        messages_ << entry;
        layout()->addWidget(entry);
    }
}

void Legend::addMembers() {
    for (const MemberState state :
         {MemberState::alive, MemberState::suspect, MemberState::dead, MemberState::left}) {
        const auto paintShape = [state](QPainter& painter, const Theme& theme) {
            paintDisc(painter, theme, state, false, 6.5);
        };
        addExplained(CardWriter::nameOf(state), paintShape, members_);
    }
    const auto paintForeign = [](QPainter& painter, const Theme& theme) {
        paintDisc(painter, theme, MemberState::alive, true, 6.5);
    };
    addExplained(tr("not ours"), paintForeign, members_);
    const auto paintDiffering = [](QPainter& painter, const Theme& theme) {
        paintDisc(painter, theme, MemberState::alive, false, 4.5);
        paintDifferenceFrame(painter, theme, {}, 7.5);
    };
    addExplained(tr("differs"), paintDiffering, members_);
    difference_ = members_.last();
}

/// Only while there is one.
void Legend::addSpread() {
    addExplained(tr("told the news"), SpreadPainter::paintArrowSample, spread_);
    addExplained(tr("the first to know"), SpreadPainter::paintFirstSample, spread_);
    addExplained(tr("never learned of it"), SpreadPainter::paintNeverSample, spread_);
    for (LegendEntry* entry : spread_)
        entry->hide();
}

void Legend::addExplained(const QString& name, const LegendEntry::PaintShape& paintShape,
                          QList<LegendEntry*>& entries) {
    auto* entry = new LegendEntry(name, paintShape, LegendEntry::Use::toExplain, this);
    entry->setFocusPolicy(Qt::NoFocus);
    entry->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout()->addWidget(entry);
    entries << entry;
}

/// A plate, so that it stays readable above members that somebody has zoomed to below it.
void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground_);
    painter.drawRoundedRect(rect(), 6, 6);
}

void Legend::setTheme(const Theme& theme) {
    ground_ = theme.ground;
    ground_.setAlphaF(0.86F);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    for (QLabel* heading : headings_)
        heading->setPalette(colours);
    for (LegendEntry* entry : messages_ + members_ + spread_)
        entry->setTheme(theme);
}

void Legend::explainDifference(bool explained) {
    explainsDifference_ = explained;
    if (!canvas_.isEmpty())
        fitInto(canvas_);
}

void Legend::fitInto(QSize canvas) {
    canvas_ = canvas;
    const bool withSpread = spreadShown_ && canvas.height() >= 340;
    const bool withMembers = canvas.height() >= (withSpread ? 480 : 400);
    const bool compact = canvas.width() < 520;
    const bool withHeadings = !compact && canvas.height() >= 250;
    headings_[0]->setVisible(withHeadings);
    headings_[1]->setVisible(withHeadings && withMembers);
    for (LegendEntry* entry : messages_)
        entry->setCompact(compact);
    // In the least room what is seen least goes first.
    messages_[static_cast<qsizetype>(FlightKind::unread)]->setVisible(!compact ||
                                                                      canvas.height() >= 250);
    for (LegendEntry* entry : members_) {
        entry->setCompact(compact);
        entry->setVisible(withMembers && (entry != difference_ || explainsDifference_));
    }
    for (LegendEntry* entry : spread_) {
        entry->setCompact(compact);
        entry->setVisible(withSpread);
    }
    layout()->activate();
    setGeometry(QRect(QPoint(kMargin, kMargin), sizeHint()));
    setVisible(geometry().bottom() < canvas.height()); // cut off it would only be in the way
}

QSize Legend::reach() const {
    if (isHidden())
        return {0, 0};
    return {geometry().right() + 1 + kMargin, geometry().bottom() + 1 + kMargin};
}

bool Legend::isShown(FlightKind kind) const {
    return messages_[static_cast<qsizetype>(kind)]->isChecked();
}

void Legend::setShown(FlightKind kind, bool shown) {
    messages_[static_cast<qsizetype>(kind)]->setChecked(shown);
}

void Legend::setSpreadShown(bool shown) {
    spreadShown_ = shown;
}

} // namespace swimscope::ui
