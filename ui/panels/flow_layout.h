// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace swimscope::ui {

/// Puts widgets one beside the other, and goes on in the next line where the width ends: for
/// buttons in a dock that may be narrow.
class FlowLayout : public QLayout {
    Q_OBJECT

  public:
    FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { items_.append(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

  private:
    int arrange(const QRect& rect, bool really) const;

    QList<QLayoutItem*> items_;
    int gap_;
};

} // namespace swimscope::ui
