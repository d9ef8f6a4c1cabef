// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "ui/model/note.h"
#include "ui/model/viewpoint.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::ui {

/// One line of facts: "Local health" and "2 of 7: a failing probe takes 3 s instead of 1 s".
struct Fact {
    QString label;
    QString value;
    Tone tone = Tone::neutral;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// What one observer holds of one member.
struct Belief {
    QString name;                            ///< the member's or the observer's, see Inspection
    std::optional<trace::MemberState> state; ///< nothing: not in the table
    std::uint32_t incarnation = 0;
    friend bool operator==(const Belief&, const Belief&) = default;
};

/// Everything the inspector says of a member at one moment, as text. A value.
struct Inspection {
    QString name;
    QString subtitle; ///< address and protocol versions
    bool hosted = false;
    std::optional<trace::HostedNode::Life> life; ///< of a hosted node
    NodeId node = NodeId::none;
    std::optional<trace::MemberState> state; ///< in the viewpoint
    std::uint32_t healthMost = 0; ///< the worst local health there can be, of a node of ours
    std::vector<Fact> facts;
    std::vector<Fact> suspicions; ///< whose timers run, and how they stand; earliest first
    std::vector<Fact> queue; ///< what waits to be gossiped, and how often it went; oldest first
    std::vector<Belief> believes;   ///< what it holds of each member; empty for foreign members
    std::vector<Belief> believedBy; ///< what each of our living nodes holds of it
    friend bool operator==(const Inspection&, const Inspection&) = default;
};

/// Makes inspections from the folded state.
class Inspector {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::Inspector)

  public:
    /// Nothing if nobody has heard of that member.
    static std::optional<Inspection> inspect(const trace::Fold& fold, const std::string& member,
                                             Instant now,
                                             Viewpoint viewpoint = Viewpoint::mostBelieve());

    /// What an observer of ours holds of a member, in words, with how a suspicion stands. Made when
    /// asked for: an inspection holds a belief for each member.
    static QString beliefText(const trace::Fold& fold, const std::string& observer,
                              const std::string& member, Instant now);
    /// "suspected by n8, confirmed by n2 (1 of 2): dead in 9.2 s".
    static QString suspicionText(const trace::Suspicion& suspicion, Instant now);
    /// "running", "frozen for another 5 s", "killed 12 s ago", "stopped".
    static QString lifeText(const trace::HostedNode& node, Instant now);
    /// "probe in 0.4 s · gossip in 80 ms · push/pull in 12 s".
    static QString nextText(const trace::Beats& beats, Instant now,
                            const QString& between = QStringLiteral(" · "));
    /// "LAN profile", and each setting that is another: "Probe interval: 2s, not 1s".
    static QString settingsText(const std::string& settings);
    /// What a broadcast says: "n5 is suspect".
    static QString broadcastText(const trace::QueuedBroadcast& broadcast);
};

} // namespace swimscope::ui
