// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace swimscope::ui {

/// The members that the person looks at, and the one under the pointer: the same for all views.
/// Names, not ids: members of other people's clusters have no id here. Of several selected members
/// the one chosen last is the current one, which views of a single member show.
class Selection : public QObject {
    Q_OBJECT

  public:
    explicit Selection(QObject* parent = nullptr);

    /// The current member; empty for none.
    QString member() const { return members_.isEmpty() ? QString() : members_.last(); }
    /// All selected members in the order in which they were chosen.
    const QStringList& members() const { return members_; }
    bool contains(const QString& member) const { return members_.contains(member); }
    QString hovered() const { return hovered_; }

  public slots:
    /// This one alone; an empty name selects nothing.
    void select(const QString& member);
    /// Adds it, as the current one, or takes it out.
    void toggle(const QString& member);
    /// Exactly these, each once; the last becomes the current one.
    void selectAll(const QStringList& members);
    void hover(const QString& member);

  signals:
    void changed();
    void hoverChanged();

  private:
    QStringList members_; ///< without empty names and repetitions
    QString hovered_;
};

} // namespace swimscope::ui
