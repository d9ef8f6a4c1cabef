// SPDX-License-Identifier: MPL-2.0
#include "ui/window/notices.h"

#include "ui/model/cluster_model.h"
#include "ui/model/phrases.h"

namespace swimscope::ui {

namespace {

bool mustBeSeen(const trace::Body& body) {
    if (const auto* request = std::get_if<trace::RequestFinished>(&body))
        return request->failure != trace::Failure::none;
    if (const auto* ping = std::get_if<trace::PingFinished>(&body))
        return ping->failure != trace::Failure::none;
    if (const auto* pace = std::get_if<trace::PaceChanged>(&body))
        return !pace->stranger.empty(); // else somebody wanted it so
    return std::holds_alternative<trace::CommandFailed>(body) ||
           std::holds_alternative<trace::AddressTaken>(body) ||
           std::holds_alternative<trace::ConflictSeen>(body) ||
           std::holds_alternative<trace::MergeRefused>(body);
}

/// The member that a notice is about, where its body names one.
std::string subjectOf(const trace::Body& body) {
    if (const auto* conflict = std::get_if<trace::ConflictSeen>(&body))
        return conflict->member;
    if (const auto* ping = std::get_if<trace::PingFinished>(&body))
        return ping->member;
    return {};
}

} // namespace

Notices::Notices(ClusterModel* cluster, NoticeStrip* strip,
                 std::function<bool(EventId)> toldElsewhere)
    : QObject(strip), cluster_(cluster), strip_(strip), toldElsewhere_(std::move(toldElsewhere)) {
    connect(cluster, &ClusterModel::happened, this, &Notices::take);
    connect(cluster, &ClusterModel::sessionChanged, strip, &NoticeStrip::clear);
}

void Notices::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        if (!mustBeSeen(event.body) || toldElsewhere_(event.id))
            continue;
        Note note;
        note.id = event.id;
        note.at = event.at;
        if (const trace::HostedNode* node = cluster_->present().node(event.node))
            note.actor = node->name;
        note.voices = {note.actor};
        note.about = subjectOf(event.body);
        note.body = event.body;
        strip_->tell({Phrases::tone(note), Phrases::sentence(note), {}, {}, false});
    }
}

} // namespace swimscope::ui
