// SPDX-License-Identifier: MPL-2.0
#include "ui/model/speed_text.h"

#include "engine/session/playback.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

using session::Playback;

/// Two speeds nearer to each other than this part are the same one.
constexpr double kSame = 1e-6;
constexpr int kDecades = 6;

std::vector<double> ladder() {
    std::vector<double> steps;
    for (int decade = -3; decade <= 3; ++decade)
        for (const double step : {1.0, 2.0, 5.0})
            if (const double speed = step * std::pow(10.0, decade);
                speed <= Playback::kFastest * (1 + kSame))
                steps.push_back(speed);
    return steps;
}

/// Three digits say enough.
QString number(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', value >= 1000 ? 4 : 3);
}

std::optional<double> numberIn(const QString& text) {
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional<double>(value) : std::nullopt;
}

} // namespace

QString SpeedText::text(double speed) {
    //: a speed: so many times as fast as time really goes
    return tr("%1×").arg(speed < 1 - kSame ? QStringLiteral("1/%1").arg(number(1 / speed))
                                           : number(speed));
}

std::optional<double> SpeedText::read(const QString& text) {
    QString plain = text.simplified();
    for (const QString& sign :
         {QStringLiteral("×"), QStringLiteral("x"), QStringLiteral("X"), QStringLiteral(" ")})
        plain.remove(sign);
    const qsizetype slash = plain.indexOf(QLatin1Char('/'));
    const auto above = numberIn(slash < 0 ? plain : plain.left(slash));
    const auto below = slash < 0 ? std::optional<double>(1) : numberIn(plain.mid(slash + 1));
    if (!above || !below || !(*below > 0))
        return std::nullopt;
    const double speed = *above / *below;
    // Written so that what is no number at all fails, too.
    if (!(speed >= Playback::kSlowest * (1 - kSame) && speed <= Playback::kFastest * (1 + kSame)))
        return std::nullopt;
    return std::clamp(speed, Playback::kSlowest, Playback::kFastest);
}

std::vector<double> SpeedText::presets() {
    return {0.001, 0.01, 0.1, 1, 10, 100, 1000};
}

double SpeedText::faster(double speed) {
    for (const double step : ladder())
        if (step > speed * (1 + kSame))
            return step;
    return Playback::kFastest;
}

double SpeedText::slower(double speed) {
    double found = Playback::kSlowest;
    for (const double step : ladder())
        if (step < speed * (1 - kSame))
            found = step;
    return found;
}

int SpeedText::toSlider(double speed) {
    const double share = std::log10(speed / Playback::kSlowest) / kDecades;
    return std::clamp(static_cast<int>(std::lround(share * kSliderMost)), 0, kSliderMost);
}

double SpeedText::fromSlider(int position) {
    for (const double preset : presets())
        if (toSlider(preset) == position)
            return preset;
    const double share = static_cast<double>(position) / kSliderMost;
    return std::clamp(Playback::kSlowest * std::pow(10.0, share * kDecades), Playback::kSlowest,
                      Playback::kFastest);
}

} // namespace swimscope::ui
