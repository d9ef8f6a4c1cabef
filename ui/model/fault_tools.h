// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_draft.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// The tools of the palette: a kind of fault each, or a way to split the cluster.
enum class FaultTool : std::uint8_t {
    late,
    blocked,
    clock,
    queueFull,
    cut,
    loss,
    delay,
    duplicate,
    reorder,
    corrupt,
    bandwidth,
    tooLarge,
    refuse,
    reset,
    against, ///< what is selected against the rest
    halves,
    byTag,
    ring,
    bridge,
};
inline constexpr std::size_t kFaultTools = static_cast<std::size_t>(FaultTool::bridge) + 1;

/// What a tool does to whom is selected. Pure functions.
class FaultTools {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::FaultTools)

  public:
    enum class Group : std::uint8_t { nodes, links, splits };
    static Group groupOf(FaultTool tool);
    static trace::FaultKind kindOf(FaultTool tool);
    /// It needs no numbers: chosen for somebody it is raised at once. The others open the editor.
    static bool isPlain(FaultTool tool);

    /// Numbers that do something one can see, for somebody who has not thought of any yet.
    static fault::Effect usual(trace::FaultKind kind);

    /// What to raise or to begin with. Of links: with one selected, all its links; with two, the
    /// link from the first to the second; with more, from them to all others. Nothing: everybody.
    /// Of a split: nothing where the members do not suffice for it.
    static std::optional<FaultDraft> draft(FaultTool tool, const std::vector<std::string>& selected,
                                           bool bothWays, const trace::Fold& cluster);
    /// Why a split makes none of these, as a sentence.
    static QString whyNoSplit(FaultTool tool, const std::vector<std::string>& selected,
                              const trace::Fold& cluster);
};

} // namespace swimscope::ui
