// SPDX-License-Identifier: MPL-2.0
#include "ui/model/presets.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace swimscope::ui {

namespace {

const QString kGroup = QStringLiteral("presets");

/// A name may hold a slash, which would make a group of it.
QString keyOf(const QString& name) {
    return kGroup + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

QStringList Presets::names() const {
    settings_->beginGroup(kGroup);
    QStringList names;
    for (const QString& key : settings_->childKeys())
        names << QUrl::fromPercentEncoding(key.toLatin1());
    settings_->endGroup();
    std::sort(names.begin(), names.end(), [](const QString& one, const QString& other) {
        return QString::localeAwareCompare(one, other) < 0;
    });
    return names;
}

std::optional<Preset> Presets::load(const QString& name) const {
    const QString text = settings_->value(keyOf(name)).toString();
    const auto profile = swim::profileNamed(text.section(QLatin1Char(' '), 0, 0).toStdString());
    const auto config = swim::configFromText(text.section(QLatin1Char(' '), 1).toStdString());
    if (!profile || !config)
        return std::nullopt;
    return Preset{*profile, *config};
}

void Presets::save(const QString& name, const Preset& preset) {
    const std::string text =
        std::string(swim::nameOf(preset.profile)) + ' ' + swim::toText(preset.config);
    settings_->setValue(keyOf(name), QString::fromStdString(text));
}

void Presets::remove(const QString& name) {
    settings_->remove(keyOf(name));
}

} // namespace swimscope::ui
