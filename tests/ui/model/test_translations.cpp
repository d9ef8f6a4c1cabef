// SPDX-License-Identifier: MPL-2.0
#include "ui/model/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace swimscope;

/// Every text with a number in it needs its plurals in English, too: otherwise people read
/// "1 nodes".
class TestTranslations : public QObject {
    Q_OBJECT

  private slots:
    void englishHasAllPlurals();
    void anUnknownLanguageFallsBackToEnglish();
};

void TestTranslations::englishHasAllPlurals() {
    QTemporaryDir folder;
    const QString sources = QStringLiteral(SWIMSCOPE_SOURCES);
    const QString file = folder.filePath(QStringLiteral("swimscope_en.ts"));
    QVERIFY(QFile::copy(sources + QStringLiteral("/translations/swimscope_en.ts"), file));
    QProcess lupdate;
    lupdate.start(QStringLiteral(SWIMSCOPE_LUPDATE),
                  {"-silent", "-pluralonly", "-target-language", "en", "-source-language", "en",
                   "-locations", "none", "-I", sources, sources + "/ui", sources + "/app", "-ts",
                   file});
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QFile updated(file);
    QVERIFY(updated.open(QIODevice::ReadOnly));
    QString message;
    for (const QString& line : QString::fromUtf8(updated.readAll()).split(QLatin1Char('\n'))) {
        if (line.contains(QLatin1String("<source>")))
            message = line.trimmed();
        QVERIFY2(!line.contains(QLatin1String("type=\"unfinished\"")),
                 qPrintable(message + QStringLiteral(" has no plurals: build the target "
                                                     "update_translations and fill them in")));
    }
}

void TestTranslations::anUnknownLanguageFallsBackToEnglish() {
    ui::installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Icelandic));
    QCOMPARE(QCoreApplication::translate("swimscope::ui::MainWindow", "%n nodes", nullptr, 1),
             QStringLiteral("1 node"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
