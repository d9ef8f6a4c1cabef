// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/note.h"

#include <QSortFilterProxyModel>
#include <QString>

#include <cstdint>

namespace swimscope::ui {

/// Narrows the log: to one member, to some topics, to sentences that contain a text.
class LogFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit LogFilter(QObject* parent = nullptr);

    /// Only notes that name this member; empty: all.
    void setMember(const QString& member);
    /// Only sentences that contain this, in any case; empty: all.
    void setText(const QString& text);
    void setTopicShown(Topic topic, bool shown);
    bool isTopicShown(Topic topic) const { return (hidden_ & bit(topic)) == 0; }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    static std::uint32_t bit(Topic topic) { return 1U << static_cast<unsigned>(topic); }

    QString member_;
    QString text_;
    std::uint32_t hidden_ = 0;
};

} // namespace swimscope::ui
