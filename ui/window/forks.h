// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/branches.h"
#include "ui/model/comparison.h"

#include <QObject>

#include <map>

class QAction;

namespace swimscope::ui {

class ClusterModel;
class Playhead;
class Side;
class Sides;

/// Forks of the simulation that is shown: made at the playhead, shown side by side with the run
/// they come from or with one another, and kept as branches while they are not. The window's sides
/// show two at most. UI thread only.
class Forks : public QObject {
    Q_OBJECT

  public:
    /// Both outlive it.
    Forks(Sides* sides, Playhead* playhead, QObject* parent);

    /// Another run is shown, by all sides that there are; of simulations these are the roots.
    void begin();
    /// The present run ends; nothing is kept of it.
    void end();
    /// Once a frame, after the clusters.
    void advance(Duration real);

    Branches* branches() { return &branches_; }
    Comparison* comparison() { return &comparison_; }
    /// Called so, from left to right.
    QStringList names() const;

    QAction* fork;  ///< the active side's run, at the playhead
    QAction* alone; ///< the other side's branch is put away

  public slots:
    /// One that is kept, beside the active side.
    void showBranch(int branch);
    /// For good.
    void removeBranch(int branch);

  signals:
    /// Others are compared, or they are called otherwise.
    void compared();

  private:
    void makeActions();
    void forkHere();
    void showAlone();
    void show(Branches::Id id, const session::Origin& origin);
    void putAway(Side* side);
    void refresh();
    void refreshActions();
    void mark();

    Sides* sides_;
    Playhead* playhead_;
    Branches branches_;
    Comparison comparison_;
    QString forkHelp_; ///< while it can be done
    std::map<const Side*, Branches::Id> shown_;
};

} // namespace swimscope::ui
