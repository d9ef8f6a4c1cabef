// SPDX-License-Identifier: MPL-2.0
#include "ui/window/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace swimscope::ui {

namespace {

constexpr int kSize = 20;

QPixmap drawn(const QByteArray& svg, int size, double scale) {
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The drawing's black line in another colour.
QByteArray coloured(const QByteArray& svg, const QColor& colour) {
    QByteArray result = svg;
    return result.replace("stroke=\"#000\"", "stroke=\"" + colour.name().toLatin1() +
                                                 "\" stroke-opacity=\"" +
                                                 QByteArray::number(colour.alphaF()) + "\"");
}

} // namespace

QIcon lineIcon(const QString& name, const QColor& colour) {
    const QByteArray svg = contents(QStringLiteral(":/icons/%1.svg").arg(name));
    QIcon icon;
    if (svg.isEmpty())
        return icon;
    QColor dimmed = colour;
    dimmed.setAlphaF(0.35F);
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        icon.addPixmap(drawn(coloured(svg, colour), kSize, scale), QIcon::Normal);
        icon.addPixmap(drawn(coloured(svg, dimmed), kSize, scale), QIcon::Disabled);
    }
    return icon;
}

QIcon programIcon() {
    const QByteArray svg = contents(QStringLiteral(":/swimscope.svg"));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256})
        icon.addPixmap(drawn(svg, size, 1));
    return icon;
}

} // namespace swimscope::ui
