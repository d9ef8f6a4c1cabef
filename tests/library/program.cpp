// SPDX-License-Identifier: MPL-2.0
#include "tests/library/program.h"

#include <QTest>

#include <csignal>

namespace swimscope::test {
namespace {

constexpr int kPatience = 60'000;
constexpr int kLongPatience = 600'000;

} // namespace

Outcome runToEnd(const QString& program, const QStringList& arguments,
                 const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLongPatience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Program::Program(const QString& program, const QStringList& arguments) {
    QObject::connect(&process_, &QProcess::readyReadStandardOutput, &process_, [this] { read(); });
    process_.start(program, arguments);
}

Program::~Program() {
    if (process_.state() == QProcess::NotRunning)
        return;
    process_.kill();
    process_.waitForFinished();
}

void Program::write(const QByteArray& line) {
    process_.write(line + '\n');
}

void Program::signal(int number) const {
    if (const qint64 id = process_.processId(); id > 0)
        ::kill(static_cast<pid_t>(id), number);
}

void Program::read() {
    while (process_.canReadLine())
        lines_.append(QString::fromUtf8(process_.readLine()).chopped(1));
}

bool Program::told(const QString& part) const {
    return !lines_.filter(part).isEmpty();
}

QString Program::wait(const QString& part, qsizetype from) {
    QString found;
    const bool came = QTest::qWaitFor(
        [&] {
            found = lines_.mid(from).filter(part).value(0);
            return !found.isNull();
        },
        kPatience);
    if (!came)
        qInfo().noquote() << "no" << part << "in:\n" + lines_.join('\n') << errors();
    return found;
}

int Program::waitForEnd() {
    const bool ended =
        QTest::qWaitFor([&] { return process_.state() == QProcess::NotRunning; }, kPatience);
    read();
    return ended && process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1;
}

} // namespace swimscope::test
