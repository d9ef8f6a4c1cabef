// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/news_book.h"
#include "ui/model/run_series.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What the charts show of a run: its figures over time, and its last news. Takes every batch of a
/// cluster, and begins anew with another session. UI thread only.
class RunCharts : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    RunCharts(ClusterModel* cluster, QObject* parent);

    const RunSeries& series() const { return series_; }
    const NewsBook& news() const { return news_; }

  public slots:
    /// Forgets everything: the run is another one.
    void clear();

  private:
    ClusterModel* cluster_;
    RunSeries series_;
    NewsBook news_;
};

} // namespace swimscope::ui
