// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/condition/condition.h"

#include <QObject>
#include <QString>

#include <optional>

namespace swimscope::ui {

class ClusterModel;
class Playhead;

/// Goes on until a condition comes true, and stops there. What has been recorded is looked through
/// at once, a simulation goes on as fast as it can, and real nodes are waited for. Whoever leads
/// the playhead elsewhere meanwhile has ended it. UI thread only.
class Until : public QObject {
    Q_OBJECT

  public:
    /// `cluster` shows what is looked at and the playhead leads; both outlive it.
    Until(ClusterModel* cluster, Playhead* playhead, QObject* parent = nullptr);

    /// From the playhead on.
    void begin(condition::Condition condition);
    void stop();
    /// Once a frame, after the cluster's.
    void advance();

    bool isLooking() const { return condition_.has_value(); }
    /// What is looked for, as it is usually written.
    QString text() const;
    /// How far the search has got.
    Instant reached() const;
    /// Whether it waits for what real nodes do.
    bool isWaiting() const;

  signals:
    /// It begins, or has ended.
    void changed();
    /// It is so at the playhead.
    void cameTrue(const QString& text);
    /// It is not so until the end of the recording, or to where that can be read.
    void neverComesTrue(const QString& text);

  private:
    void arrive(EventId found);
    void lookFurther();
    void end();
    template <class Lead>
    void lead(Lead lead);

    ClusterModel* cluster_;
    Playhead* playhead_;
    std::optional<condition::Condition> condition_;
    bool leading_ = false; ///< itself, just now
};

} // namespace swimscope::ui
