// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_speakers.h"
#include "ui/model/why_words.h"

namespace swimscope::ui {

QString WhyMessageSpeaker::operator()(const why::Told& what) const {
    const QString node = TextFormat::name(what.node);
    const QString message = WhyWords::oneMessage(what.message);
    const QString peer = what.sent ? WhyWords::receiver(what.peer) : WhyWords::sender(what.peer);
    if (what.subject.empty() || what.subject == what.peer || what.subject == what.node)
        //: %3: "a ping"
        return what.sent ? tr("%1 sent %2 %3 at %4.").arg(node, peer, message, at())
                         //: %2: "a ping"
                         : tr("%1 had %2 from %3 at %4.").arg(node, message, peer, at());
    const QString subject = TextFormat::name(what.subject);
    //: %3: "an alive message", %4: a member
    return what.sent
               ? tr("%1 sent %2 %3 about %4 at %5.").arg(node, peer, message, subject, at())
               //: %2: "an alive message", %3: a member
               : tr("%1 had %2 about %3 from %4 at %5.").arg(node, message, subject, peer, at());
}

QString WhyMessageSpeaker::operator()(const why::Gossips& what) const {
    const QString node = TextFormat::name(what.node);
    const QString message = WhyWords::oneMessage(what.message);
    if (what.subject.empty())
        //: %2: "a user message"
        return tr("%1 began to gossip %2 at %3.").arg(node, message, at());
    //: %2: "an alive message"
    return tr("%1 began to gossip %2 about %3 at %4.")
        .arg(node, message, TextFormat::name(what.subject), at());
}

QString WhyMessageSpeaker::operator()(const why::GossipDone& what) const {
    const QString node = TextFormat::name(what.node);
    return what.replaced
               ? tr("%1 stopped gossiping it at %2: there was newer news.").arg(node, at())
               : tr("%1 stopped gossiping it at %2: it had been sent as often as it may.")
                     .arg(node, at());
}

QString WhyMessageSpeaker::operator()(const why::Ignored& what) const {
    return tr("%1 ignored it at %2: %3.")
        .arg(TextFormat::name(what.node), at(), WhyWords::ignored(what.reason));
}

QString WhyMessageSpeaker::operator()(const why::Packet& what) const {
    const QString node = TextFormat::name(what.node);
    const auto messages = static_cast<int>(what.messages);
    if (what.sent)
        return tr("A packet with %n messages left %1 for %2 at %3.", nullptr, messages)
            .arg(node, WhyWords::receiver(what.peer), at());
    return tr("A packet with %n messages reached %1 from %2 at %3.", nullptr, messages)
        .arg(node, WhyWords::sender(what.peer), at());
}

QString WhyMessageSpeaker::operator()(const why::Dialled& what) const {
    const QString node = TextFormat::name(what.node);
    const QString peer = WhyWords::receiver(what.peer);
    if (what.purpose == "join")
        return tr("%1 dialled %2 for a join at %3.").arg(node, peer, at());
    if (what.purpose == "push/pull")
        return tr("%1 dialled %2 for a push/pull at %3.").arg(node, peer, at());
    if (what.purpose == "ping")
        return tr("%1 dialled %2 for a ping at %3.").arg(node, peer, at());
    if (what.purpose == "user message")
        return tr("%1 dialled %2 for a user message at %3.").arg(node, peer, at());
    return tr("%1 dialled %2 for a %3 at %4.")
        .arg(node, peer, WhyWords::quoted(what.purpose), at());
}

QString WhyMessageSpeaker::operator()(const why::ConnectionEnded& what) const {
    const QString node = TextFormat::name(what.node);
    if (what.failure == trace::Failure::none)
        return tr("%1 was done with a connection at %2.").arg(node, at());
    return tr("A connection of %1 failed at %2: %3.")
        .arg(node, at(), WhyWords::reason(what.failure, what.detail));
}

} // namespace swimscope::ui
