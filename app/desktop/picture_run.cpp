// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/picture_run.h"

#include "ui/window/main_window.h"

#include <QPixmap>

#include <algorithm>
#include <cstdio>

namespace swimscope::desktop {

namespace {

using namespace std::chrono_literals;

/// From freezing a node to the picture: a probe has to fail first.
constexpr std::chrono::milliseconds kFreezeAhead = 4s;
/// How much later the picture may be taken while the frozen node is not suspected yet.
constexpr std::chrono::milliseconds kPatience = 10s;

} // namespace

PictureRun::PictureRun(ui::MainWindow* window, PictureWish wish)
    : QObject(window), window_(window), wish_(std::move(wish)) {
    patience_.setSingleShot(true);
    patience_.setInterval(kPatience);
}

void PictureRun::start() {
    if (!wish_.freeze.empty())
        QTimer::singleShot(std::max(wish_.after - kFreezeAhead, wish_.after / 2), this,
                           &PictureRun::freeze);
    QTimer::singleShot(wish_.after, this, [this] {
        patience_.start();
        takeWhenReady();
    });
}

void PictureRun::freeze() {
    const trace::HostedNode* node = window_->cluster().fold().nodeNamed(wish_.freeze);
    if (!node)
        return fail(
            tr("there is no node named %1 to freeze").arg(QString::fromStdString(wish_.freeze)));
    window_->selection().select(QString::fromStdString(wish_.freeze));
    window_->cluster().session()->post(host::Freeze{node->id, std::nullopt});
}

bool PictureRun::isReady() const {
    if (wish_.freeze.empty() || !patience_.isActive())
        return true;
    const auto state = window_->cluster().fold().tally(wish_.freeze).majority();
    return state && *state != wire::MemberState::alive;
}

void PictureRun::takeWhenReady() {
    if (exitCode_ != 0)
        return;
    if (isReady())
        return take();
    QTimer::singleShot(50ms, this, &PictureRun::takeWhenReady);
}

void PictureRun::take() {
    const QString file = QString::fromStdString(wish_.file);
    if (!window_->grab().save(file, "PNG"))
        return fail(tr("the picture could not be written to %1").arg(file));
    std::printf("%s\n", qPrintable(window_->summaryText()));
    std::fflush(stdout);
    window_->close();
}

void PictureRun::fail(const QString& reason) {
    exitCode_ = 1;
    std::fprintf(stderr, "swimscope: %s\n", qPrintable(reason));
    window_->close();
}

} // namespace swimscope::desktop
