// SPDX-License-Identifier: MPL-2.0
#include "engine/condition/watch.h"

#include "engine/base/overloaded.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace swimscope::condition {
namespace {

bool isAbout(const wire::Message& message, std::string_view member) {
    return std::visit(
        [&](const auto& body) {
            if constexpr (requires { body.nodes; })
                return std::ranges::any_of(
                    body.nodes, [&](const wire::PushNodeState& row) { return row.name == member; });
            else if constexpr (requires { body.node; })
                return body.node == member;
            else
                return false;
        },
        message);
}

bool isNode(const trace::Fold& fold, NodeId node, std::string_view name) {
    const trace::HostedNode* hosted = fold.node(node);
    return hosted && hosted->name == name;
}

bool speaksOf(const MessagePasses& passes, const wire::Message& message) {
    return (!passes.kind || *passes.kind == wire::typeOf(message)) &&
           (passes.about.empty() || isAbout(message, passes.about));
}

bool isIt(const MessagePasses& passes, const trace::Fold& fold, const trace::Event& event) {
    using Where = MessagePasses::Where;
    if (const auto* fact = std::get_if<trace::MessageReceived>(&event.body))
        return passes.where != Where::sent && speaksOf(passes, *fact->message) &&
               (passes.to.empty() || isNode(fold, event.node, passes.to)) &&
               (passes.from.empty() || fold.nameAt(fact->from) == passes.from);
    const auto* fact = std::get_if<trace::MessageSent>(&event.body);
    if (!fact || passes.where == Where::arrives || !speaksOf(passes, *fact->message) ||
        (!passes.from.empty() && !isNode(fold, event.node, passes.from)))
        return false;
    const std::string_view to = fold.nameAt(fact->to);
    return (passes.to.empty() || to == passes.to) &&
           (passes.where == Where::sent || !fold.nodeNamed(to));
}

bool isSo(const Belief& belief, const trace::Fold& fold) {
    if (!belief.observer.empty()) {
        const trace::HostedNode* observer = fold.nodeNamed(belief.observer);
        const trace::MemberRow* row = observer ? fold.row(observer->id, belief.member) : nullptr;
        return row && row->state == belief.state;
    }
    const trace::Tally tally = fold.tally(belief.member);
    std::uint32_t hold = tally.of(belief.state);
    std::uint32_t observers = tally.known() + tally.unknown;
    const trace::HostedNode* itself = fold.nodeNamed(belief.member);
    if (itself && itself->alive() && observers > 0) {
        --observers;
        const trace::MemberRow* own = fold.row(itself->id, belief.member);
        if (own && own->state == belief.state)
            --hold;
    }
    return belief.amount.holds(hold, observers);
}

bool isSo(const NodeLife& life, const trace::Fold& fold) {
    const trace::HostedNode* node = fold.nodeNamed(life.node);
    return node && node->life == life.life;
}

} // namespace

bool Amount::holds(std::uint32_t count, std::uint32_t of) const {
    switch (how) {
    case How::exactly:
        return count == number;
    case How::atLeast:
        return count >= number;
    case How::atMost:
        return count <= number;
    case How::moreThan:
        return count > number;
    case How::fewerThan:
        return count < number;
    case How::most:
        return of > 0 && count > of / 2;
    case How::all:
        return of > 0 && count == of;
    }
    return false;
}

void Census::recount(const trace::Fold& fold) {
    states_.clear();
    counts_ = {};
    for (const std::string& member : fold.members())
        recount(fold, member);
}

void Census::recount(const trace::Fold& fold, const std::string& member) {
    const auto majority = fold.tally(member).majority();
    const auto known = states_.find(member);
    if (known != states_.end())
        --counts_[static_cast<std::size_t>(known->second)];
    if (majority) {
        ++counts_[static_cast<std::size_t>(*majority)];
        states_.insert_or_assign(member, *majority);
    } else if (known != states_.end()) {
        states_.erase(known);
    }
}

Watch::Watch(Condition condition, const trace::Fold& fold) : condition_(std::move(condition)) {
    for (const Step& step : condition_.steps) {
        counts_ |= std::holds_alternative<MemberCount>(step);
        const bool message = std::holds_alternative<MessagePasses>(step);
        messages_ |= message;
        states_ |= !message && !std::holds_alternative<Joint>(step);
    }
    if (counts_)
        census_.recount(fold);
    held_ = evaluate(fold, nullptr);
    version_ = fold.version();
}

/// False while thousands of nodes may be starting at one instant, each of which would be a reason
/// to count all members again: they are counted when time goes on.
bool Watch::keepCount(const trace::Fold& fold, const trace::Event& event) {
    if (uncounted_ && event.at > uncountedAt_) {
        uncounted_ = false;
        census_.recount(fold);
    } else if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body)) {
        census_.recount(fold, changed->row.name);
    } else if (const auto* forgotten = std::get_if<trace::MemberForgotten>(&event.body)) {
        census_.recount(fold, forgotten->member);
    } else if (std::holds_alternative<trace::NodeStopped>(event.body)) {
        census_.recount(fold);
    }
    if (std::holds_alternative<trace::NodeStarted>(event.body) ||
        std::holds_alternative<trace::RosterMade>(event.body) ||
        std::holds_alternative<trace::RosterGiven>(event.body)) {
        uncounted_ = true;
        uncountedAt_ = event.at;
    }
    return !uncounted_;
}

bool Watch::take(const trace::Fold& fold, const trace::Event& event) {
    const bool passes = messages_ && (std::holds_alternative<trace::MessageReceived>(event.body) ||
                                      std::holds_alternative<trace::MessageSent>(event.body));
    const bool moved = uncounted_ && event.at > uncountedAt_;
    const bool changed = states_ && (fold.version() != version_ || moved);
    if (!passes && !changed)
        return false;
    version_ = fold.version();
    if (changed && counts_ && !keepCount(fold, event) && !passes)
        return false;
    const bool before = held_;
    if (changed)
        held_ = evaluate(fold, nullptr);
    // What is so without the message as well did not come true with it.
    return held_ ? !before : passes && evaluate(fold, &event);
}

/// Without an event no message passes.
bool Watch::evaluate(const trace::Fold& fold, const trace::Event* event) {
    stack_.clear();
    const auto pop = [this] {
        const bool last = !stack_.empty() && stack_.back();
        if (!stack_.empty())
            stack_.pop_back();
        return last;
    };
    for (const Step& step : condition_.steps)
        stack_.push_back(std::visit(
            Overloaded{[&](const MessagePasses& passes) {
                           return event != nullptr && isIt(passes, fold, *event);
                       },
                       [&](const MemberCount& count) {
                           return count.amount.holds(census_.of(count.state), census_.all());
                       },
                       [&](const Convergence&) { return fold.converged(); },
                       [&](Joint joint) {
                           const bool right = pop();
                           if (joint == Joint::negation)
                               return !right;
                           const bool left = pop();
                           return joint == Joint::both ? left && right : left || right;
                       },
                       [&](const auto& state) { return isSo(state, fold); }},
            step));
    return !stack_.empty() && stack_.back();
}

Lookout::Lookout(Condition condition, trace::Fold from)
    : fold_(std::move(from)), watch_(std::move(condition), fold_) {}

EventId Lookout::take(const trace::Batch& events) {
    for (const trace::Event& event : events) {
        if (event.id <= fold_.last())
            continue;
        fold_.apply(event);
        if (watch_.take(fold_, event))
            return event.id;
    }
    return EventId::none;
}

} // namespace swimscope::condition
