// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace swimscope::ui {

/// Which part of the protocol a setting belongs to.
enum class KnobGroup : std::uint8_t { probing, suspicion, gossip, streams, other };

/// What people read about the settings, in their language. The engine's table says what a setting
/// is and may be; here stands how it is called, in what unit it is counted, and what it does. A
/// test holds the two tables to each other.
class KnobTexts {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::KnobTexts)

  public:
    /// English, translated when somebody looks. `meaning` is the engine's own sentence.
    struct Entry {
        std::string_view knob;
        KnobGroup group;
        const char* title;
        const char* unit;
        const char* meaning;
    };
    static std::span<const Entry> all();

    static KnobGroup group(const swim::Knob& knob);
    static QString title(const swim::Knob& knob);
    static QString unit(const swim::Knob& knob);
    static QString meaning(const swim::Knob& knob);
    static QString groupName(KnobGroup group);

    /// A value as the engine writes it, in words where it is one.
    static QString value(const swim::Knob& knob, const std::string& text);
    /// "1ms to 10m, or 0 for off".
    static QString limits(const swim::Knob& knob);
    /// Why the setting can't be this, as a sentence; empty if it can.
    static QString problem(const swim::Knob& knob, const QString& typed);
    /// What does not fit, as a sentence.
    static QString misfit(const swim::Config& config, swim::Misfit misfit);
    /// The setting that somebody would change first to make it fit.
    static std::string_view knobOf(swim::Misfit misfit);
};

inline constexpr std::array kKnobGroups{KnobGroup::probing, KnobGroup::suspicion, KnobGroup::gossip,
                                        KnobGroup::streams, KnobGroup::other};

} // namespace swimscope::ui
