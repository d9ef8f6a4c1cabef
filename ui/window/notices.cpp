// SPDX-License-Identifier: MPL-2.0
#include "ui/window/notices.h"

#include "ui/model/cluster_model.h"
#include "ui/model/phrases.h"

namespace swimscope::ui {

namespace {

bool mustBeSeen(const trace::Body& body) {
    return std::holds_alternative<trace::CommandFailed>(body) ||
           std::holds_alternative<trace::AddressTaken>(body) ||
           std::holds_alternative<trace::ConflictSeen>(body) ||
           std::holds_alternative<trace::MergeRefused>(body);
}

} // namespace

Notices::Notices(ClusterModel* cluster, NoticeStrip* strip)
    : QObject(strip), cluster_(cluster), strip_(strip) {
    connect(cluster, &ClusterModel::eventsArrived, this, &Notices::take);
    connect(cluster, &ClusterModel::sessionChanged, strip, &NoticeStrip::clear);
}

void Notices::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        if (!mustBeSeen(event.body))
            continue;
        Note note;
        note.id = event.id;
        note.at = event.at;
        if (const trace::HostedNode* node = cluster_->fold().node(event.node))
            note.actor = node->name;
        note.voices = {note.actor};
        if (const auto* conflict = std::get_if<trace::ConflictSeen>(&event.body))
            note.about = conflict->member;
        note.body = event.body;
        strip_->tell({Phrases::tone(note), Phrases::sentence(note), {}, {}, false});
    }
}

} // namespace swimscope::ui
