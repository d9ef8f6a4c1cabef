// SPDX-License-Identifier: MPL-2.0
#include "ui/model/differences_model.h"

#include "ui/model/text_format.h"

namespace swimscope::ui {

using trace::Difference;
using trace::HostedNode;

void DifferencesModel::show(const trace::Differences& differences) {
    if (rows_ == differences.listed)
        return; // whoever reads them keeps their place
    beginResetModel();
    rows_ = differences.listed;
    endResetModel();
}

void DifferencesModel::setNames(const QString& here, const QString& there) {
    names_ = {here, there};
    emit headerDataChanged(Qt::Horizontal, HereColumn, ThereColumn);
}

int DifferencesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int DifferencesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString DifferencesModel::life(const std::optional<HostedNode::Life>& life) {
    if (!life)
        //: a node that exists in another run only
        return tr("no such node");
    switch (*life) {
    case HostedNode::Life::running:
        return tr("running");
    case HostedNode::Life::frozen:
        return tr("frozen");
    case HostedNode::Life::killed:
        return tr("killed");
    case HostedNode::Life::stopped:
        break;
    }
    return tr("stopped");
}

QString DifferencesModel::belief(const std::optional<trace::MemberState>& state,
                                 std::uint32_t incarnation) {
    if (!state)
        return tr("not listed");
    //: a member's state and its incarnation
    return tr("%1 (%2)").arg(TextFormat::state(*state)).arg(incarnation);
}

QString DifferencesModel::text(const Difference& difference, int column) const {
    const bool isLife = difference.kind == Difference::Kind::life;
    switch (column) {
    case MemberColumn:
        return TextFormat::name(difference.member);
    case ObserverColumn:
        return isLife ? QString() : TextFormat::name(difference.observer);
    case HereColumn:
        return isLife ? life(difference.lifeHere)
                      : belief(difference.stateHere, difference.incarnationHere);
    default:
        return isLife ? life(difference.lifeThere)
                      : belief(difference.stateThere, difference.incarnationThere);
    }
}

QString DifferencesModel::sentence(const Difference& difference) const {
    const QString here = text(difference, HereColumn);
    const QString there = text(difference, ThereColumn);
    if (difference.kind == Difference::Kind::life)
        //: a node's life in two runs, which are named
        return tr("%1: %2 in %3, %4 in %5")
            .arg(TextFormat::name(difference.member), here, names_[0], there, names_[1]);
    //: what an observer holds a member to be in two runs, which are named
    return tr("%1 as seen by %2: %3 in %4, %5 in %6")
        .arg(TextFormat::name(difference.member), TextFormat::name(difference.observer), here,
             names_[0], there, names_[1]);
}

QVariant DifferencesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(at(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return TextFormat::toolTip(sentence(at(index.row())));
    if (role == Qt::AccessibleDescriptionRole)
        return sentence(at(index.row()));
    return {};
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MemberColumn:
        return tr("Member");
    case ObserverColumn:
        return tr("Seen by");
    default:
        return names_[static_cast<std::size_t>(section - HereColumn)];
    }
}

} // namespace swimscope::ui
