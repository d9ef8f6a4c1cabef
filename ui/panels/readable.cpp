// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/readable.h"

namespace swimscope::ui {

namespace {

constexpr double kLeastContrast = 4.5;
constexpr int kSteps = 20;

} // namespace

QColor readable(const QColor& colour, const Theme& theme) {
    for (int step = 0; step < kSteps; ++step) {
        const float share = static_cast<float>(step) / kSteps;
        const auto mix = [share](float from, float to) { return from + (to - from) * share; };
        const QColor mixed = QColor::fromRgbF(mix(colour.redF(), theme.text.redF()),
                                              mix(colour.greenF(), theme.text.greenF()),
                                              mix(colour.blueF(), theme.text.blueF()));
        if (contrast(mixed, theme.panel) >= kLeastContrast)
            return mixed;
    }
    return theme.text;
}

} // namespace swimscope::ui
