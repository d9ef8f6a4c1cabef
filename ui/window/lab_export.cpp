// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_export.h"

#include "engine/lab/svg.h"
#include "ui/model/lab_files.h"
#include "ui/model/text_format.h"
#include "ui/window/notice_strip.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace swimscope::ui {

namespace {

const QString kFolder = QStringLiteral("laboratory/folder");

} // namespace

LabExport::LabExport(QSettings* settings, NoticeStrip* notices, QWidget* window)
    : QObject(window), settings_(settings), notices_(notices), window_(window) {}

QString LabExport::folder() const {
    return settings_->value(kFolder, QDir::homePath()).toString();
}

void LabExport::setFolder(const QString& folder) {
    settings_->setValue(kFolder, folder);
}

void LabExport::askForReport(const std::shared_ptr<const LabReport>& report) {
    auto* dialog = new QFileDialog(window_, tr("Save the report in a folder"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, report](const QString& folder) { offerReport(report, folder); });
    dialog->open();
}

void LabExport::offerReport(const std::shared_ptr<const LabReport>& report, const QString& folder) {
    setFolder(folder);
    const auto files = lab::reportFiles(*report->experiment, report->record);
    const QStringList there = LabFiles::existing(folder, files);
    if (there.isEmpty())
        return writeReport(files, folder);
    notices_->tell({Tone::warning,
                    //: %1: names of files; %2: a folder
                    tr("Already in %2: %1. Nothing has been written.")
                        .arg(TextFormat::list(there), QDir::toNativeSeparators(folder)),
                    tr("Write over them"), [this, files, folder] { writeReport(files, folder); },
                    true});
}

void LabExport::writeReport(const std::vector<lab::ReportFile>& files, const QString& folder) {
    tell(LabFiles::writeAll(folder, files),
         tr("The report is in %1: %n files.", nullptr, static_cast<int>(files.size()))
             .arg(QDir::toNativeSeparators(folder)));
}

void LabExport::askForTable(const lab::Table& table) {
    askForFile(tr("Save the table"), {table.name + ".csv", lab::toCsv(table)},
               tr("Tables (*.csv)"));
}

void LabExport::askForPlot(const lab::Plot& plot) {
    askForFile(tr("Save the plot"), {plot.name + ".svg", lab::toSvg(plot)}, tr("Pictures (*.svg)"));
}

void LabExport::askForFile(const QString& title, const lab::ReportFile& file, const QString& kind) {
    auto* dialog = new QFileDialog(window_, title, folder(), kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it takes one that is there
    dialog->setDefaultSuffix(QFileInfo(QString::fromStdString(file.name)).suffix());
    dialog->selectFile(QString::fromStdString(file.name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, text = file.text](const QString& path) {
                setFolder(QFileInfo(path).path());
                tell(LabFiles::write(path, text),
                     tr("Written: %1.").arg(QDir::toNativeSeparators(path)));
            });
    dialog->open();
}

void LabExport::tell(const Result<void>& done, const QString& success) {
    if (done)
        notices_->tell({Tone::good, success, {}, {}, false});
    else
        notices_->tell({Tone::problem, QString::fromStdString(done.error().message), {}, {}, true});
}

} // namespace swimscope::ui
