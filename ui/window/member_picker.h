// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;

namespace swimscope::ui {

/// A small list to choose one of many members from: typing narrows it, Enter or a click chooses,
/// Escape does not. Deletes itself when it closes.
class MemberPicker : public QDialog {
    Q_OBJECT

  public:
    /// `prompt` says what the member is wanted for.
    MemberPicker(const QString& prompt, const QStringList& members, QWidget* parent);

    /// At this place on the screen, or as near as there is room.
    void popUp(const QPoint& where);

  signals:
    void picked(const QString& member);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void narrow(const QString& text);
    void pick();

    QLineEdit* filter_;
    QListWidget* list_;
};

} // namespace swimscope::ui
