// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/scrubber.h"

#include "ui/model/text_format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QSignalBlocker>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

constexpr int kReaderSteps = 1000; ///< of the slider that this is to screen readers
constexpr int kMargin = 12;
constexpr double kMarksHeight = 8; ///< above the strip
constexpr double kStripHeight = 16;
/// Whoever drags so near to the end wants to be there for good.
constexpr double kAtEnd = 3;
/// Wide enough to be seen.
constexpr double kMarkWidth = 6;

} // namespace

Scrubber::Scrubber(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("scrubber"));
    setAccessibleName(tr("Moment"));
    setAccessibleDescription(tr("Where in the run you are. Shift and an arrow key go to the next "
                                "suspicion, death or disturbance."));
    setRange(0, kReaderSteps);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Those who read the screen set it by its value.
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        if (value == kReaderSteps)
            emit endWanted();
        else
            seek(Instant(end_.time_since_epoch() * value / kReaderSteps));
    });
}

QSize Scrubber::sizeHint() const {
    return {400, static_cast<int>(kMarksHeight + kStripHeight) + 8};
}

void Scrubber::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void Scrubber::setOverview(session::Overview overview) {
    overview_ = std::move(overview);
    update();
}

void Scrubber::show(Instant now, Instant end, bool live) {
    if (!dragging_)
        wanted_.reset();
    if (now == now_ && end == end_ && live == live_)
        return;
    // A strip that grows by less than a pixel looks the same.
    const double before = xOf(now_);
    const bool changed =
        live != live_ || end < end_ ||
        static_cast<double>((end - end_).count()) * strip().width() >
            static_cast<double>(std::max<Duration::rep>(1, end.time_since_epoch().count())) ||
        wanted_.has_value();
    now_ = now;
    live_ = live;
    if (changed)
        end_ = end;
    if (changed || std::abs(xOf(now_) - before) >= 0.5)
        update();
    const QSignalBlocker quiet(this);
    const auto whole = std::max<Duration::rep>(1, end_.time_since_epoch().count());
    const double share = std::min(1.0, static_cast<double>(now_.time_since_epoch().count()) /
                                           static_cast<double>(whole));
    setValue(live_ ? kReaderSteps
                   : std::min(kReaderSteps - 1, static_cast<int>(share * kReaderSteps)));
}

// ---- places and times ---------------------------------------------------------------------------

QRectF Scrubber::strip() const {
    return {kMargin, (height() - kStripHeight - kMarksHeight) / 2.0 + kMarksHeight,
            std::max(1.0, width() - 2.0 * kMargin), kStripHeight};
}

double Scrubber::xOf(Instant time) const {
    const auto whole =
        static_cast<double>(std::max<Duration::rep>(1, end_.time_since_epoch().count()));
    const double share =
        std::clamp(static_cast<double>(time.time_since_epoch().count()) / whole, 0.0, 1.0);
    return strip().left() + share * strip().width();
}

Instant Scrubber::timeAt(double x) const {
    const double share = std::clamp((x - strip().left()) / strip().width(), 0.0, 1.0);
    return Instant(Duration(
        static_cast<Duration::rep>(share * static_cast<double>(end_.time_since_epoch().count()))));
}

/// What the bins under a pixel hold; the fullest one counts.
Scrubber::Column Scrubber::columnAt(int x) const {
    const auto& bins = overview_.bins();
    const auto place = [&](double at) {
        return static_cast<std::size_t>(timeAt(at).time_since_epoch() / overview_.width());
    };
    Column column;
    const std::size_t last = std::max(place(x) + 1, place(x + 1.0));
    for (std::size_t i = place(x); i < std::min(last, bins.size()); ++i) {
        column.events = std::max(column.events, bins[i].events);
        column.marks |= bins[i].marks;
    }
    return column;
}

// ---- going --------------------------------------------------------------------------------------

void Scrubber::seek(Instant moment) {
    wanted_ = moment;
    update();
    emit sought(moment);
}

void Scrubber::dragTo(double x) {
    if (x >= strip().right() - kAtEnd)
        emit endWanted();
    else
        seek(timeAt(x));
}

void Scrubber::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    dragging_ = true;
    dragTo(event->position().x());
}

void Scrubber::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_)
        dragTo(event->position().x());
    QToolTip::showText(event->globalPosition().toPoint(), textAt(timeAt(event->position().x())),
                       this);
}

void Scrubber::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        dragging_ = false;
}

void Scrubber::keyPressEvent(QKeyEvent* event) {
    const Duration whole = end_.time_since_epoch();
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto by = [&](Duration step) {
        const Instant to = now_ + step;
        if (step > Duration::zero() && to >= end_)
            emit endWanted();
        else
            seek(std::max(to, Instant()));
    };
    const bool toMark = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return toMark ? seekMark(-forward) : by(-forward * whole / 100);
    case Qt::Key_Right:
        return toMark ? seekMark(forward) : by(forward * whole / 100);
    case Qt::Key_PageUp:
        return by(whole / 10);
    case Qt::Key_PageDown:
        return by(-whole / 10);
    case Qt::Key_Home:
        return seek(Instant());
    case Qt::Key_End:
        emit endWanted();
        return;
    default:
        event->ignore();
    }
}

/// To the bin with marks that comes next.
void Scrubber::seekMark(int direction) {
    const auto& bins = overview_.bins();
    const auto count = static_cast<std::ptrdiff_t>(bins.size());
    const auto here = static_cast<std::ptrdiff_t>(now_.time_since_epoch() / overview_.width());
    // What is known of the run may end before its present.
    for (std::ptrdiff_t i = std::min(here, count) + direction; i >= 0 && i < count; i += direction)
        if (bins[static_cast<std::size_t>(i)].marks != 0)
            // Its end: what the mark stands for has then happened.
            return seek(Instant((i + 1) * overview_.width() - Duration(1)));
}

// ---- showing ------------------------------------------------------------------------------------

bool Scrubber::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(timeAt(help->pos().x())), this);
        return true;
    }
    return QSlider::event(event);
}

QString Scrubber::textAt(Instant time) const {
    const Column column = columnAt(static_cast<int>(xOf(time)));
    QStringList parts{TextFormat::clock(time)};
    if (column.marks & session::Overview::suspicion)
        parts << tr("a suspicion");
    if (column.marks & session::Overview::death)
        parts << tr("a member declared dead");
    if (column.marks & session::Overview::disturbance)
        parts << tr("something done to the cluster");
    return parts.join(QStringLiteral(" · "));
}

void Scrubber::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.ground);
    painter.drawRoundedRect(strip().adjusted(-2, 0, 2, 0), 3, 3);
    paintDensity(painter);
    paintMarks(painter);
    paintPlayhead(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_.accent, 1.2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

/// By its logarithm: a quiet cluster's few messages are seen beside a storm.
void Scrubber::paintDensity(QPainter& painter) const {
    std::uint32_t most = 1;
    for (const auto& bin : overview_.bins())
        most = std::max(most, bin.events);
    const QRectF area = strip();
    const double shown = xOf(wanted_.value_or(now_));
    QColor past = theme_.accent;
    past.setAlphaF(0.55F);
    QColor ahead = theme_.mutedText;
    ahead.setAlphaF(0.35F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x) {
        const Column column = columnAt(x);
        if (column.events == 0)
            continue;
        const double share = std::log1p(column.events) / std::log1p(most);
        const double tall = std::max(1.0, share * (area.height() - 2));
        painter.fillRect(QRectF(x, area.bottom() - tall, 1, tall), x <= shown ? past : ahead);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

/// Each kind has its own shape and lane: told apart without colour.
void Scrubber::paintMarks(QPainter& painter) const {
    const QRectF area = strip();
    const double y = area.top() - kMarksHeight / 2 - 1;
    double free[3] = {0, 0, 0}; // where the next mark of a kind has room
    painter.setPen(Qt::NoPen);
    for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x) {
        const std::uint8_t marks = columnAt(x).marks;
        if (marks == 0)
            continue;
        const double r = kMarkWidth / 2;
        if (marks & session::Overview::suspicion && x >= free[0]) {
            painter.setBrush(theme_.suspect);
            painter.drawPolygon(QPolygonF({{x + 0.0, y - r}, {x + r, y + r}, {x - r, y + r}}));
            free[0] = x + kMarkWidth;
        }
        if (marks & session::Overview::death && x >= free[1]) {
            painter.setPen(QPen(theme_.dead, 1.6));
            painter.drawLine(QPointF(x - r, y - r), QPointF(x + r, y + r));
            painter.drawLine(QPointF(x - r, y + r), QPointF(x + r, y - r));
            painter.setPen(Qt::NoPen);
            free[1] = x + kMarkWidth;
        }
        if (marks & session::Overview::disturbance && x >= free[2]) {
            painter.setBrush(theme_.nack);
            painter.drawPolygon(
                QPolygonF({{x + 0.0, y - r}, {x + r, y}, {x + 0.0, y + r}, {x - r, y}}));
            free[2] = x + kMarkWidth;
        }
    }
}

void Scrubber::paintPlayhead(QPainter& painter) const {
    const QRectF area = strip();
    const double x = live_ && !wanted_ ? area.right() : xOf(wanted_.value_or(now_));
    painter.setPen(QPen(theme_.text, 1.6));
    painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(live_ ? theme_.alive : theme_.text);
    painter.drawEllipse(QPointF(x, area.bottom() + 1), 4, 4);
}

} // namespace swimscope::ui
