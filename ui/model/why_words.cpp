// SPDX-License-Identifier: MPL-2.0
#include "ui/model/why_words.h"

#include "engine/trace/failure_text.h"
#include "ui/model/failure_text.h"
#include "ui/model/fault_words.h"
#include "ui/model/text_format.h"

#include <array>

namespace swimscope::ui {

using trace::MemberState;
using why::Way;

namespace {

/// The engine has shortened most to a little less.
constexpr qsizetype kLongestQuoted = 320;

bool isUnseen(QChar c) {
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

QString WhyWords::list(const std::vector<std::string>& names) {
    QStringList parts;
    for (const std::string& name : names)
        parts << TextFormat::name(name);
    return TextFormat::list(parts);
}

QString WhyWords::receiver(const std::string& name) {
    return name.empty() ? tr("an unknown member", "to whom") : TextFormat::name(name);
}

QString WhyWords::sender(const std::string& name) {
    return name.empty() ? tr("an unknown member", "from whom") : TextFormat::name(name);
}

QString WhyWords::claim(const std::string& subject, const std::optional<MemberState>& state,
                        std::uint32_t number) {
    const QString member = TextFormat::name(subject);
    const QString incarnation = TextFormat::count(number);
    if (!state)
        return tr("that %1 is unknown (incarnation %2)").arg(member, incarnation);
    switch (*state) {
    case MemberState::alive:
        return tr("that %1 is alive (incarnation %2)").arg(member, incarnation);
    case MemberState::suspect:
        return tr("that %1 is suspect (incarnation %2)").arg(member, incarnation);
    case MemberState::dead:
        return tr("that %1 is dead (incarnation %2)").arg(member, incarnation);
    case MemberState::left:
        break;
    }
    return tr("that %1 has left (incarnation %2)").arg(member, incarnation);
}

QString WhyWords::way(Way way) {
    switch (way) {
    case Way::gossip:
        //: how something came to a node
        return tr("by gossip");
    case Way::onPing:
        //: how something came to a node
        return tr("with a ping");
    case Way::onAsk:
        //: how something came to a node
        return tr("with an indirect ping");
    case Way::onAnswer:
        //: how something came to a node
        return tr("with an ack");
    case Way::warning:
        //: how something came to a node
        return tr("together with a ping");
    case Way::pushPull:
        //: how something came to a node
        return tr("in a push/pull");
    case Way::join:
        //: how something came to a node
        return tr("in the push/pull of a join");
    case Way::own:
        //: how something came to a node
        return tr("by itself");
    case Way::unknown:
        break;
    }
    //: how something came to a node
    return tr("in a way that is not known");
}

QString WhyWords::fault(const trace::FaultRaised& fault) {
    return FaultWords::clause(fault);
}

QString WhyWords::faultBegan(const QString& at, const trace::FaultRaised& fault) {
    //: %1: when; %2: what a fault does, such as "the link from n1 to n2 is cut"
    return tr("From %1 on, %2.").arg(at, FaultWords::clause(fault));
}

QString WhyWords::reason(trace::Failure failure, const std::string& detail) {
    const bool saysNothingNew = trace::explain(failure, {}).find(detail) != std::string::npos;
    return FailureText::clause(failure, saysNothingNew ? std::string() : detail);
}

/// The engine's own reasons, in its words (engine/swim).
QString WhyWords::ignored(const std::string& reason) {
    static constexpr std::array kReasons{
        QT_TR_NOOP("late or unknown ack"),
        QT_TR_NOOP("late or unknown nack"),
        QT_TR_NOOP("ping for another node"),
        QT_TR_NOOP("indirect ping without a target"),
        QT_TR_NOOP("too many indirect pings at once"),
        QT_TR_NOOP("too many push/pulls at once"),
        QT_TR_NOOP("not a message for packets"),
        QT_TR_NOOP("not a message to begin a stream with"),
        QT_TR_NOOP("a second message on a stream"),
        QT_TR_NOOP("an answer nobody asked for"),
        QT_TR_NOOP("empty user message"),
        QT_TR_NOOP("alive without a name"),
        QT_TR_NOOP("alive with a name too long for any packet"),
        QT_TR_NOOP("alive with metadata beyond the limit"),
        QT_TR_NOOP("alive without an address"),
        QT_TR_NOOP("alive with impossible protocol versions"),
        QT_TR_NOOP("alive from an address that is not allowed"),
        QT_TR_NOOP("alive at an address that is not allowed"),
    };
    for (const char* known : kReasons)
        if (reason == known)
            return tr(known);
    return quoted(reason);
}

QString WhyWords::quoted(const std::string& text) {
    QString line = QString::fromStdString(text).simplified();
    if (line.size() > kLongestQuoted)
        line = line.left(kLongestQuoted - 1) + QChar(0x2026);
    for (QChar& c : line)
        if (isUnseen(c))
            c = QChar::ReplacementCharacter;
    return line;
}

} // namespace swimscope::ui
