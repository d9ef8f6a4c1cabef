// SPDX-License-Identifier: MPL-2.0
#include "ui/model/narrator.h"

#include "engine/swim/config.h"

#include <utility>
#include <variant>

namespace swimscope::ui {

namespace {

using namespace trace;

template <class... Parts>
std::string keyOf(const Parts&... parts) {
    std::string key;
    ((key += parts, key += '\n'), ...);
    return key;
}

/// True if the same step of the node goes on to tell of the failure: as a suspicion, or as its
/// confirmation. A step's events stand together and end where the next input begins.
bool isToldByTheNext(const Batch& batch, std::size_t failed, const std::string& member,
                     const std::string& actor) {
    for (std::size_t i = failed + 1; i < batch.size(); ++i) {
        const Event& event = batch[i];
        if (event.node != batch[failed].node || isInput(event.body))
            return false;
        if (const auto* changed = std::get_if<MemberChanged>(&event.body))
            if (changed->change == Change::suspected && changed->row.name == member)
                return true;
        if (const auto* confirmed = std::get_if<SuspicionConfirmed>(&event.body))
            if (confirmed->member == member && confirmed->from == actor)
                return true;
    }
    return false;
}

/// What the actor's settings say about probes and health; nothing where they can't be read.
void addSettings(Note& note, const HostedNode* node) {
    if (!node)
        return;
    const auto config = swim::configFromText(node->settings);
    if (!config)
        return;
    note.healthMost = static_cast<std::uint32_t>(config->awarenessMaxMultiplier - 1);
    note.probeInterval = config->probeInterval;
}

/// The settings that are not the same.
std::vector<SettingChange> changesOf(const std::string& before, const std::string& after) {
    std::vector<SettingChange> changes;
    const auto from = swim::configFromText(before);
    const auto to = swim::configFromText(after);
    if (!from || !to)
        return changes;
    for (const swim::Knob& knob : swim::knobs()) {
        SettingChange change{knob.name, valueText(*from, knob), valueText(*to, knob)};
        if (change.from != change.to)
            changes.push_back(std::move(change));
    }
    return changes;
}

/// Decides whether an event is worth telling, and adds to its note what its kind needs.
struct Teller {
    Note& note;
    const Batch& batch;
    std::size_t index;
    const Fold& fold;
    const HostedNode* node;
    const Narrator::Memory* memory;
    std::optional<FaultRaised> lifted;

    /// The event is told once for all to whom it happens.
    template <class... Parts>
    bool together(const Parts&... parts) {
        note.key = keyOf(parts...);
        return true;
    }
    bool about(const std::string& member) {
        note.about = member;
        return true;
    }
    void addEvidence(const std::string& member) {
        if (memory && memory->failed.member == member)
            note.evidence = memory->evidence;
    }

    bool operator()(const NodeStarted&) { return true; }
    bool operator()(const NodeStopped&) { return true; }
    bool operator()(const NodeFrozen&) { return true; }
    bool operator()(const NodeThawed&) { return true; }
    bool operator()(const SelfRefuted&) { return true; }
    bool operator()(const MergeRefused&) { return true; }
    bool operator()(const JoinFinished&) { return true; }
    bool operator()(const LeaveRequested&) { return true; }
    bool operator()(const LeaveFinished&) { return true; }
    bool operator()(const FaultRaised&) { return true; }
    bool operator()(const FaultLifted&) {
        note.fault = lifted;
        return true;
    }
    bool operator()(const FaultMuted&) {
        note.fault = lifted;
        return true;
    }
    bool operator()(const RosterMade&) { return true; }
    bool operator()(const AddressTaken&) { return true; }
    bool operator()(const CommandFailed&) { return true; }
    bool operator()(const PaceChanged&) { return true; }
    bool operator()(const RequestFinished& body) { return body.failure != Failure::none; }
    bool operator()(const PingFinished& body) { return about(body.member); }

    // What somebody asked for, and what became of it.
    bool operator()(const SendRequested& body) { return about(body.member); }
    bool operator()(const ProbeRequested& body) { return about(body.member); }
    bool operator()(const ProbeSucceeded& body) {
        return memory && memory->running.asked && memory->running.seq == body.seq &&
               about(body.member);
    }
    bool operator()(const SettingsRequested& body) {
        if (memory)
            note.changes = changesOf(memory->settingsBefore, body.settings);
        if (note.changes.empty())
            return false;
        std::string all;
        for (const SettingChange& change : note.changes)
            all += std::string(change.knob) + ' ' + change.from + ' ' + change.to + ' ';
        return together("settings", all);
    }

    bool operator()(const KeysChanged& body) {
        return together(nameOf(body.change), std::to_string(body.keys));
    }

    bool operator()(const HealthChanged&) {
        addSettings(note, node);
        return true;
    }

    /// What a node found out itself is news of its own; what it heard is told once for all.
    bool operator()(const MemberChanged& body) {
        const bool aboutItself = body.row.name == note.actor;
        if (body.change == Change::renewed || (aboutItself && body.change != Change::updated))
            return false;
        about(body.row.name);
        if (aboutItself)
            return true;
        if (body.by != note.actor)
            return together(nameOf(body.change), body.row.name,
                            std::to_string(body.row.incarnation));
        if (body.change == Change::suspected)
            addEvidence(body.row.name);
        return true;
    }

    bool operator()(const SuspicionConfirmed& body) {
        about(body.member);
        if (body.from != note.actor)
            return together("confirmed", body.member, body.from);
        addEvidence(body.member);
        return true;
    }

    bool operator()(const ProbeFailed& body) {
        about(body.member);
        addEvidence(body.member);
        return !isToldByTheNext(batch, index, body.member, note.actor);
    }

    /// Of all messages only the nacks that came too late: they explain a worse health.
    bool operator()(const MessageReceived& body) {
        const auto* nack = std::get_if<wire::Nack>(body.message.get());
        if (!nack || !memory || memory->failed.member.empty() || memory->failed.seq != nack->seq)
            return false;
        about(memory->failed.member);
        note.late = note.at - memory->failed.ended;
        const std::string_view relay = fold.nameAt(body.from);
        note.voices = {relay.empty() ? body.from.text() : std::string(relay)};
        return together("late nack", note.actor, std::to_string(nack->seq));
    }

    bool operator()(const MemberForgotten& body) {
        about(body.member);
        return together("forgotten", body.member);
    }
    bool operator()(const ConflictSeen& body) {
        about(body.member);
        return together("conflict", body.member, body.claimed.text());
    }
    bool operator()(const UserReceived& body) {
        return together("user", body.from, std::to_string(hashOf(body.payload)));
    }
    bool operator()(const InputRejected& body) {
        return together("rejected", note.actor, nameOf(body.failure), body.detail);
    }
    bool operator()(const SendFailed& body) {
        return together("unsent", note.actor, nameOf(body.failure), body.detail);
    }
    bool operator()(const HandoffDropped&) { return together("dropped", note.actor); }

    template <class Other>
    bool operator()(const Other&) {
        return false;
    }
};

} // namespace

namespace {

/// Bytes of a payload that a note keeps: more than its sentence shows.
constexpr std::ptrdiff_t kPayloadKept = 256;

/// A note lives long; what a peer sent may be large.
Body kept(const Body& body) {
    const auto* user = std::get_if<UserReceived>(&body);
    if (!user || std::ssize(user->payload) <= kPayloadKept)
        return body;
    return UserReceived{user->from,
                        Bytes(user->payload.begin(), user->payload.begin() + kPayloadKept)};
}

} // namespace

std::vector<Note> Narrator::take(const Batch& batch, const Fold& fold) {
    std::vector<Note> notes;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const Event& event = batch[i];
        remember(event);
        const HostedNode* node = fold.node(event.node);
        Note note;
        note.id = event.id;
        note.at = event.at;
        note.actor = node ? node->name : std::string();
        note.voices = {note.actor};
        if (!std::visit(Teller{note, batch, i, fold, node, memoryOf(event.node), takeLifted(event)},
                        event.body))
            continue;
        note.body = kept(event.body);
        notes.push_back(std::move(note));
    }
    return notes;
}

/// The fault that this lifts or mutes.
std::optional<FaultRaised> Narrator::takeLifted(const Event& event) {
    if (const auto* muted = std::get_if<FaultMuted>(&event.body))
        if (const auto known = faults_.find(muted->fault); known != faults_.end())
            return known->second;
    const auto* lifted = std::get_if<FaultLifted>(&event.body);
    const auto found = lifted ? faults_.find(lifted->fault) : faults_.end();
    if (found == faults_.end())
        return std::nullopt;
    std::optional<FaultRaised> fault = std::move(found->second);
    faults_.erase(found);
    return fault;
}

void Narrator::remember(const Event& event) {
    if (const auto* raised = std::get_if<FaultRaised>(&event.body))
        faults_.insert_or_assign(raised->fault, *raised);
    if (const auto* started = std::get_if<ProbeStarted>(&event.body)) {
        Memory& memory = memories_[event.node];
        const bool asked = std::exchange(memory.probeAsked, false);
        memory.running = {started->member, started->seq, event.at, Instant::max(), asked};
    } else if (const auto* failed = std::get_if<ProbeFailed>(&event.body)) {
        Memory& memory = memories_[event.node];
        const bool known = memory.running.seq == failed->seq;
        const Instant since = known ? memory.running.started : event.at;
        memory.failed = {failed->member, failed->seq, since, event.at, memory.running.asked};
        memory.evidence = ProbeEvidence{failed->relays, failed->tcp, event.at - since};
    } else if (const auto* life = std::get_if<NodeStarted>(&event.body)) {
        memories_[event.node] = {};
        memories_[event.node].settings = life->settings;
    } else if (isInput(event.body)) {
        const auto memory = memories_.find(event.node);
        if (memory == memories_.end())
            return;
        memory->second.evidence.reset();
        if (std::holds_alternative<ProbeRequested>(event.body))
            memory->second.probeAsked = true;
        if (const auto* asked = std::get_if<SettingsRequested>(&event.body))
            memory->second.settingsBefore = std::exchange(memory->second.settings, asked->settings);
    }
}

const Narrator::Memory* Narrator::memoryOf(NodeId node) const {
    const auto memory = memories_.find(node);
    return memory == memories_.end() ? nullptr : &memory->second;
}

} // namespace swimscope::ui
