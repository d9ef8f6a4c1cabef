// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_draft.h"

#include <QMenu>

namespace swimscope::ui {

/// What can be done to the link between two members, where it was drawn. Whether one way or both
/// ways stands above the rest and is chosen without closing the menu. Deletes itself.
class LinkFaultMenu : public QMenu {
    Q_OBJECT

  public:
    LinkFaultMenu(const QString& from, const QString& to, QWidget* parent);

    QAction* oneWay() const { return oneWay_; }
    QAction* bothWays() const { return bothWays_; }

  signals:
    void chosen(const swimscope::ui::FaultDraft& draft);
    /// More of it has to be said first.
    void composeWanted(const swimscope::ui::FaultDraft& draft);

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addFault(const QString& text, const fault::Effect& effect);
    FaultDraft draftOf(const fault::Effect& effect) const;
    bool isWay(const QAction* action) const { return action == oneWay_ || action == bothWays_; }

    QString from_;
    QString to_;
    QAction* oneWay_;
    QAction* bothWays_;
};

} // namespace swimscope::ui
