// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/labels.h"

#include "ui/model/text_format.h"

#include <QFontMetricsF>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

void Labels::prepare(const QFont& base, double radius) {
    const double pixels = std::clamp(std::round(radius * 0.56), 10.0, 15.0);
    if (pixels == radius_ && base == base_)
        return;
    radius_ = pixels;
    base_ = base;
    font_ = base;
    font_.setPixelSize(static_cast<int>(pixels));
    font_.setWeight(QFont::DemiBold);
    labels_.clear();
}

double Labels::height() const {
    return QFontMetricsF(font_).height();
}

const Labels::Label& Labels::of(const std::string& name) {
    if (labels_.size() > kMost)
        labels_.clear();
    const auto [place, isNew] = labels_.try_emplace(name);
    Label& label = place->second;
    if (!isNew)
        return label;
    const QFontMetricsF metrics(font_);
    const QString whole = TextFormat::name(name);
    const QString shown = metrics.elidedText(whole, Qt::ElideMiddle, kWidthOutside);
    label.text = QStaticText(shown);
    label.text.setTextFormat(Qt::PlainText);
    label.text.prepare(QTransform(), font_);
    label.size = QSizeF(metrics.horizontalAdvance(shown), metrics.height());
    label.elided = shown != whole;
    return label;
}

bool Labels::fitsInside(const std::string& name, double radius) {
    constexpr double kLeastRadius = 10; // smaller discs hold no readable name
    constexpr double kWidthInside = 1.74;
    const Label& label = of(name);
    return radius >= kLeastRadius && !label.elided && label.size.width() <= radius * kWidthInside;
}

} // namespace swimscope::ui
