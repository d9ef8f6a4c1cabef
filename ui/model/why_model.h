// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/why.h"

#include <QAbstractItemModel>

#include <vector>

namespace swimscope::ui {

/// An answer to a question of why as a tree of sentences, each with the moment that it is about;
/// below each what it came of, or what it led to. UI thread only.
class WhyModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Role {
        EventRole = Qt::UserRole, ///< the event's id as qulonglong; 0: it is about no single one
        ToneRole,                 ///< ui/model/note.h
    };

    explicit WhyModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    void setAnswer(why::Answer answer);
    const why::Answer& answer() const { return answer_; }
    /// All sentences, a line each, those below others moved in.
    QString text() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    /// A statement and where it stands; an index of the model holds its place in the list.
    struct Item {
        const why::Statement* statement;
        int parent; ///< its place; -1 for none
        int row;
        std::vector<int> below{};
    };
    void list(const std::vector<why::Statement>& statements, int parent);
    const std::vector<int>& rowsBelow(const QModelIndex& parent) const;

    why::Answer answer_;
    std::vector<Item> items_;
    std::vector<int> top_;
};

} // namespace swimscope::ui
