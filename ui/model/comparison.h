// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "engine/trace/difference.h"

#include <QObject>

#include <optional>

namespace swimscope::ui {

class ClusterModel;

/// What two runs side by side differ in at the playhead, and since when. Looked at whenever both
/// have come to the same moment; of large clusters less often, so that the frames stay short.
/// UI thread only.
class Comparison : public QObject {
    Q_OBJECT

  public:
    explicit Comparison(QObject* parent = nullptr) : QObject(parent) {}

    /// Two runs, which outlive it or are taken away first; nothing: there is nothing to compare.
    void compare(ClusterModel* here, ClusterModel* there);
    bool isOn() const { return here_ != nullptr; }

    /// Once a frame, after the clusters: so much of our time has passed.
    void advance(Duration real);

    const trace::Differences& differences() const { return differences_; }
    /// The moment that they are of.
    Instant at() const { return at_; }
    /// Where the two runs part; nothing as long as the same was done in both.
    const std::optional<session::Origin::Parting>& parting() const { return parting_; }

  signals:
    /// There are other differences, or the same ones at another moment.
    void changed();

  private:
    bool isLevel() const;
    bool isDue() const;
    void look();
    void watch(ClusterModel* model);

    ClusterModel* here_ = nullptr;
    ClusterModel* there_ = nullptr;
    trace::Differences differences_;
    std::optional<session::Origin::Parting> parting_;
    Instant at_;
    Duration sinceLook_{};
    bool stale_ = true; ///< never looked at, or at folds that are no more
    std::uint64_t versionHere_ = 0;
    std::uint64_t versionThere_ = 0;
};

} // namespace swimscope::ui
