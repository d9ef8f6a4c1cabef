// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"

#include <QIcon>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace swimscope::ui {

/// One setting: what it is called and does, its field, and a button that brings the default back
/// where it is another. What is wrong with it stands under it.
class KnobRow : public QWidget {
    Q_OBJECT

  public:
    /// `knob` is of the table of knobs.
    explicit KnobRow(const swim::Knob& knob, QWidget* parent = nullptr);

    const swim::Knob& knob() const { return knob_; }
    /// What the profile says.
    void setDefault(const swim::Config& profile);
    /// What it is set to.
    void setValue(const swim::Config& config);
    /// Sets it in `config`, unless the field can't be read.
    void writeTo(swim::Config& config) const;
    /// Why the field can't be read, as a sentence; empty if it can.
    QString mistake() const;
    /// What is wrong beside that, from outside: it does not fit another setting.
    void setMisfit(const QString& sentence);
    bool isChanged() const;
    /// Whether somebody who looks for this would mean it.
    bool matches(const QString& wanted) const;
    void reset();
    void setResetIcon(const QIcon& icon);

  signals:
    void edited();

  private:
    void makeField();
    QString typed() const;
    void type(const QString& text);
    void refresh();

    const swim::Knob& knob_;
    QString default_;
    QString misfit_;
    QLabel* title_;
    QLabel* meaning_;
    QLabel* problem_;
    QLineEdit* edit_ = nullptr;   ///< or
    QComboBox* switch_ = nullptr; ///< for what is one of a few
    QToolButton* reset_;
};

} // namespace swimscope::ui
