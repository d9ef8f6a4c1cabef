// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/charts/charts_panel.h"

#include <QObject>
#include <QString>

class QSettings;
class QWidget;

namespace swimscope::ui {

class NoticeStrip;

/// Puts what the charts show into files. Asks where, asks again before it writes over anything, and
/// says in a line what it wrote or why not.
class ChartExport : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    ChartExport(const ChartsPanel* charts, QSettings* settings, NoticeStrip* notices,
                QWidget* window);

    /// What is shown now is written, however long the person takes to say where.
    void ask(ChartFormat format);

  private:
    void write(const QString& path, const QByteArray& bytes);
    static QString title(ChartFormat format);
    static QString filter(ChartFormat format);

    const ChartsPanel* charts_;
    QSettings* settings_;
    NoticeStrip* notices_;
    QWidget* window_;
};

} // namespace swimscope::ui
