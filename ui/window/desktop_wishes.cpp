// SPDX-License-Identifier: MPL-2.0
#include "ui/window/desktop_wishes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace swimscope::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");

const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColourScheme = QStringLiteral("color-scheme");
const QString kReducedMotion = QStringLiteral("reduced-motion");
/// Desktops of before the portal's own key say it here.
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kAnimations = QStringLiteral("enable-animations");

/// The portal's numbers for color-scheme; 0 is no preference.
constexpr uint kDark = 1;
constexpr uint kLight = 2;

/// Values come in a variant, and from older portals in a variant within a variant.
QVariant bare(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopWishes::ask() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    read(kAppearance, kColourScheme);
    read(kGnome, kAnimations);
    read(kAppearance, kReducedMotion);
}

void DesktopWishes::read(const QString& space, const QString& key) {
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call.setArguments({space, key});
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(space, key, reply.value().variant());
    });
}

void DesktopWishes::onSettingChanged(const QString& space, const QString& key,
                                     const QDBusVariant& value) {
    take(space, key, value.variant());
}

void DesktopWishes::take(const QString& space, const QString& key, const QVariant& value) {
    const QVariant said = bare(value);
    const auto darkBefore = dark_;
    const bool motionBefore = reducedMotion_;
    if (space == kAppearance && key == kColourScheme) {
        const uint scheme = said.toUInt();
        dark_ = scheme == kDark    ? std::optional(true)
                : scheme == kLight ? std::optional(false)
                                   : std::nullopt;
    } else if (space == kAppearance && key == kReducedMotion) {
        reducedMotion_ = said.toUInt() == 1;
    } else if (space == kGnome && key == kAnimations && said.typeId() == QMetaType::Bool) {
        reducedMotion_ = !said.toBool();
    }
    if (dark_ != darkBefore || reducedMotion_ != motionBefore)
        emit changed();
}

} // namespace swimscope::ui
