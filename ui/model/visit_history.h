// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace swimscope::ui {

class ClusterModel;
class Selection;

/// The members that were looked at one after another, to go back and forward through. Follows the
/// selection; a new choice ends what lay ahead. Bounded: the oldest are forgotten.
class VisitHistory : public QObject {
    Q_OBJECT

  public:
    VisitHistory(ClusterModel* cluster, Selection* selection, QObject* parent = nullptr);

    bool canGoBack() const { return place_ > 0; }
    bool canGoForward() const { return place_ + 1 < visits_.size(); }

  public slots:
    void back() { go(-1); }
    void forward() { go(1); }

  signals:
    void changed();

  private:
    void visit();
    void clear();
    void go(int steps);

    Selection* selection_;
    QStringList visits_;
    qsizetype place_ = -1; ///< of the member that is looked at; -1: none yet
    bool going_ = false;
};

} // namespace swimscope::ui
