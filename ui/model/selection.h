// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>

namespace swimscope::ui {

/// The member that the person looks at, and the one under the pointer: one of each for all views.
/// Names, not ids: members of other people's clusters have no id here. Empty for none.
class Selection : public QObject {
    Q_OBJECT

  public:
    explicit Selection(QObject* parent = nullptr);

    QString member() const { return member_; }
    QString hovered() const { return hovered_; }

  public slots:
    void select(const QString& member);
    void hover(const QString& member);

  signals:
    void changed();
    void hoverChanged();

  private:
    QString member_;
    QString hovered_;
};

} // namespace swimscope::ui
