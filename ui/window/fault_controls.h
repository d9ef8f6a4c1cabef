// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "ui/model/fault_draft.h"

#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace swimscope::ui {

class ClusterModel;
class Interventions;

/// What can be done with faults, by whoever offers it: the dock, the menus, the canvas. All of it
/// is done to the present, as steps of the history that can be undone and done again. What can't be
/// done is told as a sentence (refused()), and nothing happens. UI thread only.
class FaultControls : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    FaultControls(ClusterModel* cluster, Interventions* interventions, QWidget* window);

    /// Faults can be raised and lifted now. Not while looking back, in recordings, and where no
    /// node is ours.
    bool isPossible() const { return whyNot_.isEmpty(); }
    /// Why not, as a sentence; empty where they can.
    const QString& whyNot() const { return whyNot_; }
    /// Why this draft can't be raised, as a sentence; empty where it can.
    QString problemOf(const FaultDraft& draft) const;

    void raise(const FaultDraft& draft);
    /// All of them as one step. `title` says what it is, as in "Isolate n3".
    void raise(const std::vector<FaultDraft>& drafts, const QString& title);
    /// Opens the editor on a draft, and raises what it is accepted with.
    void compose(const FaultDraft& prefilled);

    /// Opens the editor on one that is in force. As the others: nothing, where it no longer is.
    void edit(FaultId fault);
    void lift(FaultId fault);
    void lift(const std::vector<FaultId>& faults, const QString& title);
    void liftAll();
    void mute(FaultId fault, bool muted);
    /// Raises another one like it.
    void repeat(FaultId fault);

    /// The one that the person looks at in the list, for whoever draws faults; none: none.
    FaultId shownFault() const { return shown_; }
    void showFault(FaultId fault);

  signals:
    void possibleChanged();
    void shownFaultChanged();
    /// Something can't be done, as a sentence.
    void refused(const QString& sentence);

  private:
    void refresh();
    bool allowed();
    QString reasonNow() const;

    ClusterModel* cluster_;
    Interventions* interventions_;
    QWidget* window_;
    QString whyNot_;
    FaultId shown_ = FaultId::none;
};

} // namespace swimscope::ui
