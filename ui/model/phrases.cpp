// SPDX-License-Identifier: MPL-2.0
#include "ui/model/phrases.h"

#include "ui/model/failure_text.h"
#include "ui/model/fault_words.h"
#include "ui/model/knob_texts.h"
#include "ui/model/speed_text.h"
#include "ui/model/text_format.h"
#include "ui/model/why_words.h"

#include <variant>

namespace swimscope::ui {

using namespace trace;

namespace {

QString text(std::string_view name) {
    return TextFormat::name(name);
}

} // namespace

/// One sentence for each kind of event that the narrator tells.
struct Phrases::Speaker {
    const Note& note;

    QString actor() const { return text(note.actor); }
    QString about() const { return text(note.about); }
    /// All who tell it, and how many they are, for the verb.
    QString voices() const { return TextFormat::names(note.voices); }
    int count() const { return static_cast<int>(note.voices.size()); }
    QString times(const QString& sentence) const {
        if (note.times < 2)
            return sentence;
        return tr("%1 (%n times)", nullptr, static_cast<int>(note.times)).arg(sentence);
    }

    // ---- life of our nodes

    QString operator()(const NodeStarted& body) const {
        return tr("%1 starts at %2.").arg(actor(), TextFormat::endpoint(body.bound));
    }
    QString operator()(const NodeStopped& body) const {
        return body.killed ? tr("%1 is killed: it ends without a word, as in a crash.").arg(actor())
                           : tr("%1 has stopped.").arg(actor());
    }
    QString operator()(const NodeFrozen& body) const {
        if (body.until == Instant::max())
            return tr("%1 is frozen until it is thawed: it neither hears nor says anything.")
                .arg(actor());
        return tr("%1 is frozen for %2: it neither hears nor says anything.")
            .arg(actor(), TextFormat::duration(body.until - note.at));
    }
    QString operator()(const NodeThawed& body) const {
        if (body.dropped > 0)
            return tr("%1 is thawed; %2 inputs waited, and %3 were dropped because too many came.")
                .arg(actor(), TextFormat::count(body.waiting), TextFormat::count(body.dropped));
        return tr("%1 is thawed; %n inputs waited for it.", nullptr, static_cast<int>(body.waiting))
            .arg(actor());
    }
    QString operator()(const AddressTaken& body) const {
        return tr("%1 listens at %2, because %3 is taken by another program.")
            .arg(actor(), TextFormat::endpoint(body.got), TextFormat::endpoint(body.wanted));
    }

    // ---- membership

    QString operator()(const MemberChanged& body) const {
        switch (body.change) {
        case Change::joined:
            return tr("%1 learn of %2 at %3.", nullptr, count())
                .arg(voices(), about(), TextFormat::endpoint(body.row.endpoint));
        case Change::updated:
            return updated(body);
        case Change::renewed:
            return tr("%1 hear of incarnation %3 of %2.", nullptr, count())
                .arg(voices(), about(), TextFormat::count(body.row.incarnation));
        case Change::suspected:
            return suspected(body);
        case Change::refuted:
            return tr("%1 drop the suspicion of %2: it answered with incarnation %3.", nullptr,
                      count())
                .arg(voices(), about(), TextFormat::count(body.row.incarnation));
        case Change::died:
            return died(body);
        case Change::left:
            return tr("%1 hear that %2 has left the cluster.", nullptr, count())
                .arg(voices(), about());
        }
        return {};
    }
    QString updated(const MemberChanged& body) const {
        const QString meta = TextFormat::metadata(body.row.meta);
        if (note.about == note.actor)
            return tr("%1 announces its metadata: %2").arg(actor(), meta);
        return tr("%1 hear what is new about %2: address %3, metadata %4", nullptr, count())
            .arg(voices(), about(), TextFormat::endpoint(body.row.endpoint), meta);
    }
    QString suspected(const MemberChanged& body) const {
        if (body.by != note.actor)
            return tr("%1 hear from %3 that %2 is suspected.", nullptr, count())
                .arg(voices(), about(), text(body.by));
        if (!note.evidence)
            return tr("%1 suspects %2.").arg(actor(), about());
        return tr("%1 suspects %2: %3.").arg(actor(), about(), evidence(*note.evidence));
    }
    QString died(const MemberChanged& body) const {
        if (body.by == note.actor)
            return tr("%1 declares %2 dead: nobody refuted the suspicion in time.")
                .arg(actor(), about());
        return tr("%1 hear from %3 that %2 is dead.", nullptr, count())
            .arg(voices(), about(), text(body.by));
    }
    QString operator()(const MemberForgotten&) const {
        return tr("%1 forget %2.", nullptr, count()).arg(voices(), about());
    }
    QString operator()(const ConflictSeen& body) const {
        return tr("%1 see two members named %2: one at %3, and one that claims %4.", nullptr,
                  count())
            .arg(voices(), about(), TextFormat::endpoint(body.known),
                 TextFormat::endpoint(body.claimed));
    }

    // ---- suspicion and health

    QString operator()(const SuspicionConfirmed& body) const {
        const QString rest = TextFormat::duration(body.deadline - note.at);
        if (body.from != note.actor)
            return tr("%1 hear %3 confirm the suspicion of %2: %4 left to refute it.", nullptr,
                      count())
                .arg(voices(), about(), text(body.from), rest);
        if (!note.evidence)
            return tr("%1 confirms the suspicion of %2: %3 left to refute it.")
                .arg(actor(), about(), rest);
        return tr("%1 confirms the suspicion of %2: %3; %4 left to refute it.")
            .arg(actor(), about(), evidence(*note.evidence), rest);
    }
    QString operator()(const SelfRefuted& body) const {
        const QString incarnation = TextFormat::count(body.incarnation);
        if (body.accuser.empty())
            return tr("%1 refutes a rumour about itself with incarnation %2.")
                .arg(actor(), incarnation);
        return tr("%1 refutes %2's word about it with incarnation %3.")
            .arg(actor(), text(body.accuser), incarnation);
    }
    QString operator()(const HealthChanged& body) const {
        const QString most = TextFormat::count(note.healthMost);
        if (body.score == 0)
            return tr("%1 trusts itself again: local health 0 of %2.").arg(actor(), most);
        const QString score = TextFormat::count(body.score);
        const QString meaning = healthMeaning(body.score, note.probeInterval);
        return body.delta > 0 ? tr("%1 doubts itself: local health %2 of %3; %4.")
                                    .arg(actor(), score, most, meaning)
                              : tr("%1 doubts itself less: local health %2 of %3; %4.")
                                    .arg(actor(), score, most, meaning);
    }
    QString operator()(const ProbeFailed&) const {
        if (!note.evidence)
            return tr("%1 gets no answer from %2.").arg(actor(), about());
        return tr("%1 gets no answer from %2: %3.").arg(actor(), about(), evidence(*note.evidence));
    }
    QString operator()(const MessageReceived&) const {
        return tr("Nacks from %2 reach %1 too late to count, %4 after its probe of %3 failed.",
                  nullptr, count())
            .arg(actor(), voices(), about(), TextFormat::duration(note.late));
    }

    // ---- messages and requests

    QString operator()(const UserReceived& body) const {
        const QString payload = TextFormat::bytes(body.payload);
        if (body.from.empty())
            return tr("%1 receive a user message: %2", nullptr, count()).arg(voices(), payload);
        return tr("%1 receive a user message from %2: %3", nullptr, count())
            .arg(voices(), text(body.from), payload);
    }
    QString operator()(const PingFinished& body) const {
        if (body.failure != Failure::none)
            return tr("%1 pinged %2 in vain: %3.")
                .arg(actor(), about(), FailureText::clause(body.failure));
        return tr("%1 pinged %2: the answer took %3.")
            .arg(actor(), about(), TextFormat::duration(body.roundTrip));
    }
    QString operator()(const SendRequested& body) const {
        const QString payload = TextFormat::bytes(body.payload);
        switch (body.delivery) {
        case Delivery::bestEffort:
            return tr("%1 sends %2 a user message in a packet: %3").arg(actor(), about(), payload);
        case Delivery::reliable:
            return tr("%1 sends %2 a user message over TCP: %3").arg(actor(), about(), payload);
        case Delivery::gossip:
            return tr("%1 gossips a user message to all: %2").arg(actor(), payload);
        }
        return {};
    }
    QString operator()(const ProbeRequested& body) const {
        return body.member.empty() ? tr("%1 is asked to probe the next member now.").arg(actor())
                                   : tr("%1 is asked to probe %2 now.").arg(actor(), about());
    }
    QString operator()(const ProbeSucceeded& body) const {
        const QString took = TextFormat::duration(body.roundTrip);
        switch (body.way) {
        case Way::direct:
            return tr("%1 gets %2's ack to the probe after %3.").arg(actor(), about(), took);
        case Way::relayed:
            return tr("%1 gets %2's ack to the probe by a relay, after %3.")
                .arg(actor(), about(), took);
        case Way::tcp:
            return tr("%1 gets %2's ack to the probe over TCP, after %3.")
                .arg(actor(), about(), took);
        }
        return {};
    }
    QString operator()(const SettingsRequested&) const {
        QStringList changes;
        for (const SettingChange& change : note.changes)
            if (const swim::Knob* knob = swim::knobNamed(change.knob))
                //: a setting, its old value and its new one
                changes << tr("%1 from %2 to %3")
                               .arg(KnobTexts::title(*knob), KnobTexts::value(*knob, change.from),
                                    KnobTexts::value(*knob, change.to));
        return tr("%1 change their settings: %2.", nullptr, count())
            .arg(voices(), TextFormat::list(changes));
    }
    QString operator()(const KeysChanged& body) const {
        switch (body.change) {
        case KeyChange::added:
            if (body.keys == 1)
                return tr("%1 have a key, and encrypt from now on.", nullptr, count())
                    .arg(voices());
            return tr("%1 add a key to their keyring: what others encrypt with it can be read.",
                      nullptr, count())
                .arg(voices());
        case KeyChange::used:
            return tr("%1 encrypt with another key of their keyring from now on.", nullptr, count())
                .arg(voices());
        case KeyChange::removed:
            return tr("%1 remove a key from their keyring.", nullptr, count()).arg(voices());
        }
        return {};
    }
    QString operator()(const JoinFinished& body) const {
        QStringList failed;
        for (const JoinTarget& target : body.failures)
            failed << FailureText::target(target);
        if (body.contacted == 0)
            return failed.isEmpty()
                       ? tr("%1 could not join: nobody to ask was named.").arg(actor())
                       : tr("%1 could not join. %2.").arg(actor(), TextFormat::clauses(failed));
        const QString joined =
            tr("%1 has joined through %n members.", nullptr, static_cast<int>(body.contacted))
                .arg(actor());
        return failed.isEmpty() ? joined
                                : tr("%1 Not through %2.").arg(joined, TextFormat::clauses(failed));
    }
    QString operator()(const LeaveRequested&) const {
        return tr("%1 is leaving the cluster and tells the others.").arg(actor());
    }
    QString operator()(const LeaveFinished& body) const {
        return body.timedOut ? tr("%1 has left, but could not tell everybody in time.").arg(actor())
                             : tr("%1 has left the cluster.").arg(actor());
    }
    QString operator()(const RequestFinished& body) const {
        return tr("%1 could not do what was asked of it: %2.")
            .arg(actor(), FailureText::clause(body.failure, body.detail));
    }
    QString operator()(const MergeRefused& body) const {
        return tr("%1 does not merge the table of %2: %3.")
            .arg(actor(), TextFormat::endpoint(body.from),
                 body.reason.empty() ? clash(body.clash)
                                     : FailureText::clause(Failure::declined, body.reason));
    }
    QString clash(const VersionClash& clash) const {
        const QString member = text(clash.member);
        const QString version = TextFormat::count(clash.version);
        const QString low = TextFormat::count(clash.low);
        const QString high = TextFormat::count(clash.high);
        if (clash.low > clash.high)
            return clash.delegate
                       ? tr("%1 speaks delegate protocol version %2, and the members have no such "
                            "version in common")
                             .arg(member, version)
                       : tr("%1 speaks protocol version %2, and the members have no such version "
                            "in common")
                             .arg(member, version);
        return clash.delegate ? tr("%1 speaks delegate protocol version %2, and all members "
                                   "understand only %3 to %4")
                                    .arg(member, version, low, high)
                              : tr("%1 speaks protocol version %2, and all members understand "
                                   "only %3 to %4")
                                    .arg(member, version, low, high);
    }
    QString operator()(const HandoffDropped&) const {
        return times(tr("%1 drops received gossip: its queue is full.").arg(actor()));
    }
    QString operator()(const SendFailed& body) const {
        return times(tr("%1 could not send a datagram: %2.")
                         .arg(actor(), FailureText::clause(body.failure, body.detail)));
    }
    QString operator()(const InputRejected& body) const {
        const QString from = TextFormat::endpoint(body.from);
        const QString why = FailureText::clause(body.failure, body.detail);
        return times(body.stream ? tr("%1 rejects a stream from %2: %3.").arg(actor(), from, why)
                                 : tr("%1 rejects a packet of %n bytes from %2: %3.", nullptr,
                                      static_cast<int>(body.bytes))
                                       .arg(actor(), from, why));
    }

    // ---- faults and commands

    QString operator()(const FaultRaised& body) const { return FaultWords::sentence(body); }
    QString operator()(const FaultMuted& body) const {
        if (!note.fault)
            return body.muted ? tr("A fault is muted.") : tr("A fault acts again.");
        const QString fault = FaultWords::clause(*note.fault);
        return body.muted ? tr("A fault is muted: %1.").arg(fault)
                          : tr("A fault acts again: %1.").arg(fault);
    }
    QString operator()(const RosterMade& body) const {
        return tr("%n nodes start as a cluster that has long been together.", nullptr,
                  body.roster ? static_cast<int>(body.roster->rows().size()) : 0);
    }
    QString operator()(const FaultLifted&) const {
        return note.fault ? tr("A fault is lifted: %1.").arg(FaultWords::clause(*note.fault))
                          : tr("A fault is lifted.");
    }
    QString operator()(const PaceChanged& body) const {
        if (body.pace < 1)
            return tr("All nodes live at %1 from here on: whatever they do in time takes so much "
                      "longer.")
                .arg(SpeedText::text(body.pace));
        return body.stranger.empty()
                   ? tr("The nodes live at full speed again.")
                   : tr("The nodes live at full speed again: %1 is not one of ours, and would take "
                        "slow nodes for dead.")
                         .arg(text(body.stranger));
    }
    QString operator()(const CommandFailed& body) const {
        const QString why = FailureText::clause(body.failure, body.detail);
        return note.actor.empty()
                   ? tr("A command could not be carried out: %1.").arg(why)
                   : tr("A command to %1 could not be carried out: %2.").arg(actor(), why);
    }

    /// Events that the narrator never tells still have a name.
    template <class Other>
    QString operator()(const Other& body) const {
        return QString::fromUtf8(body.eventName.data(),
                                 static_cast<qsizetype>(body.eventName.size()));
    }
};

QString Phrases::sentence(const Note& note) {
    return std::visit(Speaker{note}, note.body);
}

QString Phrases::evidence(const ProbeEvidence& evidence) {
    QStringList tried{tr("a direct ping")};
    if (evidence.relays > 0)
        tried << tr("%n relays", nullptr, static_cast<int>(evidence.relays));
    if (evidence.tcp)
        tried << tr("a TCP ping");
    return tr("no ack to %1 within %2")
        .arg(TextFormat::list(tried), TextFormat::duration(evidence.within));
}

QString Phrases::healthMeaning(std::uint32_t score, Duration probeInterval) {
    if (score == 0)
        return tr("a failing probe takes %1").arg(TextFormat::duration(probeInterval));
    return tr("a failing probe takes %1 instead of %2")
        .arg(TextFormat::duration(probeInterval * (score + 1)),
             TextFormat::duration(probeInterval));
}

} // namespace swimscope::ui
