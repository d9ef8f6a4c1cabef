// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/scene.h"

#include <QObject>
#include <QString>

namespace swimscope::ui {

class Selection;

/// Where the keyboard is among the members, and what its steps select. As in any list: a plain step
/// selects one member alone, with Shift all from where the steps began, and with Ctrl the cursor
/// moves and selects nothing. Follows what others select. UI thread only.
class Walker : public QObject {
    Q_OBJECT

  public:
    enum class Step : std::uint8_t { select, extend, move };

    /// The selection is not owned and outlives it.
    explicit Walker(Selection* selection, QObject* parent = nullptr);

    /// The member that the keyboard is at; empty for none.
    const QString& cursor() const { return cursor_; }

    /// This many members on or back, round and round, in the scene's order. From nowhere: to the
    /// first or the last.
    void walk(const Scene& scene, int steps, Step step);
    void goToFirst(const Scene& scene, Step step);
    void goToLast(const Scene& scene, Step step);

    /// Takes this member in or out, and goes there.
    void toggle(const QString& member);

  private:
    void goTo(const Scene& scene, int index, Step step);
    void extend(const Scene& scene, int index);
    void follow();

    Selection* selection_;
    QString cursor_;
    QString anchor_; ///< where extending starts
    bool selecting_ = false;
};

} // namespace swimscope::ui
