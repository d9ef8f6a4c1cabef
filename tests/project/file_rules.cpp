// SPDX-License-Identifier: MPL-2.0
#include "tests/project/rules.h"

#include <QRegularExpression>

namespace swimscope::house {
namespace {

constexpr int kMostLines = 500;

bool needsLicenceLine(const SourceFile& file) {
    return file.isCpp() || file.path.endsWith(".cmake") || file.path.endsWith("CMakeLists.txt") ||
           file.path.endsWith(".sh") || file.path.endsWith(".go") || file.path == ".ci/run";
}

void checkLicence(const SourceFile& file, QList<Finding>& findings) {
    const bool script = !file.lines.isEmpty() && file.lines[0].startsWith("#!");
    const QString mark = file.isCpp() || file.path.endsWith(".go") ? "//" : "#";
    if (file.lines.value(script ? 1 : 0) != mark + " SPDX-License-Identifier: MPL-2.0")
        findings.append({"licence", 1, "the first line is the SPDX line"});
}

void checkLength(const SourceFile& file, QList<Finding>& findings) {
    if ((file.isCpp() || file.path.endsWith(".go")) && file.lines.size() > kMostLines)
        findings.append({"length", kMostLines + 1, "the file holds more than one idea: divide it"});
}

/// Folders that exist on somebody's machine and not on another's. Put together here, so that this
/// file does not find itself.
const QRegularExpression& machinePath() {
    static const QRegularExpression pattern("(?<![\\w.}])/(" + QString("work|tmp|home|root|mnt") +
                                            ")/");
    return pattern;
}

void checkLines(const SourceFile& file, QList<Finding>& findings) {
    static const QRegularExpression unfinished("\\b(TO"
                                               "DO|FIX"
                                               "ME|XX"
                                               "X|HA"
                                               "CK)\\b");
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const int line = static_cast<int>(i) + 1;
        if (machinePath().match(file.lines[i]).hasMatch())
            findings.append({"path", line, "a folder of somebody's machine"});
        if (unfinished.match(file.lines[i]).hasMatch())
            findings.append({"unfinished", line, "finish it, or open an issue"});
        if (file.lines[i].contains('\t') && !file.path.endsWith(".go"))
            findings.append({"tab", line, "indent with blanks"});
    }
}

} // namespace

QList<Finding> checkFile(const SourceFile& file) {
    QList<Finding> findings;
    if (needsLicenceLine(file))
        checkLicence(file, findings);
    if (file.path.endsWith(".h") && !file.lines.contains("#pragma once"))
        findings.append({"once", 1, "a header says #pragma once"});
    checkLength(file, findings);
    checkLines(file, findings);
    return findings;
}

} // namespace swimscope::house
