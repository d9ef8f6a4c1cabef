// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/card.h"
#include "ui/canvas/flight_painter.h"
#include "ui/canvas/highlights.h"
#include "ui/canvas/labels.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/sprite_atlas.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/stage.h"
#include "ui/geometry/viewpoint.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QWidget>

#include <optional>

namespace swimscope::ui {

class ClusterModel;
class Legend;
class Selection;

/// The cluster, drawn: members in a ring or spiral and the messages between them.
///
/// Follows the model's frames and repaints only while something moves. Mouse: a click selects, a
/// double click opens, a drag pans, the wheel zooms. Keyboard: the arrows walk from member to
/// member, Home and End go to the first and last, Enter opens, the menu key asks for the menu, F
/// fits, + and - zoom, Escape selects nothing. UI thread only.
class ClusterCanvas : public QWidget {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive the canvas.
    ClusterCanvas(ClusterModel* model, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return theme_; }
    void setViewpoint(Viewpoint viewpoint);
    Viewpoint viewpoint() const { return stage_.viewpoint(); }
    /// For people who asked for less motion: things appear where they belong at once.
    void setReducedMotion(bool reduced);
    bool reducedMotion() const { return stage_.reducedMotion(); }
    void setKindShown(FlightKind kind, bool shown);
    bool isKindShown(FlightKind kind) const { return stage_.isKindShown(kind); }

    QString selectedMember() const;
    void selectMember(const QString& member);

    /// What is on screen: for hit tests from outside, and accessibility.
    const Scene& scene() const { return stage_.scene(); }
    /// The area that a member covers, in this widget; empty if it has none.
    QRect rectOf(const QString& member) const;
    /// What hovering over a member says.
    Card cardOf(const QString& member) const;

    QSize sizeHint() const override { return {900, 560}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

  public slots:
    /// Everything in view.
    void fit();
    void zoomIn();
    void zoomOut();

  signals:
    /// A menu is wanted for a member, or, with an empty name, for the canvas.
    void contextMenuRequested(const QString& member, const QPoint& globalPos);
    /// Double click or Enter.
    void memberActivated(const QString& member);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void onFrame();
    void onSessionChanged();
    void onEvents(const trace::Batch& batch);
    void recompose();
    void tellFocus();
    void adaptSpace();
    void hoverAt(std::optional<QPointF> point);
    void walk(int steps);
    void selectIndex(int index);
    void zoomAboutCentre(double factor);
    void requestMenuAtSelection();
    void paintEmpty(QPainter& painter) const;
    void paintSurplus(QPainter& painter) const;
    void paintHoverCard(QPainter& painter) const;
    Highlights highlights() const;

    ClusterModel* model_;
    Selection* selection_;
    Legend* legend_ = nullptr;
    Theme theme_ = Theme::dark();
    Stage stage_;
    SpriteAtlas atlas_;
    Labels labels_;
    NodePainter nodePainter_;
    FlightPainter flightPainter_;
    QElapsedTimer frameClock_; ///< the person's time: easing goes on while the run is paused
    bool dirty_ = true;        ///< something changed that no motion shows
    std::uint64_t shownVersion_ = 0;
    std::size_t fittedMembers_ = 0; ///< for which the space was chosen

    std::optional<QPointF> pointer_; ///< where the mouse is, while it is here
    EventId hoveredFlight_ = EventId::none;
    std::optional<QPointF> pressedAt_; ///< a button is down on empty canvas since there
    bool panning_ = false;
    bool focusVisible_ = false;
};

} // namespace swimscope::ui
