// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/knob_texts.h"

#include <QList>
#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace swimscope::ui {

class KnobRow;

/// All settings in a list that can be searched, by what they are about. Says what is wrong with
/// each as one types, and with all of them together.
class KnobEditor : public QWidget {
    Q_OBJECT

  public:
    explicit KnobEditor(QWidget* parent = nullptr);

    /// What counts as unchanged.
    void setDefaults(const swim::Config& defaults);
    void setConfig(const swim::Config& config);
    /// What is set now; where a field can't be read, what it had been set to.
    const swim::Config& config() const { return config_; }
    /// The first thing that is wrong, with the setting's name; empty if nothing is.
    QString problem() const { return problem_; }
    QSize sizeHint() const override;

  signals:
    void edited();

  private:
    void makeList();
    void addGroup(QVBoxLayout* list, KnobGroup group);
    void filter();
    void refresh();
    KnobRow* rowOf(std::string_view knob) const;

    QLineEdit* search_;
    QPushButton* resetAll_;
    QScrollArea* area_;
    QLabel* nothing_;
    QList<KnobRow*> rows_;
    std::map<KnobGroup, QLabel*> headings_;
    swim::Config defaults_;
    swim::Config config_;
    QString problem_;
    bool filling_ = false;
};

} // namespace swimscope::ui
