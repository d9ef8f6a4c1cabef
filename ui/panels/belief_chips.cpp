// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/belief_chips.h"

#include "ui/model/text_format.h"
#include "ui/panels/chip_accessibility.h"
#include "ui/panels/state_mark.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kGap = 6;
constexpr int kMark = 10;
constexpr int kPadding = 8;
constexpr int kWidestChip = 180;
constexpr int kNarrowestName = 36;

QString shownName(const Belief& belief) {
    return TextFormat::name(belief.name.toStdString());
}

} // namespace

BeliefChips::BeliefChips(QWidget* parent) : QWidget(parent) {
    provideChipAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BeliefChips::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void BeliefChips::setBeliefs(const std::vector<Belief>& beliefs) {
    if (beliefs == beliefs_)
        return;
    const bool sameNames =
        std::equal(beliefs.begin(), beliefs.end(), beliefs_.begin(), beliefs_.end(),
                   [](const Belief& a, const Belief& b) { return a.name == b.name; });
    beliefs_ = beliefs;
    if (!sameNames) {
        usualWidth_ = -1;
        hovered_ = focused_ = -1;
        updateGeometry();
    }
    update();
}

void BeliefChips::setExplainer(std::function<QString(const Belief&)> explain) {
    explain_ = std::move(explain);
}

void BeliefChips::setMarked(const QString& name) {
    if (name == marked_)
        return;
    marked_ = name;
    update();
}

/// Wide enough for three names in four: a single long one must not make a list of the grid, and is
/// elided instead.
int BeliefChips::usualWidth() const {
    if (usualWidth_ < 0) {
        const QFontMetrics metrics(font());
        std::vector<int> widths{0};
        for (const Belief& belief : beliefs_)
            widths.push_back(metrics.horizontalAdvance(shownName(belief)));
        const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
        std::nth_element(widths.begin(), most, widths.end());
        usualWidth_ = std::max(kNarrowestName, *most);
    }
    return usualWidth_;
}

BeliefChips::Grid BeliefChips::gridFor(int width) const {
    Grid grid;
    const int wanted = std::min(kWidestChip, usualWidth() + kMark + 3 * kPadding);
    grid.columns = std::max(1, (width + kGap) / (wanted + kGap));
    grid.chipWidth = std::max(1, (width + kGap) / grid.columns - kGap);
    // A few chips do not spread over the whole width.
    grid.chipWidth = std::min(grid.chipWidth, std::max(wanted, kWidestChip / 2));
    grid.chipHeight = QFontMetrics(font()).height() + kPadding;
    grid.rows = (count() + grid.columns - 1) / grid.columns;
    return grid;
}

int BeliefChips::heightForWidth(int width) const {
    const Grid grid = gridFor(width);
    return std::max(0, grid.rows * (grid.chipHeight + kGap) - kGap);
}

QSize BeliefChips::sizeHint() const {
    return {260, heightForWidth(260)};
}

QSize BeliefChips::minimumSizeHint() const {
    return {80, heightForWidth(std::max(80, width()))};
}

QRect BeliefChips::chipRect(int index) const {
    const Grid grid = gridFor(width());
    const int column = index % grid.columns;
    const int x = column * (grid.chipWidth + kGap);
    const int y = index / grid.columns * (grid.chipHeight + kGap);
    const QRect rect(x, y, grid.chipWidth, grid.chipHeight);
    return isRightToLeft() ? QRect(width() - rect.right() - 1, y, rect.width(), rect.height())
                           : rect;
}

int BeliefChips::chipAt(QPoint point) const {
    for (int i = 0; i < static_cast<int>(beliefs_.size()); ++i)
        if (chipRect(i).contains(point))
            return i;
    return -1;
}

QString BeliefChips::titleOf(int index) const {
    const Belief& belief = beliefs_[static_cast<std::size_t>(index)];
    return tr("%1: %2").arg(shownName(belief),
                            belief.state ? TextFormat::state(*belief.state) : tr("not listed"));
}

QString BeliefChips::sentenceOf(int index) const {
    return explain_ ? explain_(beliefs_[static_cast<std::size_t>(index)]) : titleOf(index);
}

void BeliefChips::follow(int index) {
    // By value: whoever follows it may set other beliefs.
    const QString name = beliefs_[static_cast<std::size_t>(index)].name;
    emit followed(name);
}

bool BeliefChips::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = chipAt(help->pos());
        if (index < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), TextFormat::toolTip(sentenceOf(index)), this,
                               chipRect(index));
        return true;
    }
    if (event->type() == QEvent::FontChange) {
        usualWidth_ = -1;
        updateGeometry();
    }
    return QWidget::event(event);
}

void BeliefChips::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(beliefs_.size()); ++i)
        if (chipRect(i).intersects(event->rect()))
            paintChip(painter, i);
}

void BeliefChips::paintChip(QPainter& painter, int index) const {
    const Belief& belief = beliefs_[static_cast<std::size_t>(index)];
    const QRect rect = chipRect(index);
    const bool marked = belief.name == marked_;
    const bool lit = index == hovered_ || (hasFocus() && index == focused_);
    painter.setPen(QPen(marked || lit ? theme_.accent : theme_.line, 1));
    painter.setBrush(theme_.raised);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const bool rightToLeft = isRightToLeft();
    const int markX = rightToLeft ? rect.right() - kPadding - kMark : rect.left() + kPadding;
    const QRectF mark(markX, rect.center().y() - kMark / 2.0 + 0.5, kMark, kMark);
    paintStateMark(painter, mark, belief.state, theme_);

    const QRect label = rightToLeft ? rect.adjusted(kPadding / 2, 0, -kPadding * 2 - kMark, 0)
                                    : rect.adjusted(kPadding * 2 + kMark - 2, 0, -kPadding / 2, 0);
    const bool present = belief.state && *belief.state != wire::MemberState::left;
    painter.setPen(present ? theme_.text : theme_.mutedText);
    painter.drawText(
        label, Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
        painter.fontMetrics().elidedText(shownName(belief), Qt::ElideMiddle, label.width()));
}

void BeliefChips::mouseMoveEvent(QMouseEvent* event) {
    const int index = chipAt(event->position().toPoint());
    if (index == hovered_)
        return;
    hovered_ = index;
    setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void BeliefChips::mouseReleaseEvent(QMouseEvent* event) {
    const int index = chipAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        follow(index);
}

void BeliefChips::leaveEvent(QEvent*) {
    hovered_ = -1;
    update();
}

void BeliefChips::focusInEvent(QFocusEvent* event) {
    if (focused_ < 0 && !beliefs_.empty())
        focused_ = 0;
    QWidget::focusInEvent(event);
    tellFocus();
}

/// Helpers follow the keyboard from chip to chip.
void BeliefChips::tellFocus() {
    if (focused_ < 0 || !hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(focused_);
    QAccessible::updateAccessibility(&focus);
}

void BeliefChips::moveFocus(int to) {
    focused_ = std::clamp(to, 0, count() - 1);
    update();
    tellFocus();
}

void BeliefChips::keyPressEvent(QKeyEvent* event) {
    if (beliefs_.empty())
        return QWidget::keyPressEvent(event);
    const int columns = gridFor(width()).columns;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveFocus(focused_ - forward);
    case Qt::Key_Right:
        return moveFocus(focused_ + forward);
    case Qt::Key_Up:
        return moveFocus(focused_ - columns);
    case Qt::Key_Down:
        return moveFocus(focused_ + columns);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (focused_ >= 0)
            follow(focused_);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace swimscope::ui
