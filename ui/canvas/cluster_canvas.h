// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/card.h"
#include "ui/canvas/detail_painter.h"
#include "ui/canvas/drag.h"
#include "ui/canvas/fault_painter.h"
#include "ui/canvas/flight_painter.h"
#include "ui/canvas/highlights.h"
#include "ui/canvas/labels.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/sprite_atlas.h"
#include "ui/canvas/theme.h"
#include "ui/canvas/walker.h"
#include "ui/geometry/spread_picture.h"
#include "ui/geometry/stage.h"
#include "ui/model/viewpoint.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <set>
#include <string>

namespace swimscope::ui {

class ClusterModel;
class Legend;
class Selection;

/// The cluster, drawn: members in a ring or spiral and the messages between them.
///
/// Follows the model's frames and repaints only while something moves.
///
/// Mouse. A click selects a member alone, on empty ground nothing; with Ctrl it takes the member in
/// or out. A double click opens. Dragging a member moves it, and with it the others if it is one of
/// several that are selected. Dragging the ground pans; with Ctrl, or with the right button, it
/// draws a lasso that selects the members inside, which Ctrl adds to the selection. The right
/// button asks for the menu and keeps a selection that the member is part of. The wheel zooms.
///
/// Faults. Dragging with Shift, from a member to another, draws a fault on the link between them,
/// and across the ground a line that splits the cluster; the little arrow beside the member under
/// the pointer is a handle for the former. What is drawn is told (linkDrawn, splitDrawn), and
/// somebody else makes a fault of it. A click on a fault's sign chooses it.
///
/// Keyboard. The arrows walk from member to member, Home and End go to the first and last; with
/// Shift they extend the selection, with Ctrl they only go there, with Alt they move the selected
/// members. Space takes the member in or out, Ctrl+A selects all, Escape ends a drag or selects
/// nothing. Enter opens, the menu key asks for the menu, F fits, Shift+F arranges again, + and -
/// zoom. UI thread only.
class ClusterCanvas : public QWidget {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive the canvas.
    ClusterCanvas(ClusterModel* model, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return theme_; }
    /// Ring or spiral: members ease to their places.
    void setArrangement(Arrangement arrangement);
    Arrangement arrangement() const { return stage_.arrangement(); }
    /// Members stand elsewhere than the arrangement would have them.
    bool isAnybodyMoved() const { return !stage_.moves().empty(); }
    void setViewpoint(Viewpoint viewpoint);
    Viewpoint viewpoint() const { return stage_.viewpoint(); }
    /// For people who asked for less motion: things appear where they belong at once.
    void setReducedMotion(bool reduced);
    bool reducedMotion() const { return stage_.reducedMotion(); }
    /// How fast the run goes: messages of a slow one are drawn as they really travel.
    void setPace(const Pace& pace) { stage_.setPace(pace); }
    /// Whether there is another run beside this one to compare it with.
    void setCompared(bool compared);
    /// These stand otherwise there: they are marked.
    void markDiffering(const std::set<std::string>& members);
    void setKindShown(FlightKind kind, bool shown);
    bool isKindShown(FlightKind kind) const { return stage_.isKindShown(kind); }
    /// Draws over the cluster how a piece of news spread; nothing: none.
    void setSpread(SpreadPtr spread);
    const SpreadPtr& spread() const { return spread_; }
    /// What of it is drawn, and where.
    SpreadPicture spreadPicture() const;

    /// Why no faults can be drawn now, as a sentence; empty: they can.
    void setFaultsOff(const QString& whyNot);
    /// The fault that the person looks at elsewhere stands out; none: none does.
    void setShownFault(FaultId fault);
    /// Where the handle is that a link is drawn with; nothing while there is none.
    std::optional<QPointF> linkHandle() const;

    /// The member that the keyboard is at; empty for none.
    const QString& focusedMember() const { return walker_.cursor(); }
    bool isSelected(const QString& member) const;
    void selectMember(const QString& member);
    /// Takes it in or out of the selection.
    void toggleMember(const QString& member) { walker_.toggle(member); }

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
    void selectAll();
    /// Pans as far as it takes to see the member, if it is out of sight.
    void bringIntoView(const QString& member);
    /// Whoever was moved goes back to where the arrangement wants them.
    void arrangeAgain();

  signals:
    /// A menu is wanted for a member, or, with an empty name, for the canvas.
    void contextMenuRequested(const QString& member, const QPoint& globalPos);
    /// Double click or Enter.
    void memberActivated(const QString& member);
    /// The arrangement, or whether anybody was moved.
    void layoutChanged();
    /// From one member to another; not to itself.
    void linkDrawn(const QString& from, const QString& to, const QPoint& globalPos);
    /// Who is on either side of the line; on one there may be nobody.
    void splitDrawn(const QStringList& one, const QStringList& other);
    /// Drawing is off (setFaultsOff), and somebody tried.
    void faultsWanted();
    /// A click on a fault's sign or line.
    void faultChosen(swimscope::FaultId fault);
    /// Messages of a kind are drawn from now on, or not.
    void kindShownChanged(swimscope::ui::FlightKind kind, bool shown);

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
    bool isOnHandle(QPointF point) const;
    FaultId faultUnder(QPointF point) const;
    void drawFault(const Drag& drag);
    void paintSidesDrawn(QPainter& painter) const;
    void paintFaultDrag(QPainter& painter);
    void paintHandle(QPainter& painter) const;
    Card faultCard() const;
    QString linkLabel(const PlacedNode* target) const;
    void beginDrag();
    void dragTo(QPointF point);
    void cancelDrag();
    void click(const Drag& drag);
    void selectInside(const Drag& drag);
    void makeCurrent(const QString& member);
    bool walkBy(const QKeyEvent* event);
    void nudge(QPointF by);
    void zoomAboutCentre(double factor);
    void requestMenuAtSelection();
    void paintEmpty(QPainter& painter) const;
    void paintSurplus(QPainter& painter) const;
    void paintLasso(QPainter& painter) const;
    void paintHoverCard(QPainter& painter);
    Card hoverCard() const;
    Card cardOf(const PlacedNode& node) const;
    bool hasSpreadOn();
    void paintMembers(QPainter& painter);
    void updateHighlights();

    ClusterModel* model_;
    QPointer<Selection> selection_; ///< gone before the canvas where a window goes
    Walker walker_;
    Legend* legend_ = nullptr;
    Theme theme_ = Theme::dark();
    Stage stage_;
    SpriteAtlas atlas_;
    Labels labels_;
    NodePainter nodePainter_;
    FlightPainter flightPainter_;
    FaultPainter faultPainter_;
    DetailPainter detailPainter_;
    QElapsedTimer frameClock_; ///< the person's time: easing goes on while the run is paused
    bool dirty_ = true;        ///< something changed that no motion shows
    std::uint64_t shownVersion_ = 0;
    std::size_t fittedMembers_ = 0; ///< for which the space was chosen

    std::optional<QPointF> pointer_;         ///< where the mouse is, while it is here
    EventId hoveredMessage_ = EventId::none; ///< or stream
    FaultId hoveredFault_ = FaultId::none;
    FaultId shownFault_ = FaultId::none;
    QString faultsOff_;
    Card shownCard_;
    std::optional<Drag> drag_;
    bool focusVisible_ = false; ///< the keyboard is in use
    Highlights highlights_;

    SpreadPtr spread_;
    std::size_t spreadTo_ = 0; ///< so many had learned of it in the last frame
};

} // namespace swimscope::ui
