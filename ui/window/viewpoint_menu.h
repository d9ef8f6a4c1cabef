// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/viewpoint.h"

#include <QKeySequence>
#include <QMenu>

class QActionGroup;

namespace swimscope::ui {

class ClusterModel;

/// Whose picture is drawn: what most believe, what we know, or what one of our nodes believes.
/// Falls back to what most believe when that node is gone.
class ViewpointMenu : public QMenu {
    Q_OBJECT

  public:
    explicit ViewpointMenu(ClusterModel* cluster, QWidget* parent = nullptr);

    Viewpoint viewpoint() const { return viewpoint_; }
    void choose(Viewpoint viewpoint);
    /// "View: as n3 sees it".
    QString buttonText() const;

  signals:
    void chosen(swimscope::ui::Viewpoint viewpoint);

  private:
    void fill();
    void add(const QString& text, Viewpoint viewpoint, const QKeySequence& shortcut = {});
    void dropIfGone();

    ClusterModel* cluster_;
    QActionGroup* group_;
    Viewpoint viewpoint_;
};

} // namespace swimscope::ui
