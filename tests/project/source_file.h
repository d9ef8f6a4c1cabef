// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace swimscope::house {

/// A file of the project as the rules look at it.
struct SourceFile {
    QString path;      ///< from the project's root, with forward slashes
    QStringList lines; ///< as they stand there
    /// The same lines of C++ with comments and the contents of literals blanked, so that talking
    /// about a clock is not reading one. Lines with an #include stay whole.
    QStringList code;

    bool isCpp() const { return path.endsWith(".h") || path.endsWith(".cpp"); }
    bool isUnder(const QString& folder) const {
        return path == folder || path.startsWith(folder + "/");
    }
};

/// A breach of a rule.
struct Finding {
    QString rule;
    int line = 0; ///< from 1
    QString why;
};

SourceFile sourceFile(const QString& path, const QString& text);

/// All files of the project that people write by hand, below its root.
QList<SourceFile> projectFiles(const QString& root);

/// C++ with comments and the contents of literals replaced by blanks; line breaks stay.
QString blanked(const QString& text);

} // namespace swimscope::house
