// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace swimscope::ui {

/// How long messages are on their way in a simulation: a distribution, and its one or two lengths.
/// Says in words what that means, or what is wrong with it.
class LatencyField : public QWidget {
    Q_OBJECT

  public:
    explicit LatencyField(QWidget* parent = nullptr);

    void setLatency(const Latency& latency);
    /// What is set now; where a length can't be read, what it had been set to.
    const Latency& latency() const { return latency_; }
    /// What is wrong, as a sentence; empty if nothing is.
    QString problem() const { return problem_; }

  signals:
    void edited();

  private:
    void offerShapes();
    void takeIn();

    Latency latency_;
    QString problem_;
    QComboBox* shapes_;
    QLineEdit* base_;
    QLabel* between_;
    QLineEdit* spread_;
};

} // namespace swimscope::ui
