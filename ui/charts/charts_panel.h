// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/chart_figure.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;

namespace swimscope::ui {

class ChartView;
class ClusterModel;
class RunCharts;

/// In which form a chart leaves the program.
enum class ChartFormat : std::uint8_t { png, svg, csv };

/// A run's figures as charts, one at a time. Follows the frames while it is seen, four times a
/// second at most. A stretch of time that is brushed is where the person wants to go.
class ChartsPanel : public QWidget {
    Q_OBJECT

  public:
    explicit ChartsPanel(ClusterModel* cluster, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Whose figures are shown, from now on; not owned, outlives this.
    void setRun(const RunCharts* run);
    void setKind(ChartKind kind);
    ChartKind kind() const { return kind_; }
    QSize sizeHint() const override;
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

    /// What is shown, as it is shown.
    QByteArray exported(ChartFormat format) const;
    /// A name for its file, such as "members.svg".
    QString fileName(ChartFormat format) const;

  signals:
    void kindChanged();
    /// The person wants to go to this stretch of the run's time; or, where both are the same, to
    /// this moment.
    void momentChosen(swimscope::Instant from, swimscope::Instant to);
    void exportWanted(swimscope::ui::ChartFormat format);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeBar();
    QMenu* makeExportMenu();
    void onFrame();
    void refresh();
    void showText();
    Duration span() const;

    ClusterModel* cluster_;
    const RunCharts* run_ = nullptr;
    ChartKind kind_ = ChartKind::members;
    QWidget* tools_ = nullptr;
    QComboBox* kinds_ = nullptr;
    QComboBox* spans_ = nullptr;
    QLabel* text_;
    ChartView* view_;
    QElapsedTimer shown_; ///< since it was last brought up to date
};

} // namespace swimscope::ui
