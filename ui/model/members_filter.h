// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QString>

#include <cstdint>
#include <optional>

namespace swimscope::ui {

/// The table of members, sorted by any column and narrowed: to states, and to members in whose
/// name, address, metadata or process a text is found.
class MembersFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    using State = std::optional<wire::MemberState>; ///< nothing: not listed

    explicit MembersFilter(QObject* parent = nullptr);

    /// Found in any case; empty: all.
    void setText(const QString& text);
    void setStateShown(State state, bool shown);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QString text_;
    std::uint32_t hidden_ = 0; ///< a bit for each state
    QCollator natural_;
};

} // namespace swimscope::ui
