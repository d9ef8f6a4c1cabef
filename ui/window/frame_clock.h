// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace swimscope::ui {

/// The only timer that moves the picture: sixty times a second while somebody can see it, a few
/// times while nobody can, so that events do not pile up.
class FrameClock : public QObject {
    Q_OBJECT

  public:
    explicit FrameClock(QObject* parent = nullptr);

    void start();
    void stop();
    void setSeen(bool seen);
    /// Frames in the last whole second.
    int framesPerSecond() const { return framesPerSecond_; }
    /// How long ago the frame before the present one was.
    Duration passed() const { return passed_; }

  signals:
    void frame();

  private:
    void tick();

    QTimer timer_;
    QElapsedTimer second_;
    QElapsedTimer frame_;
    Duration passed_{};
    int frames_ = 0;
    int framesPerSecond_ = 0;
};

} // namespace swimscope::ui
