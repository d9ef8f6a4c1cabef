// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace swimscope::ui {

/// A small dialog of fields. What is wrong stands below them as a line, and the button waits until
/// nothing is.
class FormDialog : public QDialog {
    Q_OBJECT

  public:
    FormDialog(const QString& title, const QString& acceptText, QWidget* parent);

    QString problem() const;

  protected:
    QFormLayout* form() { return form_; }
    /// A paragraph across the whole width.
    QLabel* addText(const QString& text, bool muted = true);
    /// Shows what is wrong, or nothing; an empty field need not be scolded: `quiet` only waits.
    void setProblem(const QString& problem, bool quiet = false);
    /// Something to think about, where nothing is wrong.
    void setWarning(const QString& warning);
    /// A part that takes the height that is left, below the fields.
    void addPart(QWidget* part);
    void showEvent(QShowEvent* event) override;

  private:
    void focusFirstField();

    QFormLayout* form_;
    QLabel* problem_;
    QPushButton* accept_;
    QString said_;
};

} // namespace swimscope::ui
