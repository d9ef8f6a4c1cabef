// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/spread_tree.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace swimscope::ui {

/// How a piece of news spread, for views to draw: what became of each member, found by its name,
/// and the words for it. Never changes, so that views share one.
class DrawnSpread {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::DrawnSpread)

  public:
    explicit DrawnSpread(why::SpreadTree tree);

    const why::SpreadTree& tree() const { return tree_; }
    /// Nothing where it did not learn of it.
    const why::Learner* learner(std::string_view member) const;
    const why::Unreached* unreached(std::string_view member) const;
    /// How many have learned of it by that moment: the first so many of the learners.
    std::size_t knowing(Instant now) const;
    /// When somebody learned of it, between the first, 0, and the last, 1.
    double share(const why::Learner& learner) const;

    /// The news: "n3 is dead (incarnation 1)".
    QString title() const;
    /// How many learned of it, how late the last, and how many never did.
    QString headline() const;
    /// What became of a member, as a card has it at that moment; empty where there is nothing to
    /// say.
    QString sentence(std::string_view member, Instant now) const;
    /// How late, for the little room beside a member: "+1.2 s".
    QString lateness(const why::Learner& learner) const;

  private:
    QString learned(const why::Learner& learner) const;
    QString willLearn(const why::Learner& learner, Instant now) const;

    why::SpreadTree tree_;
    std::map<std::string, std::size_t, std::less<>> learners_;
    std::map<std::string, std::size_t, std::less<>> unreached_;
};

/// None: nothing is drawn.
using SpreadPtr = std::shared_ptr<const DrawnSpread>;

} // namespace swimscope::ui
