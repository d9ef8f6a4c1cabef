// SPDX-License-Identifier: MPL-2.0
#include "ui/model/condition_text.h"

#include "engine/base/overloaded.h"

#include <variant>

namespace swimscope::ui {

QString ConditionText::wanted(condition::Flaw flaw) {
    using condition::Flaw;
    switch (flaw) {
    case Flaw::noCondition:
        return tr("a condition should stand here, such as: n5 is suspected");
    case Flaw::noVerb:
        return tr("“is”, “has left” or “suspects” should stand here");
    case Flaw::noState:
        return tr("a state should stand here: alive, suspected, dead, left, running, frozen, "
                  "killed or stopped");
    case Flaw::noLeft:
        return tr("“left” should stand here");
    case Flaw::noObserver:
        return tr("observers should stand here: a name, “all”, “most”, or a number such as "
                  "“at least 2”");
    case Flaw::noNumber:
        return tr("a number should stand here");
    case Flaw::noMembers:
        return tr("“members” should stand here; a member whose name is a number is written in "
                  "quotes");
    case Flaw::noKind:
        return tr("a kind of message should stand here, such as ping, ack, suspect or push/pull, "
                  "or “message”");
    case Flaw::noName:
        return tr("the name of a member should stand here");
    case Flaw::noConvergence:
        return tr("“cluster converges” should stand here");
    case Flaw::noEnd:
        return tr("only “and”, “or” or the end can follow here");
    case Flaw::notClosed:
        return tr("a closing parenthesis is missing here");
    case Flaw::badString:
        return tr("this is not a whole string in quotes");
    case Flaw::badNumber:
        return tr("this number is too large");
    case Flaw::said:
        return tr("this has been said already");
    case Flaw::namesNobody:
        return tr("such a message names no member: leave out “about”");
    case Flaw::negatesMessage:
        return tr("“not” can stand before a state or a count, but not before a message");
    case Flaw::tooLong:
        return tr("this is too long for a condition");
    case Flaw::tooDeep:
        return tr("this is nested too deep");
    }
    return {};
}

QString ConditionText::problem(const condition::ParseError& error) {
    if (error.found.empty())
        //: what should have stood there follows
        return tr("At the end: %1.").arg(wanted(error.flaw));
    return tr("At “%1”: %2.").arg(QString::fromStdString(error.found), wanted(error.flaw));
}

QStringList ConditionText::names(const condition::Condition& condition) {
    QStringList names;
    const auto add = [&names](const std::string& name) {
        if (!name.empty())
            names << QString::fromStdString(name);
    };
    for (const condition::Step& step : condition.steps)
        std::visit(Overloaded{[&](const condition::MessagePasses& message) {
                                  add(message.from);
                                  add(message.to);
                                  add(message.about);
                              },
                              [&](const condition::Belief& belief) {
                                  add(belief.member);
                                  add(belief.observer);
                              },
                              [&](const condition::NodeLife& life) { add(life.node); },
                              [](const auto&) {}},
                   step);
    names.removeDuplicates();
    return names;
}

QStringList ConditionText::examples(const QString& member) {
    // These are the words of docs/conditions.md, whatever the language.
    const auto of = [&member](condition::Belief belief) {
        belief.member = member.toStdString();
        return QString::fromStdString(condition::toText({{std::move(belief)}}));
    };
    using State = trace::MemberState;
    using How = condition::Amount::How;
    return {of({.member = {}, .state = State::suspect}),
            of({.member = {}, .state = State::suspect, .amount = {How::atLeast, 2}}),
            of({.member = {}, .state = State::dead, .amount = {How::all, 0}}),
            QString::fromStdString(condition::toText({{condition::Convergence()}})),
            QString::fromStdString(condition::toText({{condition::MessagePasses{
                .kind = wire::Type::suspect, .about = member.toStdString()}}})),
            QString::fromStdString(condition::toText(
                {{condition::MemberCount{.state = State::suspect, .amount = {How::atLeast, 1}}}}))};
}

} // namespace swimscope::ui
