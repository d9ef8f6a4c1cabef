// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/run_series.h"
#include "ui/model/news_book.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What the charts show of a run: its figures over time, and its last news. Takes every batch of a
/// cluster; the figures of a recording are those of all of it, wherever somebody looks. Begins anew
/// with another session. UI thread only.
class RunCharts : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    RunCharts(ClusterModel* cluster, QObject* parent);

    const session::RunSeries& series() const { return series_; }
    const NewsBook& news() const { return news_; }

  public slots:
    /// Forgets everything: the run is another one.
    void clear();

  private:
    void take(const trace::Batch& batch);
    void advance();
    bool isRecording() const;

    ClusterModel* cluster_;
    session::RunSeries series_;
    NewsBook news_;
};

} // namespace swimscope::ui
