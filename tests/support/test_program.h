// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace swimscope::test {

/// Runs one test object with Qt Test's arguments; returns how many of its functions failed.
using RunTest = int (*)(int argc, char** argv);

/// A test of this program, known by the name of its source file without the ending. Building one
/// program of a folder's tests takes a fraction of what one for each would.
class Registered {
  public:
    Registered(const char* file, RunTest run);
};

template <class Test, class Application>
int runWith(int argc, char** argv) {
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace swimscope::test

/// At the end of a test's source: the class of its object, and what runs it.
#define SWIMSCOPE_TEST_BY(Test, ...)                                                               \
    static const swimscope::test::Registered registered##Test(__FILE__, __VA_ARGS__);
/// For tests that need no more than an event loop.
#define SWIMSCOPE_TEST(Test)                                                                       \
    SWIMSCOPE_TEST_BY(Test, swimscope::test::runWith<Test, QCoreApplication>)
/// For tests that draw or show windows; QApplication or QGuiApplication.
#define SWIMSCOPE_TEST_WITH(Application, Test)                                                     \
    SWIMSCOPE_TEST_BY(Test, swimscope::test::runWith<Test, Application>)
