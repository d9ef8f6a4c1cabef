// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_run.h"

#include "ui/model/lab_files.h"

#include <chrono>
#include <utility>

namespace swimscope::ui {

namespace {

constexpr std::chrono::milliseconds kLook{100};
/// Before that, how long the rest takes is a guess.
constexpr qint64 kTooEarlyMs = 2000;

} // namespace

std::size_t worksIn(const lab::Experiment& experiment, const lab::Setup& setup) {
    return experiment.cells(setup.settings).size() * setup.seeds.count();
}

LabRun::LabRun(Experiments experiments, std::size_t threads, QObject* parent)
    : QObject(parent), experiments_(experiments), threads_(threads) {
    looks_.setInterval(kLook);
    connect(&looks_, &QTimer::timeout, this, &LabRun::look);
}

LabRun::~LabRun() = default;

LabRun::Doing LabRun::doing() const {
    return worker_ ? Doing::running : reading_.valid() ? Doing::reading : Doing::nothing;
}

void LabRun::start(const lab::Experiment& experiment, const lab::Setup& setup) {
    SWIMSCOPE_CHECK(!isBusy());
    works_ = worksIn(experiment, setup);
    report_ = std::make_shared<LabReport>(
        LabReport{&experiment, {setup, {}}, works_, 0, experiment.findings(setup.settings, {})});
    worker_ = std::make_unique<LabWorker>(experiment, setup, threads_);
    begin();
    emit reportChanged();
}

void LabRun::open(const QStringList& files) {
    SWIMSCOPE_CHECK(!isBusy());
    works_ = 0;
    reading_ = std::async(std::launch::async, [files, experiments = experiments_] {
        return LabFiles::read(files, experiments);
    });
    begin();
}

void LabRun::begin() {
    cancelled_ = false;
    since_.start();
    looks_.start();
    emit progressed();
}

void LabRun::cancel() {
    if (!isBusy() || std::exchange(cancelled_, true))
        return;
    if (worker_)
        worker_->stop();
    emit progressed();
}

std::size_t LabRun::done() const {
    return worker_ ? worker_->done() : 0;
}

std::optional<Duration> LabRun::timeLeft() const {
    const std::size_t done = this->done();
    if (done == 0 || cancelled_ || since_.elapsed() < kTooEarlyMs)
        return std::nullopt;
    const double rest = static_cast<double>(works_ - done) / static_cast<double>(done);
    const double took = static_cast<double>(since_.nsecsElapsed());
    return Duration(static_cast<Duration::rep>(took * rest));
}

void LabRun::look() {
    if (worker_)
        lookAtRun();
    else if (reading_.valid())
        lookAtFiles();
}

void LabRun::lookAtRun() {
    // Asked first: what comes before the end is there then.
    const bool over = worker_->hasEnded();
    if (auto digest = worker_->takeDigest()) {
        report_->counted = digest->samples;
        report_->findings = std::move(digest->findings);
        emit reportChanged();
    }
    emit progressed();
    if (!over)
        return;
    report_->record.samples = worker_->takeSamples();
    worker_.reset();
    finish();
}

void LabRun::lookAtFiles() {
    if (reading_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    auto read = reading_.get();
    const QString sentence =
        read || cancelled_ ? QString() : QString::fromStdString(read.error().message);
    if (!cancelled_ && read) {
        report_ = std::make_shared<LabReport>(*std::move(read));
        emit reportChanged();
    }
    finish();
    if (!sentence.isEmpty())
        emit failed(sentence);
}

void LabRun::finish() {
    looks_.stop();
    emit progressed();
    emit ended();
}

} // namespace swimscope::ui
