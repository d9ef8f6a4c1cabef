// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/model/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace swimscope;

/// Every text of the sources stands in every language, finished, with the same places for names and
/// numbers. English has its plurals: otherwise people read "1 nodes".
class TestTranslations : public QObject {
    Q_OBJECT

  private slots:
    void englishHasAllPlurals();
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void placesForNamesAndNumbersAreKept_data();
    void placesForNamesAndNumbersAreKept();
    void anUnknownLanguageFallsBackToEnglish();
};

namespace {

const QString kSources = QStringLiteral(SWIMSCOPE_SOURCES);

QString fileOf(const QString& language) {
    return kSources + QStringLiteral("/translations/swimscope_%1.ts").arg(language);
}

/// A language's file as it would be after collecting the sources' texts once more.
QByteArray collectedAnew(const QString& language, const QStringList& more) {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("texts.ts"));
    if (!QFile::copy(fileOf(language), file))
        return {};
    QProcess lupdate;
    lupdate.start(QStringLiteral(SWIMSCOPE_LUPDATE),
                  more + QStringList{"-silent", "-source-language", "en", "-locations", "none",
                                     "-no-obsolete", "-I", kSources, kSources + "/ui",
                                     kSources + "/app", "-ts", file});
    QFile updated(file);
    const bool done = lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0;
    return done && updated.open(QIODevice::ReadOnly) ? updated.readAll() : QByteArray();
}

/// The first text that is not finished; empty if all are.
QString firstUnfinished(const QByteArray& texts) {
    QString message;
    for (const QString& line : QString::fromUtf8(texts).split(QLatin1Char('\n'))) {
        if (line.contains(QLatin1String("<source>")))
            message = line.trimmed();
        if (line.contains(QLatin1String("type=\"unfinished\"")))
            return message +
                   QStringLiteral(": build the target update_translations and fill it in");
    }
    return {};
}

/// %1, %2, %n ... of a text, sorted. A plural form may leave the number out.
QStringList placesIn(const QString& text) {
    QStringList places;
    for (const auto& match : QRegularExpression(QStringLiteral("%L?([0-9]|n)")).globalMatch(text))
        places << match.captured(0);
    places.removeDuplicates();
    places.sort();
    return places;
}

void addLanguages() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

} // namespace

void TestTranslations::englishHasAllPlurals() {
    const QByteArray texts =
        collectedAnew(QStringLiteral("en"), {"-pluralonly", "-target-language", "en"});
    QVERIFY(texts.contains("<message"));
    QCOMPARE(firstUnfinished(texts), QString());
}

void TestTranslations::nothingIsUnfinished_data() {
    addLanguages();
}

void TestTranslations::nothingIsUnfinished() {
    QFETCH(const QString, language);
    const QByteArray texts = collectedAnew(language, {});
    QVERIFY(texts.count("<message") > 500);
    QCOMPARE(firstUnfinished(texts), QString());
}

void TestTranslations::placesForNamesAndNumbersAreKept_data() {
    addLanguages();
}

void TestTranslations::placesForNamesAndNumbersAreKept() {
    QFETCH(const QString, language);
    QFile file(fileOf(language));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    bool plural = false;
    int compared = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            plural = xml.attributes().hasAttribute(QLatin1String("numerus"));
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        const auto text = plural ? QLatin1String("numerusform") : QLatin1String("translation");
        if (xml.name() != text)
            continue;
        QStringList wanted = placesIn(source);
        QStringList found = placesIn(xml.readElementText());
        if (plural) // "one" needs no number
            for (QStringList* places : {&wanted, &found})
                places->erase(std::remove_if(places->begin(), places->end(),
                                             [](const QString& p) { return p.endsWith('n'); }),
                              places->end());
        QVERIFY2(found == wanted, qPrintable(source));
        ++compared;
    }
    QVERIFY(!xml.hasError());
    QVERIFY(compared > 500);
}

void TestTranslations::anUnknownLanguageFallsBackToEnglish() {
    ui::installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Icelandic));
    QCOMPARE(QCoreApplication::translate("swimscope::ui::MainWindow", "%n nodes", nullptr, 1),
             QStringLiteral("1 node"));
}

SWIMSCOPE_TEST(TestTranslations)
#include "test_translations.moc"
