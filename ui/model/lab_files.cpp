// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace swimscope::ui {

namespace {

Error error(const QString& sentence) {
    return Error{sentence.toStdString()};
}

} // namespace

Result<lab::Record> LabFiles::readShard(const QString& path, Experiments experiments) {
    QFile file(path);
    const QString name = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::ReadOnly))
        return error(tr("%1 can't be read: %2.").arg(name, file.errorString()));
    const QByteArray lines = file.readAll();
    auto record = lab::recordFromLines(lines.toStdString(), experiments);
    if (!record)
        return error(tr("%1 holds no results: %2.")
                         .arg(name, QString::fromStdString(record.error().message)));
    if (worksIn(**std::ranges::find(experiments, record->setup.experiment, &lab::Experiment::name),
                record->setup) > kMostWorks)
        return error(tr("%1 is of a run that is too large.").arg(name));
    return record;
}

Result<LabReport> LabFiles::read(const QStringList& files, Experiments experiments) {
    std::vector<lab::Record> shards;
    for (const QString& path : files) {
        auto shard = readShard(path, experiments);
        if (!shard)
            return shard.error();
        shards.push_back(*std::move(shard));
    }
    if (shards.empty())
        return error(tr("There is no file to read."));
    LabReport report;
    // Every record is of one of these.
    report.experiment =
        *std::ranges::find(experiments, shards.front().setup.experiment, &lab::Experiment::name);
    auto whole = lab::merged(std::move(shards), *report.experiment, lab::Gaps::allowed);
    if (!whole)
        return error(tr("The files do not fit each other: %1.")
                         .arg(QString::fromStdString(whole.error().message)));
    report.record = *std::move(whole);
    report.works = worksIn(*report.experiment, report.record.setup);
    report.counted = report.record.samples.size();
    report.findings =
        report.experiment->findings(report.record.setup.settings, report.record.samples);
    return report;
}

QStringList LabFiles::existing(const QString& folder, std::span<const lab::ReportFile> files) {
    QStringList there;
    for (const lab::ReportFile& file : files)
        if (const QString name = QString::fromStdString(file.name); QDir(folder).exists(name))
            there << name;
    return there;
}

Result<void> LabFiles::write(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
        return {};
    return error(
        tr("%1 can't be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
}

Result<void> LabFiles::writeAll(const QString& folder, std::span<const lab::ReportFile> files) {
    if (!QDir().mkpath(folder))
        return error(tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(folder)));
    for (const lab::ReportFile& file : files) {
        const auto done =
            write(QDir(folder).filePath(QString::fromStdString(file.name)), file.text);
        if (!done)
            return done;
    }
    return {};
}

} // namespace swimscope::ui
