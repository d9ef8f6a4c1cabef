// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <string>

namespace swimscope::test {

/// The scenarios that are shipped.
inline QDir library() {
    return QDir(SWIMSCOPE_SCENARIOS);
}
inline QStringList libraryFiles() {
    return library().entryList({"*.yaml"}, QDir::Files, QDir::Name);
}
inline std::string libraryText(const QString& name) {
    QFile file(library().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace swimscope::test
