// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"

#include <QString>
#include <QStringList>

#include <optional>

class QSettings;

namespace swimscope::ui {

/// Settings of a cluster that somebody keeps under a name, and the profile that they differ from.
struct Preset {
    swim::Profile profile = swim::Profile::lan;
    swim::Config config;
};

/// The presets kept in the program's settings.
class Presets {
  public:
    /// `settings` outlives this.
    explicit Presets(QSettings* settings) : settings_(settings) {}

    /// In the order of the alphabet.
    QStringList names() const;
    /// Nothing if there is none, or it can't be read.
    std::optional<Preset> load(const QString& name) const;
    /// Replaces one of the same name.
    void save(const QString& name, const Preset& preset);
    void remove(const QString& name);

  private:
    QSettings* settings_;
};

} // namespace swimscope::ui
