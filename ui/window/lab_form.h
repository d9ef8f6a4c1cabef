// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/records.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace swimscope::ui {

class LabParameterRow;

/// What is asked by one experiment, and how it is to be run: its parameters and seeds. Says under
/// each field what is wrong with it.
class LabForm : public QWidget {
    Q_OBJECT

  public:
    explicit LabForm(QWidget* parent = nullptr);

    /// Shows an experiment with its usual values. It outlives the form.
    void setExperiment(const lab::Experiment& experiment);
    /// Fills in what a run was set to; it is of the experiment shown.
    void setSetup(const lab::Setup& setup);
    const lab::Experiment* experiment() const { return experiment_; }
    /// What is set; nothing if something is wrong.
    std::optional<lab::Setup> setup() const;
    /// How many runs that makes, in words, or what is wrong beyond a single field.
    QString summary() const;

  signals:
    void edited();

  private:
    void makeTexts(QVBoxLayout* layout);
    void makeSeeds(QVBoxLayout* layout);
    void makeRows();
    void showAssumptions(bool shown);
    void refresh();
    bool isTooLarge(const lab::Setup& setup) const;

    const lab::Experiment* experiment_ = nullptr;
    bool filling_ = false;
    QLabel* title_;
    QLabel* question_;
    QToolButton* fold_;
    QLabel* assumptions_;
    QWidget* parameters_;
    QVBoxLayout* rowsLayout_;
    QList<LabParameterRow*> rows_;
    QLineEdit* seeds_;
    QLabel* seedsProblem_;
    QLabel* seedsHint_;
};

} // namespace swimscope::ui
