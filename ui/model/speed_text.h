// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace swimscope::ui {

/// How the speed of a run in virtual time is written, read and stepped through. A speed is so many
/// virtual seconds for each of ours, within session::Playback's limits.
class SpeedText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::SpeedText)

  public:
    /// "1/50×", "1×", "2.5×".
    static QString text(double speed);
    /// Reads these and what people make of them ("0.02", "1/50", "50x"); nothing if it is no speed
    /// within the limits.
    static std::optional<double> read(const QString& text);

    /// The speeds that are offered: powers of ten.
    static std::vector<double> presets();
    /// The next one of 1, 2, 5, 10, 20 and so on, and of their fractions; the limit at the end.
    static double faster(double speed);
    static double slower(double speed);

    /// A slider goes from the slowest at 0 to the fastest here, in equal steps of the logarithm.
    static constexpr int kSliderMost = 600;
    static int toSlider(double speed);
    /// In the middle, and wherever a preset is, exactly that.
    static double fromSlider(int position);
};

} // namespace swimscope::ui
