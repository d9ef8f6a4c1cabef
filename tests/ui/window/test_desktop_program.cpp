// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The program itself, with its real sockets, offscreen.
class TestDesktopProgram : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void itTakesAPictureOfALivingCluster();
    void aFrozenMemberIsSuspected();
    void anUnknownMemberCannotBeFrozen();
    void wrongUseEndsAtOnce();
    void aSignalClosesTheWindow();

  private:
    QByteArray run(const QStringList& arguments, int expected);

    QTemporaryDir home_;
    QProcess program_;
};

namespace {

constexpr int kLongest = 90'000;

/// Whether the process has a handler for SIGTERM, as the system tells it.
bool awaitsTermination(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1;
    return false;
}

} // namespace

void TestDesktopProgram::init() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home_.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home_.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // The platform's word on size hints is a warning that nobody can help.
    environment.remove(QStringLiteral("QT_FATAL_WARNINGS"));
    program_.setProcessEnvironment(environment);
    program_.setProgram(QStringLiteral(SWIMSCOPE_PROGRAM));
}

QByteArray TestDesktopProgram::run(const QStringList& arguments, int expected) {
    program_.setArguments(arguments);
    program_.start();
    if (!program_.waitForFinished(kLongest)) {
        program_.kill();
        program_.waitForFinished(kLongest);
        return "it did not end";
    }
    const QByteArray errors = program_.readAllStandardError();
    if (program_.exitStatus() != QProcess::NormalExit || program_.exitCode() != expected)
        return "exit code " + QByteArray::number(program_.exitCode()) + ": " + errors;
    return expected == 0 ? program_.readAllStandardOutput() : errors;
}

void TestDesktopProgram::itTakesAPictureOfALivingCluster() {
    const QString file = home_.filePath(QStringLiteral("picture.png"));
    const QByteArray said =
        run({"--nodes", "5", "--profile", "local", "--screenshot", file, "--after", "4"}, 0);
    QVERIFY2(said.startsWith("5 alive · 0 suspect · 0 dead · 0 left · "), said.constData());
    QVERIFY2(said.endsWith("live\n"), said.constData());
    const QImage picture(file);
    QVERIFY(picture.width() > 800 && picture.height() > 500);
}

void TestDesktopProgram::aFrozenMemberIsSuspected() {
    const QString file = home_.filePath(QStringLiteral("frozen.png"));
    const QByteArray said = run({"--nodes", "5", "--profile", "local", "--screenshot", file,
                                 "--after", "5", "--freeze", "n3"},
                                0);
    QVERIFY2(!said.startsWith("5 alive"), said.constData());
    QVERIFY(!QImage(file).isNull());
}

void TestDesktopProgram::anUnknownMemberCannotBeFrozen() {
    const QString file = home_.filePath(QStringLiteral("none.png"));
    const QByteArray said =
        run({"--nodes", "2", "--screenshot", file, "--after", "0.5", "--freeze", "nobody"}, 1);
    QVERIFY2(said.contains("there is no node named nobody"), said.constData());
    QVERIFY(!QFile::exists(file));
}

void TestDesktopProgram::wrongUseEndsAtOnce() {
    const QByteArray said = run({"--nodes", "0"}, 2);
    QCOMPARE(said.count('\n'), 1);
    QVERIFY2(said.startsWith("swimscope: "), said.constData());
}

void TestDesktopProgram::aSignalClosesTheWindow() {
    const QString file = home_.filePath(QStringLiteral("never.png"));
    program_.setArguments({"--nodes", "3", "--screenshot", file, "--after", "3000"});
    program_.start();
    QVERIFY(program_.waitForStarted(kLongest));
    QTRY_VERIFY_WITH_TIMEOUT(awaitsTermination(program_.processId()), kLongest);
    ::kill(static_cast<pid_t>(program_.processId()), SIGTERM);
    QVERIFY(program_.waitForFinished(kLongest));
    QCOMPARE(program_.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program_.exitCode(), 0);
    QVERIFY(!QFile::exists(file));
}

SWIMSCOPE_TEST_WITH(QGuiApplication, TestDesktopProgram)
#include "test_desktop_program.moc"
