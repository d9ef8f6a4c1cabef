// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "ui/canvas/theme.h"
#include "ui/model/cluster_model.h"
#include "ui/model/run_counts.h"
#include "ui/model/summary.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace swimscope::ui {

class ClusterCanvas;
class LogModel;
class NodeHistories;
class RunCharts;
class Selection;
class SharedSession;
class StateCount;

/// One cluster on the screen: its session, what is known of it, its picture, and, where two stand
/// side by side, which one it is and the figures by which they are compared. UI thread only.
class Side : public QWidget {
    Q_OBJECT

  public:
    /// `selection` outlives it.
    explicit Side(Selection* selection, QWidget* parent = nullptr);
    ~Side() override;

    /// Another run from its beginning, or none.
    void setSession(std::unique_ptr<session::Session> session);
    /// Where its run is being kept; empty: nowhere.
    void setRecordedIn(const QString& file) { recordedIn_ = file; }
    const QString& recordedIn() const { return recordedIn_; }
    /// What stands above it, and that its figures stand below it; empty: it stands alone.
    void setCaption(const QString& caption);
    QString caption() const;
    /// The views around the canvas follow it.
    void setActive(bool active);
    void setTheme(const Theme& theme);

    ClusterModel& model() { return model_; }
    ClusterCanvas* canvas() { return canvas_; }
    LogModel* log() { return log_; }
    NodeHistories* histories() { return histories_; }
    RunCharts* charts() { return charts_; }
    const Traffic& traffic() const { return traffic_; }
    const Summary& summary() const { return summary_; }
    const trace::RunCounts& counts() const { return model_.standing().counts; }

    /// Takes in what has happened since the last frame.
    void advance();

  signals:
    /// Somebody clicked into it, or came to it by keyboard.
    void entered();
    /// It shows another run, or none, and what it showed was being recorded: that ends there.
    void recordingEnded(const QString& file);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void showFigures();
    void colour();

    ClusterModel model_;
    std::unique_ptr<session::Session> session_;
    Traffic traffic_;
    Summary summary_;
    std::uint64_t summaryVersion_ = 0; ///< of the fold, when it was made
    Theme theme_ = Theme::dark();
    bool active_ = true;
    QString recordedIn_;

    ClusterCanvas* canvas_;
    LogModel* log_;
    NodeHistories* histories_;
    RunCharts* charts_;
    QWidget* head_ = nullptr;
    QWidget* mark_ = nullptr; ///< a line that only the active one has
    QLabel* caption_ = nullptr;
    QWidget* foot_ = nullptr;
    std::array<StateCount*, 4> states_{};
    QLabel* figures_ = nullptr;
};

} // namespace swimscope::ui
