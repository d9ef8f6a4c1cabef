// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "ui/canvas/theme.h"

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QUndoStack;

namespace swimscope::ui {

class ClusterModel;

/// One node's part of what a person does: the command, and the one that takes it back.
struct Intervention {
    host::Command forth;
    host::Command back;
};

/// What a person does to the nodes, so that it can be undone and done again. Time does not run
/// backwards: undoing gives the opposite command now. Where that makes no sense any more (a freeze
/// that has ended by itself), nothing is done, and that is said. What can't be taken back, such as
/// a message, is posted past this. Ends with its session.
class Interventions : public QObject {
    Q_OBJECT

  public:
    Interventions(ClusterModel* cluster, QObject* parent);

    void setTheme(const Theme& theme);
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
    using Commands = std::vector<const host::Command*>;
    void doParts(const QString& name, const Commands& commands);
    void undoParts(const QString& name, const Commands& commands);
    std::size_t post(const Commands& commands);

    ClusterModel* cluster_;
    QUndoStack* history_;
};

} // namespace swimscope::ui
