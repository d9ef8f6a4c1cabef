// SPDX-License-Identifier: MPL-2.0
#include "ui/model/comparison.h"

#include "ui/model/cluster_model.h"

#include <memory>
#include <utility>

namespace swimscope::ui {

namespace {

/// More than anybody reads.
constexpr std::size_t kMostListed = 500;
constexpr Duration kBetweenLooks = std::chrono::milliseconds(250);
/// So many beliefs are compared within a small part of that time.
constexpr std::size_t kQuicklyCompared = 40'000;

Duration betweenLooks(const trace::Fold& fold) {
    const std::size_t beliefs = fold.nodes().size() * fold.members().size();
    return kBetweenLooks * static_cast<int>(1 + beliefs / kQuicklyCompared);
}

std::shared_ptr<const session::Origin> originOf(const ClusterModel& model) {
    return model.session() ? model.session()->origin(model.present().last(), model.end()) : nullptr;
}

} // namespace

void Comparison::watch(ClusterModel* model) {
    for (const auto signal : {&ClusterModel::sessionChanged, &ClusterModel::rewound})
        connect(model, signal, this, [this] { stale_ = true; });
}

void Comparison::compare(ClusterModel* here, ClusterModel* there) {
    for (ClusterModel* model : {here_, there_})
        if (model)
            disconnect(model, nullptr, this, nullptr);
    here_ = here && there ? here : nullptr;
    there_ = here && there ? there : nullptr;
    differences_ = {};
    parting_.reset();
    stale_ = true;
    if (isOn()) {
        watch(here_);
        watch(there_);
    }
    emit changed();
}

void Comparison::advance(Duration real) {
    sinceLook_ += real;
    if (!isOn())
        return;
    if (isLevel() && isDue())
        look();
}

bool Comparison::isLevel() const {
    return !here_->isSeeking() && !there_->isSeeking() && here_->now() == there_->now();
}

bool Comparison::isDue() const {
    if (stale_)
        return true;
    return sinceLook_ >= betweenLooks(here_->fold()) &&
           (at_ != here_->now() || versionHere_ != here_->fold().version() ||
            versionThere_ != there_->fold().version());
}

void Comparison::look() {
    stale_ = false;
    sinceLook_ = {};
    at_ = here_->now();
    differences_ = trace::difference(here_->fold(), there_->fold(), kMostListed);
    versionHere_ = here_->fold().version();
    versionThere_ = there_->fold().version();
    const auto mine = originOf(*here_);
    const auto theirs = originOf(*there_);
    parting_ = mine && theirs ? mine->parting(*theirs) : std::nullopt;
    emit changed();
}

} // namespace swimscope::ui
