// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/desktop/options.h"

#include <QDeadlineTimer>
#include <QObject>

namespace swimscope::ui {
class MainWindow;
}

namespace swimscope::desktop {

/// Lets the window run, freezes a node if asked to, takes the picture, says how the cluster stands,
/// and closes the window. It waits for what the picture is to show, on a busy machine longer than
/// asked for, but not forever: then the picture shows how far the cluster got.
class PictureRun : public QObject {
    Q_OBJECT

  public:
    PictureRun(ui::MainWindow* window, PictureWish wish);

    void start();
    /// What the program should end with.
    int exitCode() const { return exitCode_; }

  private:
    void freezeWhenSettled();
    void takeWhenReady();
    const trace::Fold& fold() const;
    bool allStarted() const;
    bool settled() const;
    bool isReady() const;
    void take();
    void fail(const QString& reason);

    ui::MainWindow* window_;
    PictureWish wish_;
    QDeadlineTimer giveUp_; ///< when it stops waiting for the cluster
    int exitCode_ = 0;
};

} // namespace swimscope::desktop
