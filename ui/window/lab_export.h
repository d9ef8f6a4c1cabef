// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/lab/report.h"
#include "ui/model/lab_run.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QSettings;
class QWidget;

namespace swimscope::ui {

class NoticeStrip;

/// Puts what a run came to into files: the whole report into a folder, one table, one plot. Asks
/// where, asks again before it writes over anything, and says in a line what it wrote or why not.
class LabExport : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    LabExport(QSettings* settings, NoticeStrip* notices, QWidget* window);

    void askForReport(const std::shared_ptr<const LabReport>& report);
    void askForTable(const lab::Table& table);
    void askForPlot(const lab::Plot& plot);
    /// The folder that was last written to or read from, for the next time.
    QString folder() const;
    void setFolder(const QString& folder);

  private:
    void offerReport(const std::shared_ptr<const LabReport>& report, const QString& folder);
    void writeReport(const std::vector<lab::ReportFile>& files, const QString& folder);
    void askForFile(const QString& title, const lab::ReportFile& file, const QString& kind);
    void tell(const Result<void>& done, const QString& success);

    QSettings* settings_;
    NoticeStrip* notices_;
    QWidget* window_;
};

} // namespace swimscope::ui
