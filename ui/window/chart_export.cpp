// SPDX-License-Identifier: MPL-2.0
#include "ui/window/chart_export.h"

#include "ui/model/lab_files.h"
#include "ui/window/notice_strip.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace swimscope::ui {

namespace {

const QString kChartFolder = QStringLiteral("charts/folder");

} // namespace

ChartExport::ChartExport(const ChartsPanel* charts, QSettings* settings, NoticeStrip* notices,
                         QWidget* window)
    : QObject(window), charts_(charts), settings_(settings), notices_(notices), window_(window) {}

QString ChartExport::title(ChartFormat format) {
    switch (format) {
    case ChartFormat::png:
        return tr("Save the chart as a picture");
    case ChartFormat::svg:
        return tr("Save the chart as a drawing");
    case ChartFormat::csv:
        return tr("Save the chart's figures as a table");
    }
    return {};
}

QString ChartExport::filter(ChartFormat format) {
    switch (format) {
    case ChartFormat::png:
        return tr("Pictures (*.png)");
    case ChartFormat::svg:
        return tr("Drawings (*.svg)");
    case ChartFormat::csv:
        return tr("Tables (*.csv)");
    }
    return {};
}

void ChartExport::ask(ChartFormat format) {
    const QString folder = settings_->value(kChartFolder, QDir::homePath()).toString();
    auto* dialog = new QFileDialog(window_, title(format), folder, filter(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it takes one that is there
    const QString name = charts_->fileName(format);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes = charts_->exported(format)](const QString& path) {
                settings_->setValue(kChartFolder, QFileInfo(path).path());
                write(path, bytes);
            });
    dialog->open();
}

void ChartExport::write(const QString& path, const QByteArray& bytes) {
    if (const auto done = LabFiles::write(path, bytes.toStdString()); !done)
        notices_->tell({Tone::problem, QString::fromStdString(done.error().message), {}, {}, true});
    else
        notices_->tell(
            {Tone::good, tr("Written: %1.").arg(QDir::toNativeSeparators(path)), {}, {}, false});
}

} // namespace swimscope::ui
