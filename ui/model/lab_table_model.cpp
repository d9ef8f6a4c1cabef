// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_table_model.h"

#include "engine/base/duration_text.h"
#include "ui/model/lab_texts.h"

#include <algorithm>
#include <optional>

namespace swimscope::ui {

namespace {

int count(std::size_t number) {
    return static_cast<int>(number);
}

/// The number that a cell begins with: of "9.013", "1.53 %", "2.1 to 2.4"; seconds of "20ms".
std::optional<double> measureOf(const QString& cell) {
    if (const auto duration = parseDuration(cell.toStdString()))
        return inSeconds(*duration);
    bool isNumber = false;
    const double number = cell.section(QLatin1Char(' '), 0, 0).toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

void LabTableModel::setTable(const lab::Table& table) {
    if (table.columns != table_.columns || table.name != table_.name) {
        beginResetModel();
        table_ = table;
        endResetModel();
        return;
    }
    const int before = rowCount();
    const int after = count(table.rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        table_ = table;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        table_ = table;
        endRemoveRows();
    } else {
        table_ = table;
    }
    if (const int kept = std::min(before, after); kept > 0)
        emit dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
}

int LabTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count(table_.rows.size());
}

int LabTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count(table_.columns.size());
}

QVariant LabTableModel::data(const QModelIndex& index, int role) const {
    const auto& row = table_.rows[static_cast<std::size_t>(index.row())];
    const QString cell = QString::fromStdString(row[static_cast<std::size_t>(index.column())]);
    if (role == Qt::DisplayRole)
        return cell;
    if (role == Qt::TextAlignmentRole)
        return QVariant(measureOf(cell) ? Qt::AlignRight | Qt::AlignVCenter
                                        : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant LabTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    // Over its figures.
    if (role == Qt::TextAlignmentRole)
        return rowCount() > 0 ? data(index(0, section), role) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return LabTexts::of(table_.columns[static_cast<std::size_t>(section)]);
}

bool LabTableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QString one = left.data().toString();
    const QString other = right.data().toString();
    const std::optional<double> first = measureOf(one);
    const std::optional<double> second = measureOf(other);
    if (first && second && *first != *second)
        return *first < *second;
    if (first.has_value() != second.has_value())
        return first.has_value();
    return !first && one != other ? one.localeAwareCompare(other) < 0 : left.row() < right.row();
}

} // namespace swimscope::ui
