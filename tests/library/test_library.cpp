// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/library/program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace swimscope::test;

namespace {

const QString kPlayground = PLAYGROUND;
const QString kPrefix = kPlayground + "/prefix";
const QString kExamples = kPrefix + "/" DOCDIR "/examples";

/// Configures a project outside of this one with warnings as errors, as a program's author may.
Outcome configure(const QString& source, const QString& build, const QStringList& more = {}) {
    QDir(kPlayground + "/" + build).removeRecursively();
    return runToEnd(CMAKE_PROGRAM,
                    QStringList{"-S", source, "-B", kPlayground + "/" + build, "-G", GENERATOR,
                                "-DCMAKE_PREFIX_PATH=" + kPrefix, "-DCMAKE_CXX_COMPILER=" COMPILER,
                                "-DCMAKE_CXX_COMPILER_LAUNCHER=" COMPILER_LAUNCHER,
                                "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror"} +
                        more);
}

Outcome build(const QString& build, const QStringList& more = {}) {
    return runToEnd(CMAKE_PROGRAM, QStringList{"--build", kPlayground + "/" + build} + more);
}

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString example(const QString& name) {
    return kPlayground + "/shared/" + name + "/" + name;
}

/// Where a chat or registry listens, by its own words.
QString addressOf(Program& program) {
    return program.wait("listening on ").section(' ', -1);
}

} // namespace

#define EXPECT_SUCCESS(outcome)                                                                    \
    do {                                                                                           \
        const Outcome result = (outcome);                                                          \
        QVERIFY2(result.exitCode == 0, qPrintable(result.output + result.errors));                 \
    } while (false)

/// The package from its installation to running programs. The first test makes what the others use.
class TestLibrary : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void hasAllThatItsHeadersInclude();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void saysThatQtWasLeftOut();
    void linksStatically();
    void isFoundByPkgConfig();
    void theGuideShowsTheFirstProgram();
    void membersListsThem();
    void membersSaysWhyItCannot();
    void chatReachesEverybody();
    void registryKnowsAllServices();
    void wrongUseIsExplained_data();
    void wrongUseIsExplained();
};

void TestLibrary::initTestCase() {
    QDir(kPrefix).removeRecursively();
    EXPECT_SUCCESS(runToEnd(
        CMAKE_PROGRAM, {"--install", BUILD_DIR, "--prefix", kPrefix, "--component", "library"}));
    QVERIFY(QFile::exists(kPrefix + "/" DOCDIR "/LICENSE"));
    EXPECT_SUCCESS(configure(kExamples, "shared"));
    EXPECT_SUCCESS(build("shared"));
}

void TestLibrary::hasAllThatItsHeadersInclude() {
    EXPECT_SUCCESS(configure(LIBRARY_TESTS "/headers", "headers"));
    EXPECT_SUCCESS(build("headers"));
    EXPECT_SUCCESS(runToEnd(kPlayground + "/headers/core_headers", {}));
    EXPECT_SUCCESS(runToEnd(kPlayground + "/headers/all_headers", {}));
}

void TestLibrary::saysWhatIsMissing_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("components");
    QTest::addColumn<QString>("why"); ///< empty: it is found
    QTest::newRow("this version") << VERSION << "Core;Qt;CoreStatic;QtStatic" << QString();
    QTest::newRow("any") << ""
                         << "" << QString();
    QTest::newRow("no such component")
        << ""
        << "Core;Gtk"
        << "SwimScope has no component Gtk; there are Core, Qt, CoreStatic and QtStatic";
    QTest::newRow("newer") << "0.99"
                           << "Core"
                           << "compatible with requested version \"0.99\"";
    QTest::newRow("older") << "0.0.1"
                           << "Core"
                           << "compatible with requested version \"0.0.1\"";
}

void TestLibrary::saysWhatIsMissing() {
    QFETCH(QString, version);
    QFETCH(QString, components);
    QFETCH(QString, why);
    const Outcome outcome = configure(LIBRARY_TESTS "/find", "find",
                                      {"-DVERSION=" + version, "-DCOMPONENTS=" + components});
    QCOMPARE(outcome.exitCode, why.isEmpty() ? 0 : 1);
    // CMake breaks its lines where it likes.
    const QString errors = outcome.errors.simplified();
    QVERIFY2(errors.contains(why), qPrintable(outcome.errors));
}

/// What the preset engine-noqt installs has no such file.
void TestLibrary::saysThatQtWasLeftOut() {
    const QString component = kPrefix + "/" LIBDIR "/cmake/SwimScope/SwimScopeQt.cmake";
    QVERIFY(QFile::rename(component, component + ".away"));
    const Outcome qt = configure(LIBRARY_TESTS "/find", "find", {"-DVERSION=", "-DCOMPONENTS=Qt"});
    const Outcome any = configure(LIBRARY_TESTS "/find", "find", {"-DVERSION=", "-DCOMPONENTS="});
    QVERIFY(QFile::rename(component + ".away", component));
    QCOMPARE(qt.exitCode, 1);
    QVERIFY2(qt.errors.simplified().contains("built without its component Qt"),
             qPrintable(qt.errors));
    QCOMPARE(any.exitCode, 0);
}

void TestLibrary::linksStatically() {
    EXPECT_SUCCESS(configure(kExamples + "/members", "static", {"-DSWIMSCOPE_COMPONENT=QtStatic"}));
    EXPECT_SUCCESS(build("static"));
    // It runs where the libraries are not.
    const Outcome needed = runToEnd("ldd", {kPlayground + "/static/members"});
    QCOMPARE(needed.exitCode, 0);
    QVERIFY2(!needed.output.contains("swimscope"), qPrintable(needed.output));
    EXPECT_SUCCESS(runToEnd(kPlayground + "/static/members", {}));
}

void TestLibrary::isFoundByPkgConfig() {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PKG_CONFIG_PATH", kPrefix + "/" LIBDIR "/pkgconfig");
    const Outcome flags =
        runToEnd(PKG_CONFIG_PROGRAM, {"--cflags", "--libs", "swimscope-qt"}, environment);
    QVERIFY2(flags.exitCode == 0, qPrintable(flags.errors));
    const QString program = kPlayground + "/members-by-pkg-config";
    EXPECT_SUCCESS(runToEnd(
        COMPILER, QStringList{"-std=c++20", kExamples + "/members/main.cpp", "-o", program} +
                      QProcess::splitCommand(flags.output) +
                      QStringList{"-Wl,-rpath," + kPrefix + "/" LIBDIR}));
    EXPECT_SUCCESS(runToEnd(program, {}));
    const Outcome version =
        runToEnd(PKG_CONFIG_PROGRAM, {"--modversion", "swimscope-core"}, environment);
    QCOMPARE(version.output.trimmed(), QString(VERSION));
}

void TestLibrary::theGuideShowsTheFirstProgram() {
    const QString program = contentOf(kExamples + "/members/main.cpp").section('\n', 2);
    QVERIFY(program.contains("int main("));
    QVERIFY2(contentOf(GUIDE).contains("```cpp\n" + program + "```"), GUIDE);
}

void TestLibrary::membersListsThem() {
    NodeTool node("node");
    QVERIFY(node.ready());
    const Outcome outcome = runToEnd(example("members"), {"node/" + node.address()});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    const QStringList lines = outcome.output.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("guest "), qPrintable(lines[0]));
    QCOMPARE(lines[1], "node " + node.address());
    // It did not just vanish.
    QVERIFY(!node.wait({{"event", "leave"}, {"name", "guest"}, {"left", true}}).is_null());
}

void TestLibrary::membersSaysWhyItCannot() {
    const QString closed = QString("127.0.0.1:%1").arg(freePort());
    const Outcome outcome = runToEnd(example("members"), {closed, "127.0.0.1:none"});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.startsWith("members: " + closed + ": connection refused"),
             qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains("127.0.0.1:none: "), qPrintable(outcome.errors));
}

void TestLibrary::chatReachesEverybody() {
    const auto arguments = [](const char* name) {
        return QStringList{"--name", name, "--bind", "127.0.0.1:0"};
    };
    Program ann(example("chat"), arguments("ann"));
    const QString address = addressOf(ann);
    Program bob(example("chat"), arguments("bob") + QStringList{address});
    Program eve(example("chat"), arguments("eve") + QStringList{address});
    for (Program* program : {&ann, &bob, &eve})
        for (const char* name : {"ann", "bob", "eve"})
            QVERIFY(!program->wait(QString("* %1 is here").arg(name)).isNull());
    bob.write("good morning");
    QCOMPARE(ann.wait("bob: "), QString("bob: good morning"));
    QCOMPARE(eve.wait("bob: "), QString("bob: good morning"));
    ann.write("my \x1b[31mcolours");
    QCOMPARE(bob.wait("ann: "), QString("ann: my  [31mcolours"));
    QCOMPARE(eve.wait("ann: "), QString("ann: my  [31mcolours"));
    eve.write(QByteArray(2'000, 'x'));
    QVERIFY(!eve.wait("* not sent: ").isNull());

    bob.signal(SIGTERM);
    QCOMPARE(bob.waitForEnd(), 0);
    QVERIFY(!ann.wait("* bob has left").isNull());
    QVERIFY(!eve.wait("* bob has left").isNull());
    ann.closeInput();
    QCOMPARE(ann.waitForEnd(), 0);
    QVERIFY(!eve.wait("* ann has left").isNull());
    eve.signal(SIGINT);
    QCOMPARE(eve.waitForEnd(), 0);
    for (Program* program : {&ann, &bob, &eve})
        QCOMPARE(program->errors(), QString());
}

void TestLibrary::registryKnowsAllServices() {
    Program a(example("registry"), {"--name", "a", "--bind", "127.0.0.1:0", "--service", "web:8080",
                                    "--service", "db:5432"});
    const QString address = addressOf(a);
    Program b(example("registry"),
              {"--name", "b", "--bind", "127.0.0.1:0", "--service", "web:8081", address});
    QVERIFY(!a.wait("+ web at 127.0.0.1:8081 (b)").isNull());
    QVERIFY(!b.wait("+ db at 127.0.0.1:5432 (a)").isNull());
    qsizetype from = b.mark();
    b.write("find web");
    QVERIFY(!b.wait("web at 127.0.0.1:8080 (a)", from).isNull());
    QVERIFY(!b.wait("web at 127.0.0.1:8081 (b)", from).isNull());
    b.write("find mail");
    QVERIFY(!b.wait("nobody offers mail").isNull());

    b.write("add mail:25");
    QVERIFY(!a.wait("+ mail at 127.0.0.1:25 (b)").isNull());
    b.write("remove web");
    QVERIFY(!a.wait("- web at 127.0.0.1:8081 (b)").isNull());
    b.write("sing");
    QVERIFY(!b.wait("? sing").isNull());
    b.signal(SIGTERM);
    QCOMPARE(b.waitForEnd(), 0);
    QVERIFY(!a.wait("- mail at 127.0.0.1:25 (b)").isNull());
    QVERIFY(!a.told("- db"));
    a.closeInput();
    QCOMPARE(a.waitForEnd(), 0);
    QCOMPARE(a.errors() + b.errors(), QString());
}

void TestLibrary::wrongUseIsExplained_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("why");
    QTest::newRow("no name") << "chat" << QStringList{} << "chat: who are you?";
    QTest::newRow("no value") << "chat" << QStringList{"--name"} << "chat: --name needs a value";
    QTest::newRow("no option") << "registry" << QStringList{"--nam", "a"}
                               << "registry: there is no option --nam";
    QTest::newRow("no service") << "registry" << QStringList{"--service", "web"}
                                << "registry: \"web\" is no service; write SERVICE:PORT";
}

void TestLibrary::wrongUseIsExplained() {
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QString, why);
    const Outcome outcome = runToEnd(example(program), arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.errors.section('\n', 0, 0), why);
    QVERIFY(outcome.errors.contains("usage: " + program));
}

SWIMSCOPE_TEST(TestLibrary)
#include "test_library.moc"
