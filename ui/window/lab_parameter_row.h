// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/settings.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace swimscope::ui {

/// One parameter of an experiment: its name, a field that fits its kind, what it means and may be,
/// and what is wrong with it.
class LabParameterRow : public QWidget {
    Q_OBJECT

  public:
    explicit LabParameterRow(const lab::Parameter& parameter, QWidget* parent = nullptr);

    /// What is set, as the engine takes it.
    lab::Settings::Given given() const;
    void setValue(const std::string& value);
    /// Why that can't be, as a sentence; empty if it can.
    QString problem() const;
    /// Where the keyboard goes, in order.
    QList<QWidget*> fields() const;

  signals:
    void edited();

  private:
    void makeField(QBoxLayout* layout);
    void makeChecks(QBoxLayout* layout);
    QString typed() const;
    void refresh();

    lab::Parameter parameter_;
    QLabel* problem_;
    QLineEdit* edit_ = nullptr;   ///< or
    QComboBox* choice_ = nullptr; ///< for one of a few, or
    QList<QCheckBox*> checks_;    ///< for several of them
};

} // namespace swimscope::ui
