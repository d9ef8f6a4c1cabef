// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_draft.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <QStringList>

class QAction;
class QWidget;

namespace swimscope::ui {

class ClusterCanvas;
class ClusterModel;
class FaultControls;
class NoticeStrip;
class Selection;
class Side;
class Sides;

/// Makes faults of what people draw on the canvas, and of the same said with the keyboard: a fault
/// on the link between two members, and a split of the cluster, which is put in force at once and
/// can be healed with the line that tells of it. UI thread only.
class FaultGestures : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    FaultGestures(ClusterModel* cluster, Selection* selection, FaultControls* controls,
                  Sides* sides, NoticeStrip* notices, QWidget* window);

    /// What is drawn on this side's canvas counts from now on.
    void follow(Side* side);
    /// For a menu.
    QList<QAction*> all() const { return {linkTo, splitOff}; }

    QAction* linkTo;   ///< from the selected member to another, which it asks for
    QAction* splitOff; ///< the selected members from all others

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    void refresh();
    void show(QAction* action, const QString& whyNot);
    void showOnCanvases();
    QStringList members() const;
    QPoint placeOf(const QString& member) const;
    void askForOther();
    void offer(const QString& from, const QString& to, const QPoint& where);
    void splitSelectionOff();
    void split(const QStringList& one, const QStringList& other);
    void tellOfSplit(const FaultDraft& draft);
    void heal(const FaultDraft& draft);

    ClusterModel* cluster_;
    Selection* selection_;
    FaultControls* controls_;
    Sides* sides_;
    NoticeStrip* notices_;
    QWidget* window_;
};

} // namespace swimscope::ui
