// SPDX-License-Identifier: MPL-2.0
#include "ui/window/plot_view.h"

#include "engine/lab/svg.h"
#include "ui/model/lab_texts.h"
#include "ui/model/text_format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

constexpr int kWidest = 960;
constexpr int kNarrowest = 320;
constexpr int kLowest = 360; ///< where many share the room, rather than ever smaller texts

lab::Ink inkOf(const Theme& theme, const QFont& font) {
    lab::Ink ink = theme.isDark ? lab::darkInk() : lab::lightInk();
    ink.paper = theme.panel.name().toStdString();
    ink.text = theme.text.name().toStdString();
    ink.grid = theme.line.name().toStdString();
    ink.frame = theme.mutedText.name().toStdString();
    // A family may be called anything.
    ink.font = font.family().toHtmlEscaped().toStdString();
    return ink;
}

} // namespace

PlotView::PlotView(QWidget* parent) : QWidget(parent), renderer_(std::make_unique<QSvgRenderer>()) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(kNarrowest, kLowest);
    setMaximumWidth(kWidest);
}

PlotView::~PlotView() = default;

void PlotView::setPlot(const lab::Plot& plot) {
    plot_ = plot;
    draw();
}

void PlotView::setTheme(const Theme& theme) {
    theme_ = theme;
    draw();
}

void PlotView::draw() {
    std::string svg = lab::toSvg(LabTexts::translated(plot_), inkOf(theme_, font()));
    if (svg == drawn_)
        return;
    const QSize before = renderer_->defaultSize();
    drawn_ = std::move(svg);
    renderer_->load(QByteArray::fromStdString(drawn_));
    setAccessibleName(LabTexts::of(plot_.title));
    setAccessibleDescription(description());
    if (renderer_->defaultSize() != before)
        updateGeometry();
    update();
}

/// What a person who can't see it would ask first.
QString PlotView::description() const {
    QStringList series;
    for (const lab::Series& each : plot_.series)
        series << tr("%1: %n points", nullptr, static_cast<int>(each.points.size()))
                      .arg(LabTexts::of(each.name));
    return tr("%1 over %2. %3")
        .arg(LabTexts::of(plot_.y.title), LabTexts::of(plot_.x.title),
             series.join(QLatin1String("; ")));
}

QSize PlotView::sizeHint() const {
    return renderer_->defaultSize();
}

int PlotView::heightForWidth(int width) const {
    const QSize usual = renderer_->defaultSize();
    return usual.isEmpty() ? 0 : width * usual.height() / usual.width();
}

QRectF PlotView::box() const {
    const QSizeF usual = renderer_->defaultSize();
    QRectF box(QPointF(), usual.scaled(size(), Qt::KeepAspectRatio));
    box.moveTo((width() - box.width()) / 2, 0);
    return box;
}

void PlotView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer_->render(&painter, box());
    if (!hasFocus())
        return;
    painter.setPen(theme_.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box().adjusted(0.5, 0.5, -1.5, -1.5));
}

QImage PlotView::picture(double scale) const {
    QImage image((QSizeF(renderer_->defaultSize()) * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme_.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer_->render(&painter, QRectF(image.rect()));
    return image;
}

void PlotView::copy() const {
    QGuiApplication::clipboard()->setImage(picture(2));
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copy();
    QWidget::keyPressEvent(event);
}

bool PlotView::event(QEvent* event) {
    // No shortcut of the window gets in between.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QWidget::event(event);
}

} // namespace swimscope::ui
