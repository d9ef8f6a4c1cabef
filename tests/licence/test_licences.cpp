// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace {

/// All shared libraries that a program or library needs, itself or by way of others.
QString neededBy(const QString& file) {
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {file});
    const bool done = ldd.waitForFinished(60'000) && ldd.exitCode() == 0;
    return done ? QString::fromUtf8(ldd.readAllStandardOutput()) : QString();
}

} // namespace

/// Qt Charts is under the GPL 3.0, and whatever links it is distributed under that: the desktop
/// program, and nothing else.
class TestLicences : public QObject {
    Q_OBJECT

  private slots:
    void theEngineAndTheToolDoWithoutCharts_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : QStringLiteral(WITHOUT_CHARTS).split(QLatin1Char('|')))
            QTest::newRow(qPrintable(file.section(QLatin1Char('/'), -1))) << file;
    }
    void theEngineAndTheToolDoWithoutCharts() {
        QFETCH(const QString, file);
        const QString needed = neededBy(file);
        QVERIFY2(needed.contains(QStringLiteral("libc.so")), qPrintable(file));
        QVERIFY2(!needed.contains(QStringLiteral("Charts")), qPrintable(needed));
    }

    void theDesktopProgramHasThem() {
        const QString needed = neededBy(QStringLiteral(DESKTOP));
        QVERIFY2(needed.contains(QStringLiteral("libQt6Charts")), qPrintable(needed));
    }

    /// Both licences lie beside the sources, whole.
    void bothTextsAreThere_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("title");
        QTest::newRow("sources") << "LICENSE"
                                 << "Mozilla Public License Version 2.0";
        QTest::newRow("desktop") << "LICENSES/GPL-3.0.txt"
                                 << "GNU GENERAL PUBLIC LICENSE Version 3";
    }
    void bothTextsAreThere() {
        QFETCH(const QString, file);
        QFETCH(const QString, title);
        QFile text(QStringLiteral(SOURCES "/") + file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QString content = QString::fromUtf8(text.readAll()).simplified();
        QVERIFY(content.startsWith(title));
        QVERIFY(content.size() > 15'000);
    }
};

SWIMSCOPE_TEST(TestLicences)
#include "test_licences.moc"
