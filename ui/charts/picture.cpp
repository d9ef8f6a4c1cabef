// SPDX-License-Identifier: MPL-2.0
#include "ui/charts/picture.h"

#include "ui/charts/chart_view.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace swimscope::ui {

namespace {

constexpr int kDotsPerInch = 96; ///< of whoever looks at drawings
constexpr int kPixels = 2;       ///< for each one on screen, so that it can be printed

} // namespace

QByteArray pngOf(const ChartView& chart) {
    QImage image(chart.size() * kPixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixels);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        chart.render(painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ChartView& chart) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setResolution(kDotsPerInch);
    generator.setViewBox(chart.rect());
    generator.setTitle(chart.figure().title);
    {
        QPainter painter(&generator);
        chart.render(painter);
    }
    return bytes;
}

} // namespace swimscope::ui
