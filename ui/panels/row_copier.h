// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>

class QTableView;

namespace swimscope::ui {

/// Copies the selected rows of a table as text when the person asks for it (Ctrl+C). A line for
/// each row in the order shown, the columns divided by tabs. While the table has the focus, no
/// shortcut of the window gets in between.
class RowCopier : public QObject {
    Q_OBJECT

  public:
    enum class Header { without, with };

    /// Lives as long as the table.
    RowCopier(QTableView* table, Header header);

    /// What would be copied now; empty if no row is selected.
    QString text() const;

  public slots:
    void copy() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QTableView* table_;
    Header header_;
};

} // namespace swimscope::ui
