// SPDX-License-Identifier: MPL-2.0
#include "ui/model/drawn_spread.h"

#include "ui/model/text_format.h"
#include "ui/model/why_words.h"

#include <algorithm>
#include <utility>

namespace swimscope::ui {

using trace::MemberState;
using why::Learner;
using why::Unreached;

DrawnSpread::DrawnSpread(why::SpreadTree tree) : tree_(std::move(tree)) {
    for (std::size_t i = 0; i < tree_.learners.size(); ++i)
        learners_.emplace(tree_.learners[i].node, i);
    for (std::size_t i = 0; i < tree_.unreached.size(); ++i)
        unreached_.emplace(tree_.unreached[i].node, i);
}

const Learner* DrawnSpread::learner(std::string_view member) const {
    const auto found = learners_.find(member);
    return found == learners_.end() ? nullptr : &tree_.learners[found->second];
}

const Unreached* DrawnSpread::unreached(std::string_view member) const {
    const auto found = unreached_.find(member);
    return found == unreached_.end() ? nullptr : &tree_.unreached[found->second];
}

std::size_t DrawnSpread::knowing(Instant now) const {
    const auto later = std::ranges::upper_bound(tree_.learners, now, {}, &Learner::at);
    return static_cast<std::size_t>(later - tree_.learners.begin());
}

double DrawnSpread::share(const Learner& learner) const {
    const Duration whole = tree_.lateness(tree_.last());
    return whole > Duration::zero() ? inSeconds(tree_.lateness(learner)) / inSeconds(whole) : 0;
}

QString DrawnSpread::title() const {
    const QString member = TextFormat::name(tree_.rumour.subject);
    const QString incarnation = TextFormat::count(tree_.rumour.incarnation);
    switch (tree_.rumour.state) {
    case MemberState::alive:
        //: a piece of news
        return tr("%1 is alive (incarnation %2)").arg(member, incarnation);
    case MemberState::suspect:
        //: a piece of news
        return tr("%1 is suspect (incarnation %2)").arg(member, incarnation);
    case MemberState::dead:
        //: a piece of news
        return tr("%1 is dead (incarnation %2)").arg(member, incarnation);
    case MemberState::left:
        break;
    }
    //: a piece of news
    return tr("%1 has left (incarnation %2)").arg(member, incarnation);
}

QString DrawnSpread::headline() const {
    const auto knowing = static_cast<int>(tree_.learners.size());
    const QString last = TextFormat::name(tree_.last().node);
    QString text = knowing < 2 ? tr("%n node(s) learned of it.", nullptr, knowing)
                               //: %1: a node, %2: a duration
                               : tr("%n node(s) learned of it, the last, %1, %2 after the first.",
                                    nullptr, knowing)
                                     .arg(last, TextFormat::duration(tree_.lateness(tree_.last())));
    if (!tree_.unreached.empty())
        text += QLatin1Char(' ') +
                tr("%n never did.", nullptr, static_cast<int>(tree_.unreached.size()));
    return text;
}

QString DrawnSpread::lateness(const Learner& learner) const {
    return QLatin1Char('+') + TextFormat::duration(tree_.lateness(learner));
}

QString DrawnSpread::sentence(std::string_view member, Instant now) const {
    if (const Learner* found = learner(member))
        return found->at <= now ? learned(*found) : willLearn(*found, now);
    const QString claim =
        WhyWords::claim(tree_.rumour.subject, tree_.rumour.state, tree_.rumour.incarnation);
    if (const Unreached* found = unreached(member))
        return found->overtaken
                   //: %1: "that n5 is dead"
                   ? tr("Never learned %1: newer news overtook it").arg(claim)
                   //: %1: "that n5 is dead"
                   : tr("Never learned %1").arg(claim);
    return {};
}

QString DrawnSpread::learned(const Learner& learner) const {
    const QString claim =
        WhyWords::claim(tree_.rumour.subject, tree_.rumour.state, tree_.rumour.incarnation);
    const QString after = TextFormat::duration(tree_.lateness(learner));
    const bool first = tree_.lateness(learner) <= Duration::zero();
    if (learner.way == why::Way::own)
        //: %1: "that n5 is dead", %2: a duration
        return first ? tr("Came to believe by itself %1, as the first").arg(claim)
                     //: %1: "that n5 is dead", %2: a duration
                     : tr("Came to believe by itself %1, %2 after the first").arg(claim, after);
    const QString from =
        learner.from.empty() ? tr("a member that is not ours") : TextFormat::name(learner.from);
    const QString way = WhyWords::way(learner.way);
    //: %1: "that n5 is dead", %2: from whom, %3: "by gossip"
    return first ? tr("Learned %1, from %2, %3, as the first").arg(claim, from, way)
                 //: %1: "that n5 is dead", %2: from whom, %3: "by gossip", %4: a duration
                 : tr("Learned %1, from %2, %3, %4 after the first").arg(claim, from, way, after);
}

QString DrawnSpread::willLearn(const Learner& learner, Instant now) const {
    const QString claim =
        WhyWords::claim(tree_.rumour.subject, tree_.rumour.state, tree_.rumour.incarnation);
    //: %1: "that n5 is dead", %2: a duration
    return tr("Will come to know %1, in %2").arg(claim, TextFormat::duration(learner.at - now));
}

} // namespace swimscope::ui
