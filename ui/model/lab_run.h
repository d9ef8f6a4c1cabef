// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/lab/records.h"
#include "ui/model/lab_worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>
#include <span>

namespace swimscope::ui {

using Experiments = std::span<const lab::Experiment* const>;

/// What a run has come to, the present one or one of earlier.
struct LabReport {
    const lab::Experiment* experiment = nullptr;
    lab::Record record;      ///< its samples are there once the run has ended
    std::size_t works = 0;   ///< of the whole run
    std::size_t counted = 0; ///< samples that the findings are from
    lab::Findings findings;

    bool isPartial() const { return counted < works; }
};

/// How many works a run has.
std::size_t worksIn(const lab::Experiment& experiment, const lab::Setup& setup);
/// The most works of a run here: their samples are all kept.
inline constexpr std::size_t kMostWorks = 1'000'000;

/// The one thing that the laboratory does at a time: runs an experiment, or reads what earlier runs
/// have left. Lives on one thread, which never waits for it but in the destructor, and there only
/// for works to see that they are to end, and for files to be read. Tells what is new at most ten
/// times a second.
class LabRun : public QObject {
    Q_OBJECT

  public:
    enum class Doing { nothing, running, reading };

    /// The experiments outlive it. `threads`: how many works go on at once.
    LabRun(Experiments experiments, std::size_t threads, QObject* parent = nullptr);
    ~LabRun() override;

    /// Begins anew with an experiment. Nothing may be going on.
    void start(const lab::Experiment& experiment, const lab::Setup& setup);
    /// Reads samples.jsonl of one run, or what its shards printed. Nothing may be going on.
    void open(const QStringList& files);
    /// Ends what goes on; ended() follows soon. Of a run what was measured stays, of files nothing.
    void cancel();

    Experiments experiments() const { return experiments_; }
    Doing doing() const;
    bool isBusy() const { return doing() != Doing::nothing; }
    bool isCancelled() const { return cancelled_; }
    /// Works done of the present run, and how many it has.
    std::size_t done() const;
    std::size_t works() const { return works_; }
    /// If the rest is like what was; nothing while that can't be said.
    std::optional<Duration> timeLeft() const;
    /// What there is to show: of the present run, or of the last one. Null at first. The next run's
    /// is another; this one grows until its run has ended.
    std::shared_ptr<const LabReport> report() const { return report_; }

  signals:
    /// doing(), done() or timeLeft() are others now.
    void progressed();
    /// report() is another, or has grown.
    void reportChanged();
    /// A run or reading is over.
    void ended();
    /// Files could not be read. A sentence.
    void failed(const QString& sentence);

  private:
    void begin();
    void look();
    void lookAtRun();
    void lookAtFiles();
    void finish();

    Experiments experiments_;
    std::size_t threads_;
    std::unique_ptr<LabWorker> worker_;
    std::future<Result<LabReport>> reading_;
    std::shared_ptr<LabReport> report_;
    std::size_t works_ = 0;
    bool cancelled_ = false;
    QElapsedTimer since_;
    QTimer looks_;
};

} // namespace swimscope::ui
