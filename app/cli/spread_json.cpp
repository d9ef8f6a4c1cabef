// SPDX-License-Identifier: MPL-2.0
#include "app/cli/spread_json.h"

#include "engine/base/ids.h"
#include "engine/base/time.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::cli {
namespace {

std::string_view wordOf(why::Way way) {
    switch (way) {
    case why::Way::gossip:
        return "gossip";
    case why::Way::onPing:
        return "ping";
    case why::Way::onAsk:
        return "indirect ping";
    case why::Way::onAnswer:
        return "answer";
    case why::Way::warning:
        return "warning";
    case why::Way::pushPull:
        return "push/pull";
    case why::Way::join:
        return "join";
    case why::Way::own:
        return "own";
    case why::Way::unknown:
        break;
    }
    return "unknown";
}

/// The message that told it, by the two events of its way.
Json messageOf(const why::Learner& learner, why::Past& past) {
    Json message;
    const auto event = past.event(learner.sent);
    const auto* sent = event ? std::get_if<trace::MessageSent>(&event->body) : nullptr;
    if (sent && sent->message)
        message["type"] = wire::nameOf(*sent->message);
    message["sent_t"] = inSeconds(learner.sentAt);
    message["sent_id"] = number(learner.sent);
    if (learner.received != EventId::none)
        message["received_id"] = number(learner.received);
    return message;
}

Json ownOf(const why::SpreadTree& tree, const why::Learner& learner, why::Past& past) {
    Json line;
    line["node"] = textOf(learner.node);
    line["t"] = inSeconds(learner.at);
    line["id"] = number(learner.event);
    line["after_s"] = inSeconds(tree.lateness(learner));
    line["way"] = wordOf(learner.way);
    if (!learner.from.empty())
        line["from"] = textOf(learner.from);
    if (learner.sent != EventId::none)
        line["message"] = messageOf(learner, past);
    return line;
}

/// Whom somebody told, and they told, and so on; `told` has everybody's, by their places.
Json below(std::vector<Json>& own, const std::vector<std::vector<std::size_t>>& told,
           std::size_t place, std::size_t depth, bool& cut) {
    Json line = std::move(own[place]);
    Json& list = line["told"] = Json::array();
    if (depth == kDeepestSpread) {
        cut = cut || !told[place].empty();
        return line;
    }
    for (const std::size_t next : told[place])
        list.push_back(below(own, told, next, depth + 1, cut));
    return line;
}

} // namespace

Json jsonOf(const why::SpreadTree& tree, why::Past& past) {
    std::vector<Json> own;
    std::vector<std::vector<std::size_t>> told(tree.learners.size());
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < tree.learners.size(); ++i) {
        own.push_back(ownOf(tree, tree.learners[i], past));
        (tree.learners[i].isRoot() ? roots : told[tree.learners[i].teacher]).push_back(i);
    }
    Json json;
    json["subject"] = textOf(tree.rumour.subject);
    json["state"] = wire::nameOf(tree.rumour.state);
    json["incarnation"] = tree.rumour.incarnation;
    json["learned"] = tree.learners.size();
    if (tree.running > 0)
        json["running"] = tree.running;
    json["branch"] = tree.branch;
    bool cut = false;
    Json& list = json["roots"] = Json::array();
    for (const std::size_t root : roots)
        list.push_back(below(own, told, root, 0, cut));
    Json& unreached = json["unreached"] = Json::array();
    for (const why::Unreached& missed : tree.unreached) {
        Json line{{"node", textOf(missed.node)}};
        if (missed.since != EventId::none) {
            line["t"] = inSeconds(missed.at);
            line["id"] = number(missed.since);
        }
        line["overtaken"] = missed.overtaken;
        unreached.push_back(std::move(line));
    }
    json["cut"] = cut;
    return json;
}

} // namespace swimscope::cli
