// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/desktop/options.h"

#include <QObject>
#include <QTimer>

namespace swimscope::ui {
class MainWindow;
}

namespace swimscope::desktop {

/// Lets the window run, freezes a node if asked to, takes the picture, says how the cluster stands,
/// and closes the window.
class PictureRun : public QObject {
    Q_OBJECT

  public:
    PictureRun(ui::MainWindow* window, PictureWish wish);

    void start();
    /// What the program should end with.
    int exitCode() const { return exitCode_; }

  private:
    void freeze();
    void takeWhenReady();
    bool isReady() const;
    void take();
    void fail(const QString& reason);

    ui::MainWindow* window_;
    PictureWish wish_;
    QTimer patience_;
    int exitCode_ = 0;
};

} // namespace swimscope::desktop
