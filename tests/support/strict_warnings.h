// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace swimscope::test {

/// Any Qt warning fails the running test, but for what the offscreen platform says it can't do:
/// pass on the size hints of a window with a layout, raise a menu. Nothing can be done about those.
/// For tests of whole windows, in init(); QT_FATAL_WARNINGS knows no exceptions and is unset there.
inline void failOnWarnings() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace swimscope::test
