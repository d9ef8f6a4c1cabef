// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/replay_session.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"
#include "ui/model/recording_texts.h"
#include "ui/model/texts.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;

namespace {

/// The text literals of a source, those that follow each other joined, with %1, %2, ... for {}.
QStringList literalsOf(const QString& source) {
    static const QRegularExpression literal(
        QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?:\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\")*"));
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    QStringList found;
    auto matches = literal.globalMatch(source);
    while (matches.hasNext()) {
        QString text = matches.next().captured().mid(1).chopped(1);
        text.remove(seam);
        for (int part = 1; text.contains(QLatin1String("{}")); ++part)
            text.replace(text.indexOf(QLatin1String("{}")), 2, QStringLiteral("%%1").arg(part));
        found << text;
    }
    return found;
}

bool isKnown(const QString& sentence) {
    return std::ranges::any_of(RecordingTexts::all(), [&sentence](const char* known) {
        return sentence == QLatin1String(known);
    });
}

void writeFile(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Why this can't be opened, as the engine says it and as the window does.
struct Told {
    explicit Told(const std::string& path) {
        if (const auto opened = recording::ReplaySession::open(path); !opened)
            english = opened.error().message;
        told = RecordingTexts::of(english);
    }
    std::string english;
    QString told;
};

} // namespace

/// What is said of recordings that can't be written or read.
class TestRecordingTexts : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void whatTheEngineSaysIsKnown();
    void itIsSaidInTheReadersLanguage();
    void whatNobodyKnowsStaysAsItIs();
    void namesOfFilesStayWhatTheyAre();
};

void TestRecordingTexts::initTestCase() {
    const QLocale german(QLocale::German, QLocale::Germany);
    QLocale::setDefault(german);
    installTranslations(*QCoreApplication::instance(), german);
}

/// All that begins with a file's name in the sources, and the reasons that are put behind one.
void TestRecordingTexts::whatTheEngineSaysIsKnown() {
    const QDir folder(QStringLiteral(SWIMSCOPE_SOURCES "/engine/recording"));
    int sentences = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.cpp")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& text : literalsOf(QString::fromUtf8(file.readAll()))) {
            const bool isReason = text.startsWith(QLatin1String("it ")) ||
                                  text.startsWith(QLatin1String("the disk "));
            const bool isSentence = text.startsWith(QLatin1String("%1: ")) &&
                                    text != QLatin1String("%1: %2") &&
                                    !text.endsWith(QLatin1String("%3"));
            if (!isReason && !isSentence)
                continue;
            ++sentences;
            QString behindAName = text;
            if (isReason)
                behindAName = QStringLiteral("%1: ") +
                              QString(text).replace(QLatin1String("%1"), QLatin1String("%2"));
            QVERIFY2(isKnown(text) || isKnown(behindAName), qPrintable(text));
        }
    }
    QVERIFY(sentences > 10);
}

void TestRecordingTexts::itIsSaidInTheReadersLanguage() {
    const test::Folder folder;
    const Told missing(folder.path("missing.swimscope"));
    QVERIFY(missing.english.ends_with("there is no such file"));
    QVERIFY(missing.told.contains(QStringLiteral("missing.swimscope: diese Datei gibt es nicht")));

    writeFile(folder.path("text.swimscope"),
              "no database, but some text that is long enough for one");
    const Told text(folder.path("text.swimscope"));
    QVERIFY(text.told.contains(QStringLiteral("das ist keine Aufzeichnung")));

    const std::string whole = folder.recordingOf(test::aRun());
    QFile file(QString::fromStdString(whole));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // where the format stands
    QCOMPARE(file.write("\0\0\3\xe7", 4), 4);
    file.close();
    const Told newer(whole);
    QVERIFY(newer.english.find("format 999") != std::string::npos);
    QVERIFY(newer.told.contains(QStringLiteral("Format 999")));
    QVERIFY(newer.told.contains(QStringLiteral("ein neueres SwimScope")));
}

void TestRecordingTexts::whatNobodyKnowsStaysAsItIs() {
    QCOMPARE(RecordingTexts::of("f: something else"), QStringLiteral("f: something else"));
    QCOMPARE(RecordingTexts::of(""), QString());
}

void TestRecordingTexts::namesOfFilesStayWhatTheyAre() {
    const QString told = RecordingTexts::of("a %1 of %2: it can't be opened (why %1)");
    QVERIFY(told.startsWith(QStringLiteral("a %1 of %2: ")));
    QVERIFY(told.endsWith(QStringLiteral("(why %1)")));
}

SWIMSCOPE_TEST(TestRecordingTexts)
#include "test_recording_texts.moc"
