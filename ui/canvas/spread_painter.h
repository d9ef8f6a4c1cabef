// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/labels.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/spread_picture.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QRegion>
#include <QString>

namespace swimscope::ui {

/// Paints over a scene how a piece of news spread: an arrow to each who learned of it, a double
/// ring around who was the first, and how late the others were. What has not happened by the moment
/// that is shown is faint and dashed. Early is told from late by lightness and width, besides the
/// times in words.
class SpreadPainter {
  public:
    /// All of them outlive it.
    SpreadPainter(QPainter& painter, const Scene& scene, const SpreadPicture& picture,
                  const Theme& theme)
        : painter_(painter), scene_(scene), picture_(picture), theme_(theme) {}

    /// They lie below the members.
    void paintArrows();
    /// Around the members, with the times where they can be seen.
    void paintMarks(const DrawnSpread& spread, const QFont& font, Labels& labels,
                    const QRegion& visible);

    /// So far from the middle of a disc arrows begin and end, and marks stand.
    static double reach(double disc);

    // ---- for the legend, around the painter's origin

    static void paintArrowSample(QPainter& painter, const Theme& theme);
    static void paintFirstSample(QPainter& painter, const Theme& theme);
    static void paintNeverSample(QPainter& painter, const Theme& theme);

  private:
    void paintTime(const SpreadMark& mark, const QString& text, Labels& labels,
                   const QRegion& visible);
    QRectF plateAt(const PlacedNode& node, QPointF way, QSizeF size) const;
    QPointF wayToTime(const PlacedNode& node, Labels& labels) const;

    QPainter& painter_;
    const Scene& scene_;
    const SpreadPicture& picture_;
    const Theme& theme_;
};

} // namespace swimscope::ui
