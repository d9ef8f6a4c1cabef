// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_speakers.h"
#include "ui/model/why_words.h"

namespace swimscope::ui {

using trace::Verdict;

QString WhyLifeSpeaker::operator()(const why::Started& what) const {
    return tr("%1 started at %2.").arg(TextFormat::name(what.node), at());
}

QString WhyLifeSpeaker::operator()(const why::Stopped& what) const {
    const QString node = TextFormat::name(what.node);
    return what.killed ? tr("%1 was killed at %2.").arg(node, at())
                       : tr("%1 stopped at %2.").arg(node, at());
}

QString WhyLifeSpeaker::operator()(const why::Frozen& what) const {
    const QString node = TextFormat::name(what.node);
    return what.length ? tr("%1 was frozen at %2 for %3.")
                             .arg(node, at(), TextFormat::duration(*what.length))
                       : tr("%1 was frozen at %2.").arg(node, at());
}

QString WhyLifeSpeaker::operator()(const why::Thawed& what) const {
    const QString node = TextFormat::name(what.node);
    const QString frozen = TextFormat::duration(what.frozen);
    const auto waiting = static_cast<int>(what.waiting);
    if (what.dropped > 0)
        //: %4: how many inputs
        return tr("%1 was thawed at %2, after %3; %n inputs had waited, and %4 had been dropped.",
                  nullptr, waiting)
            .arg(node, at(), frozen, TextFormat::count(what.dropped));
    return tr("%1 was thawed at %2, after %3; %n inputs had waited.", nullptr, waiting)
        .arg(node, at(), frozen);
}

QString WhyLifeSpeaker::operator()(const why::Leaves& what) const {
    return tr("%1 was asked to leave at %2.").arg(TextFormat::name(what.node), at());
}

QString WhyLifeSpeaker::operator()(const why::MetaChanged& what) const {
    return tr("%1 was given new metadata at %2.").arg(TextFormat::name(what.node), at());
}

QString WhyLifeSpeaker::operator()(const why::Ordered& what) const {
    const QString command = WhyWords::quoted(what.command);
    //: %2: a command as it stands in scripts, which is English
    return what.node.empty() ? tr("A command asked for it at %1: %2.").arg(at(), command)
                             //: %3: a command as it stands in scripts, which is English
                             : tr("A command to %1 asked for it at %2: %3.")
                                   .arg(TextFormat::name(what.node), at(), command);
}

QString WhyLifeSpeaker::operator()(const why::FaultBegan& what) const {
    return WhyWords::faultBegan(at(), what.fault);
}

QString WhyLifeSpeaker::operator()(const why::Conflict& what) const {
    //: %4 and %5: addresses
    return tr("%1 heard at %2 of another %3 at %4, and keeps to the one at %5.")
        .arg(TextFormat::name(what.observer), at(), TextFormat::name(what.member),
             TextFormat::endpoint(what.claimed), TextFormat::endpoint(what.known));
}

QString WhyLifeSpeaker::operator()(const why::Ruled& what) const {
    const QString node = TextFormat::name(what.node);
    const QString fault = what.fault ? WhyWords::fault(*what.fault) : QString();
    switch (what.verdict) {
    case Verdict::lost:
        return what.fault ? tr("What went to or from %1 was lost at %2: %3.").arg(node, at(), fault)
                          : tr("What went to or from %1 was lost at %2.").arg(node, at());
    case Verdict::cut:
        return what.fault
                   ? tr("What went to or from %1 met a cut at %2: %3.").arg(node, at(), fault)
                   : tr("What went to or from %1 met a cut at %2.").arg(node, at());
    case Verdict::refused:
    case Verdict::reset:
        return what.fault
                   ? tr("A connection to or from %1 was broken at %2: %3.").arg(node, at(), fault)
                   : tr("A connection to or from %1 was broken at %2.").arg(node, at());
    case Verdict::tooLarge:
    case Verdict::noRoom:
        return what.fault
                   ? tr("What went to or from %1 was too much for the link at %2: %3.")
                         .arg(node, at(), fault)
                   : tr("What went to or from %1 was too much for the link at %2.").arg(node, at());
    case Verdict::passed:
        break;
    }
    return what.fault ? tr("What went to or from %1 passed at %2: %3.").arg(node, at(), fault)
                      : tr("What went to or from %1 passed at %2.").arg(node, at());
}

QString WhyLifeSpeaker::operator()(const why::Waits& what) const {
    const QString node = TextFormat::name(what.node);
    const QString length = TextFormat::duration(what.length);
    if (!what.fault)
        return what.outwards ? tr("%1 had to wait %2 to send at %3.").arg(node, length, at())
                             : tr("%1 had to wait %2 to read at %3.").arg(node, length, at());
    const QString fault = WhyWords::fault(*what.fault);
    return what.outwards
               ? tr("%1 had to wait %2 to send at %3: %4.").arg(node, length, at(), fault)
               : tr("%1 had to wait %2 to read at %3: %4.").arg(node, length, at(), fault);
}

QString WhyLifeSpeaker::operator()(const why::Happened& what) const {
    const QString text = WhyWords::quoted(what.text);
    //: %1: an event as the trace has it, in English; %2: when
    return what.node.empty() ? tr("%1 at %2.").arg(text, at())
                             //: %2: an event as the trace has it, in English; %3: when
                             : tr("%1: %2 at %3.").arg(TextFormat::name(what.node), text, at());
}

} // namespace swimscope::ui
