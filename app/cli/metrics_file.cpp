// SPDX-License-Identifier: MPL-2.0
#include "app/cli/metrics_file.h"

#include <QSaveFile>
#include <QString>

#include <utility>

namespace swimscope::cli {

std::string MetricsFile::write(const std::string& text) {
    QSaveFile file(QString::fromStdString(path_));
    const auto size = static_cast<qint64>(text.size());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    if (std::exchange(failing_, !written) || written)
        return {};
    return "--metrics-file " + path_ + ": " + file.errorString().toStdString();
}

} // namespace swimscope::cli
