// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/geometry/flight.h"

#include <QAbstractButton>
#include <QList>
#include <QPixmap>
#include <QWidget>

#include <functional>

class QLabel;

namespace swimscope::ui {

/// One line of the legend: a shape and its name. Messages can be switched off and on; members are
/// only explained.
class LegendEntry : public QAbstractButton {
    Q_OBJECT

  public:
    /// Paints the shape around the painter's origin.
    using PaintShape = std::function<void(QPainter&, const Theme&)>;

    /// What it is for is known from the start: screen readers may ask at once.
    enum class Use : std::uint8_t { toSwitch, toExplain };
    LegendEntry(const QString& name, PaintShape paintShape, Use use, QWidget* parent);

    void setTheme(const Theme& theme);
    void setCompact(bool compact);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    /// All that its picture depends on, but for what setTheme and setCompact change.
    struct Looks {
        QSize size;
        double pixelRatio = 0;
        bool off = false;
        bool focused = false;
        bool hovered = false;
        friend bool operator==(const Looks&, const Looks&) = default;
    };
    Looks looks() const;
    void draw(QPainter& painter, const Looks& looks);

    PaintShape paintShape_;
    Theme theme_ = Theme::dark();
    bool compact_ = false;
    QPixmap picture_; ///< it stands above what moves, and is painted with each frame
    Looks pictured_;
};

/// What the shapes on the canvas mean, in its upper left corner. Only what can be switched takes
/// the mouse; over the rest of it the canvas goes on as if it were not there.
class Legend : public QWidget {
    Q_OBJECT

  public:
    explicit Legend(QWidget* parent);

    void setTheme(const Theme& theme);
    /// Whether the mark of members that two runs differ in is among what is explained.
    void explainDifference(bool explained);
    bool explainsDifference() const { return explainsDifference_; }
    /// Takes what fits: all of it, the messages only, only the shapes, or nothing.
    void fitInto(QSize canvas);
    /// How much of the canvas's corner it covers, a little distance included.
    QSize reach() const;
    bool isShown(FlightKind kind) const;
    void setShown(FlightKind kind, bool shown);
    /// How a piece of news spread is drawn, and is explained as well: from the next fit on.
    void setSpreadShown(bool shown);

  protected:
    void paintEvent(QPaintEvent* event) override;

  signals:
    void toggled(swimscope::ui::FlightKind kind, bool shown);

  private:
    void addHeading(const QString& text);
    void addMessages();
    void addMembers();
    void addSpread();
    void addExplained(const QString& name, const LegendEntry::PaintShape& paintShape,
                      QList<LegendEntry*>& entries);

    QList<LegendEntry*> messages_; ///< by FlightKind
    QList<LegendEntry*> members_;
    LegendEntry* difference_ = nullptr; ///< the last of members_
    bool explainsDifference_ = false;
    QSize canvas_; ///< that it was last fitted into
    QList<LegendEntry*> spread_;
    bool spreadShown_ = false;
    QList<QLabel*> headings_; ///< of messages, of members
    QColor ground_;
};

} // namespace swimscope::ui
