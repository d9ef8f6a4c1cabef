// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_speakers.h"
#include "ui/model/why_words.h"

namespace swimscope::ui {

using trace::Change;
using trace::MemberState;

QString WhySpeaker::at() const {
    return TextFormat::clock(statement.at);
}

QString WhyBeliefSpeaker::operator()(const why::Believes& what) const {
    if (what.observer == what.subject)
        return ofItself(what);
    const QString observer = TextFormat::name(what.observer);
    const QString subject = TextFormat::name(what.subject);
    const QString incarnation = TextFormat::count(what.incarnation);
    if (!what.state)
        return tr("%1 does not list %2 since %3.").arg(observer, subject, at());
    if (what.state == MemberState::left)
        return tr("%1 knows since %2 that %3 has left (incarnation %4).")
            .arg(observer, at(), subject, incarnation);
    const QString state = TextFormat::state(*what.state);
    if (what.kept)
        //: %3: alive, suspect or dead
        return tr("%1 believes %2 %3, since %4 at incarnation %5.")
            .arg(observer, subject, state, at(), incarnation);
    if (what.again)
        //: %3: alive, suspect or dead
        return tr("%1 believes %2 %3 again since %4 (incarnation %5).")
            .arg(observer, subject, state, at(), incarnation);
    //: %3: alive, suspect or dead
    return tr("%1 believes %2 %3 since %4 (incarnation %5).")
        .arg(observer, subject, state, at(), incarnation);
}

QString WhyBeliefSpeaker::ofItself(const why::Believes& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString incarnation = TextFormat::count(what.incarnation);
    if (!what.state)
        return tr("%1 does not list itself since %2.").arg(observer, at());
    if (what.state == MemberState::left)
        return tr("%1 knows since %2 that it has left itself (incarnation %3).")
            .arg(observer, at(), incarnation);
    const QString state = TextFormat::state(*what.state);
    if (what.kept)
        //: %2: alive, suspect or dead
        return tr("%1 believes itself %2, since %3 at incarnation %4.")
            .arg(observer, state, at(), incarnation);
    if (what.again)
        //: %2: alive, suspect or dead
        return tr("%1 believes itself %2 again since %3 (incarnation %4).")
            .arg(observer, state, at(), incarnation);
    //: %2: alive, suspect or dead
    return tr("%1 believes itself %2 since %3 (incarnation %4).")
        .arg(observer, state, at(), incarnation);
}

QString WhyBeliefSpeaker::operator()(const why::KnownFromStart& what) const {
    return tr("%1 began at %2 as one of a cluster that had long been together, with %3 in it.")
        .arg(TextFormat::name(what.observer), at(), TextFormat::name(what.subject));
}

QString WhyBeliefSpeaker::operator()(const why::NeverHeard& what) const {
    return tr("%1 has never heard of %2.")
        .arg(TextFormat::name(what.observer), TextFormat::name(what.subject));
}

QString WhyBeliefSpeaker::operator()(const why::Forgotten& what) const {
    return tr("%1 forgot %2 at %3: its round of probes wrapped, and the dead and those who left "
              "are kept only for a while.")
        .arg(TextFormat::name(what.observer), TextFormat::name(what.subject), at());
}

QString WhyBeliefSpeaker::operator()(const why::ObserverAway& what) const {
    const QString observer = TextFormat::name(what.observer);
    if (what.frozen)
        return tr("%1 has been frozen since %2, and believes what it did then.")
            .arg(observer, at());
    if (statement.event == EventId::none)
        return tr("%1 does not run yet.").arg(observer);
    return what.killed ? tr("%1 does not run: it was killed at %2.").arg(observer, at())
                       : tr("%1 does not run: it stopped at %2.").arg(observer, at());
}

QString WhyBeliefSpeaker::operator()(const why::Changed& what) const {
    if (what.observer == what.subject)
        return changedItself(what);
    const QString observer = TextFormat::name(what.observer);
    const QString subject = TextFormat::name(what.subject);
    const QString incarnation = TextFormat::count(what.incarnation);
    switch (what.change) {
    case Change::joined:
        return tr("%1 learned of %2 at %3 (incarnation %4).")
            .arg(observer, subject, at(), incarnation);
    case Change::updated:
        return tr("%1 learned what is new about %2 at %3 (incarnation %4).")
            .arg(observer, subject, at(), incarnation);
    case Change::renewed:
        return tr("%1 knew of incarnation %2 of %3 at %4.")
            .arg(observer, incarnation, subject, at());
    case Change::suspected:
        return tr("%1 came to suspect %2 at %3 (incarnation %4).")
            .arg(observer, subject, at(), incarnation);
    case Change::refuted:
        return tr("%1 dropped its suspicion of %2 at %3 (incarnation %4).")
            .arg(observer, subject, at(), incarnation);
    case Change::died:
        return tr("%1 took %2 for dead at %3 (incarnation %4).")
            .arg(observer, subject, at(), incarnation);
    case Change::left:
        break;
    }
    return tr("%1 knew at %2 that %3 had left (incarnation %4).")
        .arg(observer, at(), subject, incarnation);
}

/// What no node comes to believe of itself is put as generally as can be.
QString WhyBeliefSpeaker::changedItself(const why::Changed& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString incarnation = TextFormat::count(what.incarnation);
    switch (what.change) {
    case Change::joined:
        return tr("%1 announced itself at %2 (incarnation %3).").arg(observer, at(), incarnation);
    case Change::updated:
        return tr("%1 announced new metadata, versions or address at %2 (incarnation %3).")
            .arg(observer, at(), incarnation);
    case Change::renewed:
        return tr("%1 knew of incarnation %2 of itself at %3.").arg(observer, incarnation, at());
    case Change::suspected:
        return tr("%1 came to suspect itself at %2 (incarnation %3).")
            .arg(observer, at(), incarnation);
    case Change::refuted:
        return tr("%1 dropped its suspicion of itself at %2 (incarnation %3).")
            .arg(observer, at(), incarnation);
    case Change::died:
        return tr("%1 took itself for dead at %2 (incarnation %3).")
            .arg(observer, at(), incarnation);
    case Change::left:
        break;
    }
    return tr("%1 knew at %2 that it had left (incarnation %3).").arg(observer, at(), incarnation);
}

QString WhyBeliefSpeaker::operator()(const why::Heard& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString from = what.from.empty()
                             //: %1: an address
                             ? tr("%1, which is not ours").arg(TextFormat::endpoint(what.address))
                             : TextFormat::name(what.from);
    const QString way = WhyWords::way(what.way);
    if (what.subject.empty())
        //: %4: "by gossip"
        return tr("%1 heard at %2 from %3, %4.").arg(observer, at(), from, way);
    const QString claim = WhyWords::claim(what.subject, what.claim, what.incarnation);
    const QString accuser = TextFormat::name(what.accuser);
    if (what.claim == MemberState::suspect && !what.accuser.empty())
        //: %4: "by gossip", %5: "that n5 is suspect", %6: who says so
        return tr("%1 heard at %2 from %3, %4, %5, as %6 says.")
            .arg(observer, at(), from, way, claim, accuser);
    if (what.claim == MemberState::dead && !what.accuser.empty())
        //: %4: "by gossip", %5: "that n5 is dead", %6: who declared it
        return tr("%1 heard at %2 from %3, %4, %5, as %6 declared.")
            .arg(observer, at(), from, way, claim, accuser);
    //: %4: "by gossip", %5: "that n5 is alive"
    return tr("%1 heard at %2 from %3, %4, %5.").arg(observer, at(), from, way, claim);
}

QString WhyBeliefSpeaker::operator()(const why::RanOut& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString subject = TextFormat::name(what.subject);
    const QString after = TextFormat::duration(what.after);
    if (what.wanted == 0)
        return tr("%1's suspicion of %2 ran out at %3, after %4; no confirmations were wanted.")
            .arg(observer, subject, at(), after);
    const auto wanted = static_cast<int>(what.wanted);
    const QString got = TextFormat::count(what.confirmers.size());
    const QString most = TextFormat::duration(what.most);
    if (what.confirmers.empty())
        //: %5: how many confirmations there were, of %n
        return tr("%1's suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations; "
                  "without any it would have been %6.",
                  nullptr, wanted)
            .arg(observer, subject, at(), after, got, most);
    QStringList names;
    for (const std::string& confirmer : what.confirmers)
        //: among those who confirmed a suspicion: the one who has it
        names << (confirmer == what.observer ? tr("itself") : TextFormat::name(confirmer));
    //: %5: how many confirmations there were, of %n; %6: by whom
    return tr("%1's suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations (%6); "
              "without any it would have been %7.",
              nullptr, wanted)
        .arg(observer, subject, at(), after, got, TextFormat::list(names), most);
}

QString WhyBeliefSpeaker::operator()(const why::SuspicionBegan& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString subject = TextFormat::name(what.subject);
    const QString most = TextFormat::duration(what.max);
    if (what.observer == what.accuser)
        return tr("%1 began to suspect %2 at %3, for %4 at most.")
            .arg(observer, subject, at(), most);
    return tr("%1 began to suspect %2 at %3, on %4's word, for %5 at most.")
        .arg(observer, subject, at(), TextFormat::name(what.accuser), most);
}

QString WhyBeliefSpeaker::operator()(const why::Confirmed& what) const {
    const QString observer = TextFormat::name(what.observer);
    const QString left = TextFormat::duration(what.left);
    if (what.by == what.observer)
        return tr("A probe of its own confirmed it to %1 at %2, which left %3 to refute it.")
            .arg(observer, at(), left);
    return tr("%1 confirmed it to %2 at %3, which left %4 to refute it.")
        .arg(TextFormat::name(what.by), observer, at(), left);
}

QString WhyBeliefSpeaker::operator()(const why::SuspicionDropped& what) const {
    return tr("%1's suspicion of %2 ended at %3.")
        .arg(TextFormat::name(what.observer), TextFormat::name(what.subject), at());
}

QString WhyBeliefSpeaker::operator()(const why::Refuted& what) const {
    const QString member = TextFormat::name(what.member);
    const QString incarnation = TextFormat::count(what.incarnation);
    if (what.accuser.empty())
        return tr("%1 refuted what was said about it at %2, with incarnation %3.")
            .arg(member, at(), incarnation);
    return tr("%1 refuted %2's word about it at %3, with incarnation %4.")
        .arg(member, TextFormat::name(what.accuser), at(), incarnation);
}

} // namespace swimscope::ui
