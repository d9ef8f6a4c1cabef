// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "tests/support/test_program.h"
#include "tests/swim/scenarios/scenario.h"
#include "tests/swim/scenarios/script.h"

#include <QDir>
#include <QtTest>

using namespace swimscope::test;

/// Runs the scripts of tests/data/scenarios and compares what they print with what stands in them.
/// With SWIMSCOPE_REWRITE=1 the scripts are written anew instead: look at the difference.
class TestScenarios : public QObject {
    Q_OBJECT

    const QDir folder_{QStringLiteral(SWIMSCOPE_TEST_DATA "/scenarios")};

    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static void rewrite(const QString& path, const std::string& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }

    /// Line by line, so that the first difference can be told.
    static void compare(const std::string& printed, const std::string& golden) {
        const auto got = QString::fromStdString(printed).split(QLatin1Char('\n'));
        const auto wanted = QString::fromStdString(golden).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(got.size(), wanted.size()); ++i)
            if (got[i] != wanted[i])
                QFAIL(qPrintable(QStringLiteral("line %1\n   script: %2\n  printed: %3")
                                     .arg(i + 1)
                                     .arg(wanted[i], got[i])));
        QCOMPARE(got.size(), wanted.size());
    }

  private slots:
    void runsAsWritten_data() {
        QTest::addColumn<QString>("path");
        const auto names = folder_.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder_.filePath(name);
    }

    void runsAsWritten() {
        QFETCH(QString, path);
        Script script = Script::parse(read(path).toStdString());
        const std::string golden = script.toText();
        Scenario scenario;
        for (Script::Part& part : script.parts)
            if (!part.command.empty())
                part.text = scenario.run(part.command);
        if (qEnvironmentVariableIsSet("SWIMSCOPE_REWRITE"))
            rewrite(path, script.toText());
        else
            compare(script.toText(), golden);
        for (const std::string& fault : scenario.faults())
            QFAIL(fault.c_str());
        // The recorded inputs, fed to fresh nodes, make the same run.
        const auto replayed = swimscope::host::replay(scenario.events());
        if (const auto& divergence = replayed.divergence)
            QFAIL(("recorded: " + divergence->recorded + "\nreplayed: " + divergence->replayed)
                      .c_str());
    }
};

SWIMSCOPE_TEST(TestScenarios)
#include "test_scenarios.moc"
