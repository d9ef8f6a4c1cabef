// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/project/source_file.h"

/// The rules of the house (docs/architecture.md and CONTRIBUTING.md) as far as a program can check
/// them by reading. Each looks at one file.
namespace swimscope::house {

/// Who may include whom, and which folders do without Qt.
QList<Finding> checkIncludes(const SourceFile& file);

/// Clocks, chance, threads and the like where there must be none; sleeps in tests.
QList<Finding> checkCalls(const SourceFile& file);

/// Licence lines, length, paths of somebody's machine, unfinished work.
QList<Finding> checkFile(const SourceFile& file);

} // namespace swimscope::house
