// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/space_time_painter.h"
#include "ui/canvas/theme.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <cstdint>
#include <optional>

namespace swimscope::ui {

class ClusterModel;
class Selection;

/// The run as a space-time diagram: a line per member, messages between the lines, states as bands,
/// suspicion timers as brackets, disturbances as shading. Follows the playhead until somebody moves
/// it. The wheel zooms, dragging moves, a click goes to the moment and selects the member; the same
/// by keyboard: + and -, the arrow keys, Home and End, Enter. UI thread only.
class SpaceTimeView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    /// Both outlive it.
    SpaceTimeView(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Only messages of these types, a bit each by wire::Type.
    void setTypes(std::uint32_t types);
    std::uint32_t types() const { return types_; }
    /// Only messages from or to the selected member.
    void setOnlySelected(bool only);
    /// Draws stretches in which nothing happens in little room.
    void setQuietCollapsed(bool collapsed);
    bool isFollowing() const { return following_; }
    void setFollowing(bool following);
    void zoom(double factor);
    /// Draws how a piece of news spread above all else; nothing: none.
    void setSpread(SpreadPtr spread);
    /// The whole run.
    void fit();

    const SpaceTimeScene& scene() const { return scene_; }
    QSize sizeHint() const override { return {700, 260}; }

  signals:
    /// The person wants to be at this moment.
    void momentChosen(Instant moment);
    void followingChanged(bool following);
    /// A message was clicked, by its id.
    void messageChosen(qulonglong event);

  protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

  private:
    void onFrame();
    void refresh();
    void makeRows();
    void moved();
    void zoomAbout(double factor, double x);
    void keepInView();
    void selectRow(int row);
    void stepRow(int by);
    int rowAt(double y) const;
    const session::SpaceTime::Line* lineAt(const QPointF& place) const;
    QString textAt(const QPointF& place) const;
    QString textOf(const session::SpaceTime::Line& line) const;
    const SpreadStroke* strokeAt(const QPointF& place) const;

    QPointer<ClusterModel> cluster_;
    QPointer<Selection> selection_;
    Theme theme_ = Theme::dark();
    SpaceTimeScene scene_;
    SpreadStrokes spread_{nullptr, {}};
    std::uint32_t types_ = ~0U;
    bool onlySelected_ = false;
    bool quietCollapsed_ = false;
    bool following_ = true;
    Instant shownNow_;
    Instant shownEnd_;
    std::optional<QPointF> pressed_;
    double panned_ = 0; ///< since the button went down
    QPointF last_;
};

} // namespace swimscope::ui
