// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/row_copier.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace swimscope::ui {

RowCopier::RowCopier(QTableView* table, Header header)
    : QObject(table), table_(table), header_(header) {
    table->installEventFilter(this);
}

QString RowCopier::text() const {
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    const QAbstractItemModel* model = table_->model();
    const QHeaderView* columns = table_->horizontalHeader();
    const auto line = [columns](const auto& textOf) {
        QStringList cells;
        for (int place = 0; place < columns->count(); ++place)
            if (const int column = columns->logicalIndex(place); !columns->isSectionHidden(column))
                cells << textOf(column);
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines;
    if (header_ == Header::with)
        lines << line(
            [model](int column) { return model->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : rows)
        lines << line([&row](int column) { return row.siblingAtColumn(column).data().toString(); });
    return lines.join(QLatin1Char('\n'));
}

void RowCopier::copy() const {
    if (const QString rows = text(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows);
}

bool RowCopier::eventFilter(QObject* watched, QEvent* event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Copy))
        return QObject::eventFilter(watched, event);
    key->accept();
    if (!isOverride)
        copy();
    return true;
}

} // namespace swimscope::ui
