// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/lab/report.h"
#include "ui/model/lab_run.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>

namespace swimscope::ui {

/// What runs leave on disk. A group of functions, for their texts.
class LabFiles {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::LabFiles)

  public:
    /// Reads the samples of one run, of one file or of several shards, and what they come to. What
    /// is missing makes the report partial. May be called from any thread; the error is a sentence.
    static Result<LabReport> read(const QStringList& files, Experiments experiments);

    /// Those of the files that are in the folder already.
    static QStringList existing(const QString& folder, std::span<const lab::ReportFile> files);

    /// Writes a file whole, or leaves what was there as it was. The error is a sentence.
    static Result<void> write(const QString& path, const std::string& text);

    /// Writes the files into a folder, which is made if need be.
    static Result<void> writeAll(const QString& folder, std::span<const lab::ReportFile> files);

  private:
    static Result<lab::Record> readShard(const QString& path, Experiments experiments);
};

} // namespace swimscope::ui
