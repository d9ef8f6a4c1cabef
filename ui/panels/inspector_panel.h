// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/inspection.h"

#include <QElapsedTimer>
#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace swimscope::ui {

class BeliefChips;
class ClusterModel;
class FactGrid;
class HealthChart;
class NodeHistories;
class Selection;
class VisitHistory;

/// What is known of the selected member, in facts and in beliefs. Follows the frames, but writes
/// only what has changed, and at most ten times a second. Goes back and forward through the members
/// that were selected: by its actions, which the window puts into a menu, and by the mouse's
/// buttons for that.
class InspectorPanel : public QWidget {
    Q_OBJECT

  public:
    InspectorPanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// What is told of the past, from now on: another one's, which is not owned and outlives this.
    void setHistories(NodeHistories* histories);
    /// Buttons for the selected member, under its name.
    void setActions(const QList<QAction*>& actions);
    /// In whose picture the member's state is told.
    void setViewpoint(Viewpoint viewpoint);
    QSize sizeHint() const override;
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

    QAction* back;
    QAction* forward;

  protected:
    /// The mouse's back and forward buttons, on the panel and on whatever it watches besides.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// A heading with something below it; hidden together.
    struct Section {
        QLabel* heading = nullptr;
        QWidget* body = nullptr;
        void setVisible(bool visible) const;
    };
    void makeHistory();
    bool goesThroughHistory(Qt::MouseButton button);
    QWidget* makeNavigation();
    QWidget* makeEmptyPage();
    QWidget* makeMemberPage();
    Section makeSection(QVBoxLayout* into, const QString& title, QWidget* body);
    void refresh(bool now);
    bool isDue() const;
    void write(const Inspection& inspection);
    void writeHealth();
    void writeMetrics();
    void fitActions();
    void colour();
    QString explain(const QString& observer, const QString& member) const;

    ClusterModel* cluster_;
    Selection* selection_;
    Theme theme_ = Theme::dark();
    Viewpoint viewpoint_;
    VisitHistory* visits_;
    NodeHistories* histories_;
    std::optional<Inspection> shown_;
    Instant shownAt_;
    QElapsedTimer shownFor_; ///< in the person's time

    QWidget* tools_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* empty_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* subtitle_ = nullptr;
    QWidget* actions_ = nullptr;
    QHBoxLayout* actionRow_ = nullptr;
    FactGrid* facts_ = nullptr;
    HealthChart* health_ = nullptr;
    FactGrid* suspicions_ = nullptr;
    FactGrid* metricLines_ = nullptr;
    FactGrid* queue_ = nullptr;
    BeliefChips* believes_ = nullptr;
    BeliefChips* believedBy_ = nullptr;
    Section healthSection_;
    Section suspicionsSection_;
    Section metricsSection_;
    Section queueSection_;
    Section believesSection_;
    Section believedBySection_;
};

} // namespace swimscope::ui
