// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

namespace swimscope::ui {

class ChartView;

/// A chart as a picture, in the theme's colours and the width that it has on screen, with its title
/// and what is said of it above.
QByteArray pngOf(const ChartView& chart);
QByteArray svgOf(const ChartView& chart);

} // namespace swimscope::ui
