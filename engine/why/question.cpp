// SPDX-License-Identifier: MPL-2.0
#include "engine/why/question.h"

namespace swimscope::why {

Answer answerTo(Past& past, const Question& question) {
    using Asks = Question::Asks;
    if (question.asks == Asks::event)
        return whyHappened(past, question.event);
    if (question.asks == Asks::spreadOfEvent)
        return whatCameOf(past, question.event);
    const NodeId observer = nodeNamed(past, question.observer, question.at);
    if (observer == NodeId::none)
        return {};
    if (question.asks == Asks::notKnown)
        return whyNotKnown(past, observer, question.subject, question.at);
    if (question.asks == Asks::spreadOfBelief)
        return whatCameOf(past, observer, question.subject, question.at);
    return whyBelieved(past, observer, question.subject, question.at);
}

} // namespace swimscope::why
