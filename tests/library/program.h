// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QProcess>
#include <QStringList>

namespace swimscope::test {

/// What a program that ran to its end left behind.
struct Outcome {
    int exitCode = -1; ///< -1: it did not start, did not end in time, or was ended by a signal
    QString output;
    QString errors;
};

/// Runs a program to its end. Generous with time: some compile.
Outcome runToEnd(const QString& program, const QStringList& arguments,
                 const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// A program that speaks lines of text. Ended with the object.
class Program {
  public:
    Program(const QString& program, const QStringList& arguments);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void write(const QByteArray& line);
    void closeInput() { process_.closeWriteChannel(); }
    /// Sends a signal to this process and to no other.
    void signal(int number) const;

    /// Waits until a line of its output contains this, at or after line `from`; what it is then,
    /// or null with all that came printed.
    QString wait(const QString& part, qsizetype from = 0);
    /// Whether a line contains this until now.
    bool told(const QString& part) const;
    /// Where the lines after this moment begin.
    qsizetype mark() const { return lines_.size(); }

    /// Waits until it ends; its exit code, or -1.
    int waitForEnd();
    QString errors() { return QString::fromUtf8(process_.readAllStandardError()); }

  private:
    void read();

    QProcess process_;
    QStringList lines_;
};

} // namespace swimscope::test
