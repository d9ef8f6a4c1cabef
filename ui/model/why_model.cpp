// SPDX-License-Identifier: MPL-2.0
#include "ui/model/why_model.h"

#include "engine/why/text.h"
#include "ui/model/text_format.h"
#include "ui/model/why_phrases.h"

#include <utility>

namespace swimscope::ui {

void WhyModel::setAnswer(why::Answer answer) {
    beginResetModel();
    items_.clear();
    top_.clear();
    answer_ = std::move(answer);
    list(answer_.statements, -1);
    endResetModel();
}

/// Answers are bounded in depth (engine/why/why.h).
void WhyModel::list(const std::vector<why::Statement>& statements, int parent) {
    int row = 0;
    for (const why::Statement& statement : statements) {
        const int place = static_cast<int>(items_.size());
        items_.push_back({.statement = &statement, .parent = parent, .row = row++});
        std::vector<int>& siblings =
            parent < 0 ? top_ : items_[static_cast<std::size_t>(parent)].below;
        siblings.push_back(place);
        list(statement.below, place);
    }
}

const std::vector<int>& WhyModel::rowsBelow(const QModelIndex& parent) const {
    return parent.isValid() ? items_[parent.internalId()].below : top_;
}

QString WhyModel::text() const {
    QString text;
    why::forEach(answer_.statements, [&text](const why::Statement& statement, int depth) {
        text += QString(2 * depth, QLatin1Char(' ')) + WhyPhrases::sentence(statement) +
                QLatin1Char('\n');
        return true;
    });
    return text;
}

QModelIndex WhyModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       static_cast<quintptr>(rowsBelow(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex WhyModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = items_[child.internalId()].parent;
    if (parent < 0)
        return {};
    return createIndex(items_[static_cast<std::size_t>(parent)].row, 0,
                       static_cast<quintptr>(parent));
}

int WhyModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(rowsBelow(parent).size());
}

int WhyModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant WhyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const why::Statement& statement = *items_[index.internalId()].statement;
    switch (role) {
    case Qt::DisplayRole:
        return WhyPhrases::sentence(statement);
    case Qt::ToolTipRole:
        if (statement.event == EventId::none)
            return {};
        return tr("Go to this moment, %1").arg(TextFormat::clock(statement.at));
    case EventRole:
        return static_cast<qulonglong>(number(statement.event));
    case ToneRole:
        return static_cast<int>(WhyPhrases::tone(statement));
    default:
        return {};
    }
}

} // namespace swimscope::ui
