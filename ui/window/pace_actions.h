// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace swimscope::ui {

class ClusterModel;
class Interventions;

/// How fast real nodes of ours live. Slowed down, all that they do in time takes longer by one
/// factor, so that somebody can watch; not only the picture goes slower, as by the speed on the
/// bar. Can be undone like everything else that is done to nodes.
class PaceActions : public QObject {
    Q_OBJECT

  public:
    /// They outlive it.
    PaceActions(ClusterModel* cluster, Interventions* interventions, QWidget* window);

    QList<QAction*> all() const { return {slower_, faster_, full_}; }
    /// For a button with words that is there while the nodes are slowed down.
    QAction* full() const { return full_; }

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    double pace() const;
    void change(double pace);
    void refresh();

    ClusterModel* cluster_;
    Interventions* interventions_;
    QAction* slower_;
    QAction* faster_;
    QAction* full_;
};

} // namespace swimscope::ui
