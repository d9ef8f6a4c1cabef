// SPDX-License-Identifier: MPL-2.0
#include "ui/charts/picture.h"

#include "ui/charts/chart_view.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace swimscope::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int kDotsPerInch = 96; ///< of whoever looks at drawings
constexpr int kPixels = 2;       ///< for each one on screen, so that it can be printed

/// The chart, and above it what it is of: a picture has to speak for itself.
class Page {
  public:
    explicit Page(const ChartView& chart) : chart_(chart), bold_(chart.font()) {
        bold_.setBold(true);
        const QRect room(kMargin, kMargin, chart.width() - 2 * kMargin, 10'000);
        title_ = QFontMetrics(bold_).boundingRect(room, kWrapped, chart.figure().title);
        const QRect below = room.translated(0, title_.height() + 2);
        note_ = QFontMetrics(chart.font()).boundingRect(below, kWrapped, chart.figure().note);
    }

    QSize size() const { return {chart_.width(), chart_.height() + top()}; }

    void paint(QPainter& painter) const {
        const Theme& theme = chart_.theme();
        painter.fillRect(QRect(QPoint(), size()), theme.panel);
        painter.setPen(theme.text);
        painter.setFont(bold_);
        painter.drawText(title_, kWrapped, chart_.figure().title);
        painter.setPen(theme.mutedText);
        painter.setFont(chart_.font());
        painter.drawText(note_, kWrapped, chart_.figure().note);
        painter.translate(0, top());
        chart_.render(painter);
    }

  private:
    int top() const { return note_.bottom() + kMargin / 2; }

    const ChartView& chart_;
    QFont bold_;
    QRect title_;
    QRect note_;
};

} // namespace

QByteArray pngOf(const ChartView& chart) {
    const Page page(chart);
    QImage image(page.size() * kPixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixels);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        page.paint(painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ChartView& chart) {
    const Page page(chart);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size());
    generator.setResolution(kDotsPerInch);
    generator.setViewBox(QRect(QPoint(), page.size()));
    generator.setTitle(chart.figure().title);
    {
        QPainter painter(&generator);
        page.paint(painter);
    }
    return bytes;
}

} // namespace swimscope::ui
