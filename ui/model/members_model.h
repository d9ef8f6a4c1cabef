// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/member_line.h"

#include <QAbstractTableModel>

#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// All members in the chosen viewpoint, one a row, in the natural order of their names.
///
/// Has no clock: whoever shows it asks for refresh(), and only the rows that differ are announced.
/// Texts are made for the cells that are looked at.
class MembersModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        NameRole = Qt::UserRole, ///< the member's name as it is, QString
        StateRole,               ///< MemberState as int; -1 where it is not listed
        SortRole                 ///< what the column is sorted by: a number or a text
    };

    explicit MembersModel(ClusterModel* cluster, QObject* parent = nullptr);

    /// Whose picture is shown.
    void setViewpoint(Viewpoint viewpoint);
    /// Brings the rows up to the model's present frame.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const MemberLine& line(int row) const { return lines_[static_cast<std::size_t>(row)]; }
    /// -1 for none.
    int rowOf(const QString& member) const;

  private:
    void clear();
    bool queuesChanged() const;
    void removeGone(const std::vector<MemberLine>& fresh);
    void insertNew(const std::vector<MemberLine>& fresh);
    void replaceChanged(std::vector<MemberLine> fresh);
    QVariant sortValue(const MemberLine& line, int column) const;

    ClusterModel* cluster_;
    MemberLines maker_;
    Viewpoint viewpoint_;
    std::vector<MemberLine> lines_;
    std::uint64_t version_ = 0; ///< of the fold that they show
    bool stale_ = true;         ///< the viewpoint or the run is another
};

} // namespace swimscope::ui
