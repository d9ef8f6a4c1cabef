// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/node_view.h"
#include "ui/model/viewpoint.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// What the table of members says of one, as values. Lines are compared to find what has changed.
struct MemberLine {
    enum Column {
        Name,
        State,
        BelievedBy,
        Incarnation,
        Address,
        Metadata,
        Versions,
        Health,
        Queue,
        Process,
        ColumnCount
    };

    std::string name;
    NodeId node = NodeId::none; ///< none: not ours
    std::optional<wire::MemberState> state;
    std::array<std::uint32_t, 4> believers{}; ///< our living nodes, by the state they hold
    std::uint32_t unknownTo = 0;              ///< how many of them do not list it
    std::uint32_t incarnation = 0;
    Endpoint endpoint;
    Bytes meta;
    std::optional<wire::Versions> versions;
    std::uint32_t health = 0;
    std::uint32_t healthMost = 0;
    std::uint32_t queued = 0;
    trace::HostedNode::Life life = trace::HostedNode::Life::running;
    bool leaving = false;

    bool hosted() const { return node != NodeId::none; }
    bool alive() const {
        using Life = trace::HostedNode::Life;
        return hosted() && (life == Life::running || life == Life::frozen);
    }
    friend bool operator==(const MemberLine&, const MemberLine&) = default;
};

/// Makes the lines of all members, and their texts.
class MemberLines {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::MemberLines)

  public:
    /// In the fold's order, which is the natural one of names.
    std::vector<MemberLine> of(const trace::Fold& fold, Viewpoint viewpoint);

    static QString text(const MemberLine& line, int column);
    /// What a column is sorted by; lines with the same key stay in the order of their names.
    static std::uint64_t sortKey(const MemberLine& line, int column);
    static QString header(int column);
    /// What the column means.
    static QString headerHelp(int column);
    /// "running", "frozen", "killed", "stopped", "has left", "not ours".
    static QString processText(const MemberLine& line);

  private:
    static QString believersText(const MemberLine& line);

    NodeViewer viewer_;
};

} // namespace swimscope::ui
