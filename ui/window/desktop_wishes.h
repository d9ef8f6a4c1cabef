// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace swimscope::ui {

/// What the person has told the desktop about looks and motion, as the desktop portal says it
/// (org.freedesktop.portal.Settings): Qt 6.4 asks for neither. Where there is no portal nothing is
/// known. Never blocks: what it knows comes a moment after `ask`, and whenever the person changes
/// it.
class DesktopWishes : public QObject {
    Q_OBJECT

  public:
    explicit DesktopWishes(QObject* parent = nullptr) : QObject(parent) {}

    /// Starts to ask the portal of this session, and to listen to it.
    void ask();

    /// Nothing: no preference, or none known.
    std::optional<bool> dark() const { return dark_; }
    bool reducedMotion() const { return reducedMotion_; }

  public slots:
    /// A setting as the portal tells it. Others than those of interest are passed over.
    void take(const QString& space, const QString& key, const QVariant& value);

  private slots:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

  signals:
    void changed();

  private:
    void read(const QString& space, const QString& key);

    std::optional<bool> dark_;
    bool reducedMotion_ = false;
};

} // namespace swimscope::ui
