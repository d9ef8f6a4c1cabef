// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/picture_run.h"

#include "ui/window/main_window.h"

#include <QPixmap>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace swimscope::desktop {

namespace {

using namespace std::chrono_literals;

/// From freezing a node to the picture: a probe has to fail first.
constexpr std::chrono::milliseconds kFreezeAhead = 4s;
/// How much later than asked for the picture may be taken.
constexpr std::chrono::milliseconds kPatience = 30s;
/// How often it looks whether what it waits for is there.
constexpr std::chrono::milliseconds kLook = 50ms;

} // namespace

PictureRun::PictureRun(ui::MainWindow* window, PictureWish wish)
    : QObject(window), window_(window), wish_(std::move(wish)) {}

void PictureRun::start() {
    giveUp_ = QDeadlineTimer(wish_.after + kPatience);
    if (!wish_.freeze.empty())
        QTimer::singleShot(std::max(wish_.after - kFreezeAhead, wish_.after / 2), this,
                           &PictureRun::freezeWhenSettled);
    QTimer::singleShot(wish_.after, this, &PictureRun::takeWhenReady);
}

const trace::Fold& PictureRun::fold() const {
    return window_->cluster().fold();
}

bool PictureRun::allStarted() const {
    return fold().nodes().size() >= static_cast<std::size_t>(wish_.nodes);
}

/// Everybody is there and sees everybody.
bool PictureRun::settled() const {
    return allStarted() && fold().converged();
}

void PictureRun::freezeWhenSettled() {
    if (exitCode_ != 0)
        return;
    const trace::HostedNode* node = fold().nodeNamed(wish_.freeze);
    if (!node && (allStarted() || giveUp_.hasExpired()))
        return fail(
            tr("there is no node named %1 to freeze").arg(QString::fromStdString(wish_.freeze)));
    if (!settled() && !giveUp_.hasExpired()) {
        QTimer::singleShot(kLook, this, &PictureRun::freezeWhenSettled);
        return;
    }
    window_->selection().select(QString::fromStdString(wish_.freeze));
    window_->cluster().session()->post(host::Freeze{node->id, std::nullopt});
}

bool PictureRun::isReady() const {
    if (giveUp_.hasExpired())
        return true;
    if (wish_.freeze.empty())
        return settled();
    const auto state = fold().tally(wish_.freeze).majority();
    return state && *state != wire::MemberState::alive;
}

void PictureRun::takeWhenReady() {
    if (exitCode_ != 0)
        return;
    if (isReady())
        return take();
    QTimer::singleShot(kLook, this, &PictureRun::takeWhenReady);
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
