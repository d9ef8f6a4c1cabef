// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fault_book.h"
#include "engine/trace/fold.h"
#include "ui/canvas/theme.h"

#include <QObject>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QAction;
class QUndoStack;

namespace swimscope::ui {

class ClusterModel;

/// Lifts, mutes or changes the fault that does this by then: the one of its number, or else one
/// like it, since what is raised again has another number. That is filled in.
struct OnFault {
    trace::FaultRaised fault;
    std::variant<host::LiftFault, host::MuteFault, host::ChangeFault> order;
};

/// Raises a fault that had been lifted, and mutes it as soon as it is there, if it was muted.
struct RaiseAgain {
    fault::Effect effect;
    bool muted = false;
};

using Deed = std::variant<host::Command, OnFault, RaiseAgain>;

/// One node's part of what a person does, and what takes it back.
struct Intervention {
    Deed forth;
    Deed back;
};

/// Lifts a fault, and takes that back; nothing where somebody in it is no longer known.
std::optional<Intervention> liftingOf(const trace::FaultBook::Entry& entry,
                                      const trace::Fold& cluster);

/// What a person does to the nodes, so that it can be undone and done again. Time does not run
/// backwards: undoing gives the opposite command now. Where that makes no sense any more (a freeze
/// that has ended by itself), nothing is done, and that is said. What can't be taken back, such as
/// a message, is posted past this. Ends with its session.
class Interventions : public QObject {
    Q_OBJECT

  public:
    Interventions(ClusterModel* cluster, QObject* parent);

    void setTheme(const Theme& theme);
    /// Forgets the history: its session ends.
    void clear();
    /// Gives the commands now, as one step of the history. `name` says what it is, as a title:
    /// "Kill n3". Does nothing for an empty list.
    void carryOut(const QString& name, std::vector<Intervention> parts);

    QAction* undo;
    QAction* redo;

  signals:
    /// A step can't be undone or done again (any more), as a sentence.
    void refused(const QString& sentence);

  private:
    class Step;
    using Deeds = std::vector<const Deed*>;
    void doParts(const QString& name, const Deeds& deeds);
    void undoParts(const QString& name, const Deeds& deeds);
    std::size_t post(const Deeds& deeds);
    std::optional<host::Command> resolve(const Deed& deed);
    std::optional<host::Command> commandOf(const host::Command& command) const;
    std::optional<host::Command> commandOf(const OnFault& deed) const;
    std::optional<host::Command> commandOf(const RaiseAgain& deed);
    void muteRaised();

    ClusterModel* cluster_;
    QUndoStack* history_;
    std::vector<trace::FaultRaised> toMute_; ///< once they are there
};

} // namespace swimscope::ui
