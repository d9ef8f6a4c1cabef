// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QHeaderView>

namespace swimscope::ui {

class BeliefsModel;
class Selection;

/// The names beside and above the matrix of beliefs, those above standing on end, since columns are
/// as narrow as a sign. Selected members are in the accent's colour, disputed ones stand out.
class BeliefsHeader : public QHeaderView {
    Q_OBJECT

  public:
    /// Both outlive it.
    BeliefsHeader(Qt::Orientation orientation, const BeliefsModel* beliefs,
                  const Selection* selection, QWidget* parent);

    void setTheme(const Theme& theme);
    /// The names are others: takes the room that they need, within bounds.
    void fitNames();
    QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

  private:
    QString nameOf(int section) const;

    const BeliefsModel* beliefs_;
    const Selection* selection_;
    Theme theme_ = Theme::dark();
    int room_ = 0; ///< for names, along their direction
};

} // namespace swimscope::ui
