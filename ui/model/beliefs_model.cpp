// SPDX-License-Identifier: MPL-2.0
#include "ui/model/beliefs_model.h"

#include "ui/model/belief_times.h"
#include "ui/model/cluster_model.h"
#include "ui/model/inspection.h"
#include "ui/model/text_format.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

namespace swimscope::ui {

namespace {

/// While a whole cluster comes up, nearly everything is an exception. Observers are then compared
/// by the most disputed members, and so many exceptions, at most.
constexpr std::size_t kMostCompared = 200'000;

std::uint32_t dissentersOf(const trace::Tally& tally) {
    std::uint32_t most = tally.unknown;
    if (const auto majority = tally.majority())
        most = tally.of(*majority);
    return tally.known() + tally.unknown - most;
}

/// The most disputed first; those that are alike stay in the order in which they come.
template <class Items, class Figure>
void sortByFigure(Items& items, Figure figure) {
    std::ranges::stable_sort(items, std::ranges::greater(), figure);
}

template <class Items>
int placeNamed(const Items& items, const std::string& name) {
    const auto found =
        std::ranges::find_if(items, [&name](const auto& each) { return each.name == name; });
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

/// Where each of `before` stands in `now`, -1 for those that are gone.
template <class Items>
std::vector<int> placesOf(const Items& before, const Items& now) {
    std::unordered_map<std::string_view, int> places;
    for (const auto& each : now)
        places.emplace(each.name, static_cast<int>(places.size()));
    std::vector<int> result;
    result.reserve(before.size());
    for (const auto& each : before) {
        const auto place = places.find(each.name);
        result.push_back(place == places.end() ? -1 : place->second);
    }
    return result;
}

} // namespace

BeliefsModel::BeliefsModel(ClusterModel* cluster, QObject* parent)
    : QAbstractTableModel(parent), cluster_(cluster) {
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, &BeliefsModel::reset);
    // The fold of another moment may have the same version.
    connect(cluster, &ClusterModel::rewound, this, [this] { stale_ = true; });
    refresh();
}

void BeliefsModel::setOrder(Order order) {
    if (order == order_)
        return;
    order_ = order;
    stale_ = true;
    refresh();
}

void BeliefsModel::reset() {
    stale_ = true;
    refresh();
}

bool BeliefsModel::refresh() {
    const std::uint64_t version = cluster_->fold().version();
    if (!stale_ && version == version_)
        return false;
    stale_ = false;
    version_ = version;
    std::vector<Subject> subjects = subjectsNow();
    std::vector<Observer> observers = observersNow(subjects);
    const auto disputed = std::ranges::count_if(
        subjects, [](const Subject& subject) { return subject.dissenters > 0; });
    agreement_ = {observers.size(), subjects.size(), static_cast<std::size_t>(disputed)};
    show(std::move(observers), std::move(subjects));
    return true;
}

std::vector<BeliefsModel::Subject> BeliefsModel::subjectsNow() const {
    const trace::Fold& fold = cluster_->fold();
    std::vector<Subject> subjects;
    subjects.reserve(fold.members().size());
    for (const std::string& name : fold.members()) {
        const trace::Tally tally = fold.tally(name);
        subjects.push_back({name, tally.majority(), dissentersOf(tally)});
    }
    if (order_ == Order::byDisagreement)
        sortByFigure(subjects, &Subject::dissenters);
    return subjects;
}

std::vector<BeliefsModel::Observer>
BeliefsModel::observersNow(const std::vector<Subject>& subjects) const {
    std::vector<Observer> observers; // in the order of their ids
    for (const trace::HostedNode& node : cluster_->fold().nodes())
        if (node.alive())
            observers.push_back({node.id, node.name, 0});
    countDeviations(observers, subjects);
    std::ranges::stable_sort(observers, NaturalLess(), &Observer::name);
    if (order_ == Order::byDisagreement)
        sortByFigure(observers, &Observer::deviations);
    return observers;
}

/// Most hold the common row, so they are counted together and corrected one by one.
void BeliefsModel::countDeviations(std::vector<Observer>& observers,
                                   const std::vector<Subject>& subjects) const {
    std::uint32_t all = 0;
    std::vector<std::int64_t> own(observers.size(), 0);
    std::size_t compared = 0;
    for (const Subject& subject : subjects) {
        if (subject.dissenters == 0)
            continue;
        const trace::Holdings holdings = cluster_->fold().holdings(subject.name);
        compared += holdings.exceptions.size();
        if (compared > kMostCompared)
            break;
        const auto deviates = [&subject](const trace::MemberRow* row) {
            return (row ? std::optional(row->state) : std::nullopt) != subject.majority;
        };
        const bool commonDeviates = deviates(holdings.common);
        all += commonDeviates;
        for (const auto& [node, row] : holdings.exceptions) {
            const auto place = std::ranges::lower_bound(observers, node, {}, &Observer::node);
            if (place != observers.end() && place->node == node)
                own[static_cast<std::size_t>(place - observers.begin())] +=
                    static_cast<int>(deviates(row)) - static_cast<int>(commonDeviates);
        }
    }
    for (std::size_t i = 0; i < observers.size(); ++i)
        observers[i].deviations = static_cast<std::uint32_t>(all + own[i]);
}

/// Views keep what is selected and where they are as long as nobody comes or goes.
void BeliefsModel::show(std::vector<Observer> observers, std::vector<Subject> subjects) {
    const bool sameSize =
        observers.size() == observers_.size() && subjects.size() == subjects_.size();
    if (!sameSize) {
        beginResetModel();
        observers_ = std::move(observers);
        subjects_ = std::move(subjects);
        endResetModel();
        return;
    }
    const bool sameOrder =
        std::ranges::equal(observers, observers_, {}, &Observer::name, &Observer::name) &&
        std::ranges::equal(subjects, subjects_, {}, &Subject::name, &Subject::name);
    if (!sameOrder)
        return reorder(std::move(observers), std::move(subjects));
    observers_ = std::move(observers);
    subjects_ = std::move(subjects);
    if (!observers_.empty() && !subjects_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void BeliefsModel::reorder(std::vector<Observer> observers, std::vector<Subject> subjects) {
    emit layoutAboutToBeChanged();
    const std::vector<int> rows = placesOf(observers_, observers);
    const std::vector<int> columns = placesOf(subjects_, subjects);
    observers_ = std::move(observers);
    subjects_ = std::move(subjects);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList now;
    now.reserve(before.size());
    for (const QModelIndex& each : before) {
        const int row = rows[static_cast<std::size_t>(each.row())];
        const int column = columns[static_cast<std::size_t>(each.column())];
        now << (row < 0 || column < 0 ? QModelIndex() : index(row, column));
    }
    changePersistentIndexList(before, now);
    emit layoutChanged();
}

// ---- reading ------------------------------------------------------------------------------------

int BeliefsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(observers_.size());
}

int BeliefsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(subjects_.size());
}

BeliefsModel::Cell BeliefsModel::cell(int row, int column) const {
    const Observer& observer = observers_[static_cast<std::size_t>(row)];
    const Subject& subject = subjects_[static_cast<std::size_t>(column)];
    const trace::MemberRow* held = cluster_->fold().row(observer.node, subject.name);
    Cell cell;
    if (held)
        cell.state = held->state;
    cell.deviates = subject.dissenters > 0 && cell.state != subject.majority;
    cell.self = observer.name == subject.name;
    return cell;
}

QVariant BeliefsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const Cell shown = cell(index.row(), index.column());
        return shown.state ? TextFormat::state(*shown.state) : tr("not listed");
    }
    case Qt::ToolTipRole:
        return TextFormat::toolTip(sentence(index.row(), index.column()));
    case Qt::AccessibleTextRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(index.row(), index.column());
    default:
        return {};
    }
}

QVariant BeliefsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return orientation == Qt::Vertical ? TextFormat::name(observerAt(section).toStdString())
                                           : TextFormat::name(memberAt(section).toStdString());
    case Qt::ToolTipRole:
        return TextFormat::toolTip(headerHelp(section, orientation));
    default:
        return {};
    }
}

QString BeliefsModel::observerAt(int row) const {
    return QString::fromStdString(observers_[static_cast<std::size_t>(row)].name);
}

QString BeliefsModel::memberAt(int column) const {
    return QString::fromStdString(subjects_[static_cast<std::size_t>(column)].name);
}

bool BeliefsModel::isDisputed(int column) const {
    return subjects_[static_cast<std::size_t>(column)].dissenters > 0;
}

int BeliefsModel::rowOf(const QString& observer) const {
    return placeNamed(observers_, observer.toStdString());
}

int BeliefsModel::columnOf(const QString& member) const {
    return placeNamed(subjects_, member.toStdString());
}

// ---- in words -----------------------------------------------------------------------------------

QString BeliefsModel::summary() const {
    const auto plural = [](std::size_t count) {
        return static_cast<int>(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
    };
    const QString members = TextFormat::count(agreement_.members);
    if (agreement_.observers == 0)
        return tr("None of our nodes is running");
    if (agreement_.observers == 1)
        return tr("%Ln members, as the only observer sees them", nullptr,
                  plural(agreement_.members));
    if (agreement_.disputed == 0)
        return tr("All %1 observers agree about all %2 members")
            .arg(TextFormat::count(agreement_.observers), members);
    return tr("%Ln of %1 members are seen differently", nullptr, plural(agreement_.disputed))
        .arg(members);
}

QString BeliefsModel::sentence(int row, int column) const {
    const Observer& observer = observers_[static_cast<std::size_t>(row)];
    const Subject& subject = subjects_[static_cast<std::size_t>(column)];
    const trace::Fold& fold = cluster_->fold();
    const QString belief =
        Inspector::beliefText(fold, observer.name, subject.name, cluster_->now());
    const trace::HostedNode* node = fold.node(observer.node);
    if (!times_ || !node)
        return belief;
    const auto age = [this](Instant since) { return TextFormat::age(cluster_->now() - since); };
    if (const auto since = times_->since(observer.node, subject.name))
        return tr("%1 (for %2, since %3)").arg(belief, age(*since), TextFormat::clock(*since));
    // What a node began with, it has believed ever since.
    if (node->startedAt >= times_->knownFrom())
        return tr("%1 (since it started, %2 ago)").arg(belief, age(node->startedAt));
    return tr("%1 (for more than %2)").arg(belief, age(times_->knownFrom()));
}

QString BeliefsModel::headerHelp(int section, Qt::Orientation orientation) const {
    if (orientation == Qt::Vertical) {
        const Observer& observer = observers_[static_cast<std::size_t>(section)];
        const QString name = TextFormat::name(observer.name);
        return observer.deviations == 0 ? tr("%1 sees all members as most do").arg(name)
                                        : tr("%1 sees %Ln members differently than most", nullptr,
                                             static_cast<int>(observer.deviations))
                                              .arg(name);
    }
    const Subject& subject = subjects_[static_cast<std::size_t>(section)];
    const QString name = TextFormat::name(subject.name);
    if (!subject.majority)
        return tr("No observer lists %1").arg(name);
    const QString state = TextFormat::state(*subject.majority);
    return subject.dissenters == 0 ? tr("All hold %1 %2").arg(name, state)
                                   : tr("Most hold %1 %2; %Ln observers do not", nullptr,
                                        static_cast<int>(subject.dissenters))
                                         .arg(name, state);
}

} // namespace swimscope::ui
