// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/ui/staged_cluster.h"
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/selection.h"

#include <QTest>

#include <initializer_list>

namespace swimscope::test {

/// A canvas on the screen that shows a staged cluster, without motion.
struct CanvasFixture {
    explicit CanvasFixture(int count) : cluster(count), canvas(&cluster.model, &selection) {
        canvas.setReducedMotion(true);
        canvas.resize(900, 600);
        canvas.show();
        isShown = QTest::qWaitForWindowExposed(&canvas);
        cluster.frame();
    }
    QPoint centreOf(const char* member) { return canvas.rectOf(QLatin1String(member)).center(); }
    QColor colourAt(QPoint point) { return canvas.grab().toImage().pixelColor(point); }

    /// Holds a button down along these points, a little at a time, and lets it go at the last.
    void drag(std::initializer_list<QPoint> points, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton) {
        begin(points, keys, button);
        QTest::mouseRelease(&canvas, button, keys, *(points.end() - 1));
    }
    /// The same, but the button stays down.
    void begin(std::initializer_list<QPoint> points, Qt::KeyboardModifiers keys = {},
               Qt::MouseButton button = Qt::LeftButton) {
        constexpr int kSteps = 8;
        QTest::mousePress(&canvas, button, keys, *points.begin());
        for (const QPoint* at = points.begin(); at + 1 != points.end(); ++at)
            for (int i = 1; i <= kSteps; ++i)
                QTest::mouseMove(&canvas, *at + (*(at + 1) - *at) * i / kSteps);
    }

    StagedCluster cluster;
    ui::Selection selection;
    ui::ClusterCanvas canvas;
    bool isShown = false;
};

} // namespace swimscope::test
