// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/simulation.h"
#include "engine/trace/failure_text.h"
#include "engine/why/memory.h"
#include "engine/why/text.h"
#include "engine/why/why.h"
#include "tests/support/test_program.h"
#include "tests/ui/model/why_samples.h"
#include "ui/model/failure_text.h"
#include "ui/model/texts.h"
#include "ui/model/why_phrases.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <set>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// Answers to "why?" in the window's words: they tell what the engine's English does, and do so in
/// every language.
class TestWhyPhrases : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void everyKindIsSampled();
    void sentencesAreWhole_data();
    void sentencesAreWhole();
    void englishIsTheEngines();
    void languagesAreComplete_data();
    void languagesAreComplete();
    void namesThatLookLikePlacesStayNames_data();
    void namesThatLookLikePlacesStayNames();
    void whatOthersSayIsMadeHarmless();
    void answersOfRuns_data();
    void answersOfRuns();
    void tones();
};

namespace {

const test::WhySamples& samples() {
    static const test::WhySamples all({"n1", "n2", "n3", "n4", "n5"});
    return all;
}

/// In place of the language spoken before.
void speak(const QLocale& locale) {
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
    QLocale::setDefault(locale);
    installTranslations(*QCoreApplication::instance(), locale);
}

QLocale english() {
    return {QLocale::English, QLocale::UnitedKingdom};
}

std::vector<QString> sentences(const std::vector<why::Statement>& statements) {
    std::vector<QString> texts;
    why::forEach(statements, [&texts](const why::Statement& statement, int) {
        texts.push_back(WhyPhrases::sentence(statement));
        return true;
    });
    return texts;
}

std::vector<why::Statement> sampled(const test::WhySamples& all) {
    std::vector<why::Statement> statements;
    for (const test::WhySample& sample : all.all)
        statements.push_back(sample.statement);
    return statements;
}

trace::Failure failureIn(const why::What& what) {
    if (const auto* tried = std::get_if<why::Tried>(&what))
        return tried->leg.failure;
    if (const auto* carried = std::get_if<why::Carried>(&what))
        return carried->leg.failure;
    const auto* ended = std::get_if<why::ConnectionEnded>(&what);
    return ended ? ended->failure : trace::Failure::none;
}

/// The engine's text with times and reasons as the window writes them. Of its numbers only times
/// have three decimals and are in seconds.
QString engineText(const why::Statement& statement) {
    QString text = QString::fromStdString(why::toText(statement));
    static const QRegularExpression time(QStringLiteral(R"(\b(\d+)(\.\d{3}) s\b)"));
    for (auto match = time.match(text); match.hasMatch(); match = time.match(text)) {
        const int seconds = match.captured(1).toInt();
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("%1:%2%3")
                         .arg(seconds / 60)
                         .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                         .arg(match.captured(2)));
    }
    if (const auto failure = failureIn(statement.what); failure != trace::Failure::none)
        text.replace(QString::fromStdString(trace::explain(failure, {})),
                     FailureText::clause(failure));
    return text;
}

/// Without what is rounded or grouped in another way.
QString rough(QString text) {
    static const QRegularExpression duration(
        QStringLiteral(R"((\d+ (min|h) )?[\d.,]+ (s|ms|us|µs|min)\b)"));
    static const QRegularExpression clock(QStringLiteral(R"(\b\d+:\d\d\.\d{3}\b)"));
    static const QRegularExpression group(QStringLiteral(R"((?<=\d),(?=\d{3}\b))"));
    text.replace(clock, QStringLiteral("@"));
    return text.replace(duration, QStringLiteral("#")).remove(group).simplified();
}

/// Empty if the sentence is one.
QString flaw(const QString& sentence) {
    static const QRegularExpression place(QStringLiteral("%L?([0-9]|n)"));
    if (sentence.isEmpty())
        return QStringLiteral("nothing is said");
    if (!sentence.endsWith(QLatin1Char('.')) && !sentence.endsWith(QChar(0x3002)))
        return QStringLiteral("no full stop: ") + sentence;
    if (sentence.contains(place))
        return QStringLiteral("an empty place: ") + sentence;
    if (sentence.contains(QLatin1String("  ")) || sentence.contains(QLatin1String("()")))
        return QStringLiteral("something is missing: ") + sentence;
    return {};
}

/// Words of the source that are left in a language, without what is English everywhere.
QString leftover(const QString& language, QString sentence) {
    static const QRegularExpression quoted(
        QStringLiteral("said (by )?42|start 5|\\bn\\d\\b|10\\.0\\.0\\.\\d:\\d+"));
    static const QRegularExpression terms(
        QStringLiteral("\\b(ping|ack|nack|push/pull|join|TCP|Gossip|label|memberlist)\\b"));
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    static const QRegularExpression small(
        QStringLiteral("\\b(the|of|and|is|had|has|that|from|with|its|by|at|to|it|a|any|no|"
                       "not|since|for)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    sentence.remove(quoted);
    if (language == QLatin1String("zh"))
        return latin.match(sentence.remove(terms)).captured();
    return small.match(sentence).captured();
}

void addLocales(bool withEnglish) {
    QTest::addColumn<QLocale>("locale");
    if (withEnglish)
        QTest::newRow("en") << english();
    QTest::newRow("de") << QLocale(QLocale::German);
    QTest::newRow("zh") << QLocale(QLocale::Chinese, QLocale::China);
}

Instant instant(Duration since) {
    return Instant(since);
}

/// Much that can happen to a cluster of six, and what is asked of it.
std::vector<why::Statement> answers(const std::vector<std::pair<Duration, host::Command>>& plan) {
    sim::Simulation simulation({.seed = 7});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(6)});
    for (const auto& [when, command] : plan)
        simulation.schedule(instant(when), command);
    simulation.runUntil(instant(40s));
    why::Memory past;
    past.take(simulation.takeEvents());
    std::vector<why::Statement> all;
    const auto hear = [&all](const why::Answer& answer) {
        all.insert(all.end(), answer.statements.begin(), answer.statements.end());
    };
    for (const Duration when : {Duration(6500ms), Duration(12s), Duration(40s)})
        for (const char* member : {"n2", "n3"}) {
            const NodeId observer = why::nodeNamed(past, "n1", instant(when));
            hear(why::whyBelieved(past, observer, member, instant(when)));
            hear(why::whyNotKnown(past, observer, member, instant(when)));
            hear(why::whatCameOf(past, observer, member, instant(when)));
        }
    // One of each kind of event, and what it led to.
    std::set<std::size_t> seen;
    for (const trace::Event& event : past.events())
        if (seen.insert(event.body.index()).second) {
            hear(why::whyHappened(past, event.id));
            hear(why::whatCameOf(past, event.id));
        }
    return all;
}

} // namespace

void TestWhyPhrases::init() {
    speak(english());
}

void TestWhyPhrases::everyKindIsSampled() {
    std::set<std::size_t> kinds;
    for (const test::WhySample& sample : samples().all)
        kinds.insert(sample.statement.what.index());
    QCOMPARE(kinds.size(), std::variant_size_v<why::What>);
}

void TestWhyPhrases::sentencesAreWhole_data() {
    addLocales(true);
}

void TestWhyPhrases::sentencesAreWhole() {
    QFETCH(const QLocale, locale);
    speak(locale);
    for (const test::WhySample& sample : samples().all) {
        const QString sentence = WhyPhrases::sentence(sample.statement);
        QCOMPARE(flaw(sentence), QString());
        for (const std::string& name : sample.names)
            QVERIFY2(sentence.contains(QString::fromStdString(name)),
                     qPrintable(QString::fromStdString(name) + " is not in: " + sentence));
    }
}

void TestWhyPhrases::englishIsTheEngines() {
    for (const test::WhySample& sample : samples().all)
        QCOMPARE(WhyPhrases::sentence(sample.statement), sample.ours.empty()
                                                             ? engineText(sample.statement)
                                                             : QString::fromStdString(sample.ours));
}

void TestWhyPhrases::languagesAreComplete_data() {
    addLocales(false);
}

void TestWhyPhrases::languagesAreComplete() {
    QFETCH(const QLocale, locale);
    const std::vector<why::Statement> all = sampled(samples());
    const std::vector<QString> sources = sentences(all);
    speak(locale);
    const std::vector<QString> texts = sentences(all);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(texts[i] != sources[i], qPrintable(texts[i]));
        const QString english = leftover(QLatin1String(QTest::currentDataTag()), texts[i]);
        QVERIFY2(english.isEmpty(), qPrintable(english + ": " + texts[i]));
    }
}

void TestWhyPhrases::namesThatLookLikePlacesStayNames_data() {
    addLocales(true);
}

/// Sentences are filled in one go.
void TestWhyPhrases::namesThatLookLikePlacesStayNames() {
    QFETCH(const QLocale, locale);
    speak(locale);
    const test::WhySamples hostile({"%2", "%1", "%4 %n", "%3", "%L5"});
    const std::vector<QString> wanted = sentences(sampled(samples()));
    const std::vector<QString> got = sentences(sampled(hostile));
    QCOMPARE(got.size(), wanted.size());
    const QStringList names{"%2", "%1", "%4 %n", "%3", "%L5"};
    for (std::size_t i = 0; i < got.size(); ++i) {
        QString text = wanted[i];
        for (qsizetype name = 0; name < names.size(); ++name)
            text.replace(QStringLiteral("n%1").arg(name + 1), names[name]);
        QCOMPARE(got[i], text);
    }
}

void TestWhyPhrases::whatOthersSayIsMadeHarmless() {
    const why::Ignored said{"n\x1b[1", "first\nsecond \x1b[31m" + std::string(5000, 'x')};
    const QString sentence = WhyPhrases::sentence({said});
    QVERIFY(sentence.contains(QLatin1String("first second")));
    QVERIFY(!sentence.contains(QChar(0x1B)));
    QVERIFY(sentence.size() < 500);
}

void TestWhyPhrases::answersOfRuns_data() {
    using host::Command;
    using Plan = std::vector<std::pair<Duration, Command>>;
    QTest::addColumn<std::vector<why::Statement>>("statements");
    const auto add = [](const char* name, const Plan& plan) {
        QTest::newRow(name) << answers(plan);
    };
    add("crash", {{3s, host::Kill{NodeId{3}}}, {30s, host::Restart{NodeId{3}}}});
    add("freeze", {{3s, host::Freeze{NodeId{3}, 5s}}});
    add("leave", {{3s, host::Leave{NodeId{3}}}});
    add("cut",
        {{3s, host::CutLink{NodeId{1}, NodeId{3}}}, {3s, host::SetMeta{NodeId{2}, Bytes{1}}}});
    add("loss", {{3s, host::LoseDatagrams{NodeId::none, NodeId{3}, 0.8}},
                 {5s, host::SetMeta{NodeId{2}, Bytes{1}}}});
    add("starved", {{3s, host::Starve{NodeId{3}, 2s, 3s}}});
    add("blocked", {{3s, host::Block{NodeId{3}, 4s, 1s, {}}}});
}

/// What the samples do not foresee: answers as they are.
void TestWhyPhrases::answersOfRuns() {
    QFETCH(const std::vector<why::Statement>, statements);
    QVERIFY(statements.size() > 30);
    std::vector<QString> sources;
    why::forEach(statements, [&sources](const why::Statement& statement, int) {
        const QString sentence = WhyPhrases::sentence(statement);
        sources.push_back(sentence);
        // These two are put differently; englishIsTheEngines compares them.
        if (!std::holds_alternative<why::Stops>(statement.what) &&
            !std::holds_alternative<why::NeverTold>(statement.what))
            [&] { QCOMPARE(rough(sentence), rough(engineText(statement))); }();
        return !QTest::currentTestFailed();
    });
    if (QTest::currentTestFailed())
        return;
    for (const QLocale& locale :
         {QLocale(QLocale::German), QLocale(QLocale::Chinese, QLocale::China)}) {
        speak(locale);
        const std::vector<QString> texts = sentences(statements);
        QCOMPARE(texts.size(), sources.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(texts[i] != sources[i], qPrintable(texts[i]));
            QVERIFY2(!texts[i].isEmpty(), qPrintable(sources[i]));
        }
    }
}

void TestWhyPhrases::tones() {
    const auto tone = [](why::What what) { return WhyPhrases::tone({std::move(what)}); };
    using State = trace::MemberState;
    QCOMPARE(tone(why::Believes{"n1", "n2", State::alive}), Tone::good);
    QCOMPARE(tone(why::Believes{"n1", "n2", State::suspect}), Tone::warning);
    QCOMPARE(tone(why::Believes{"n1", "n2", State::dead}), Tone::bad);
    QCOMPARE(tone(why::Believes{"n1", "n2", State::left}), Tone::neutral);
    QCOMPARE(tone(why::Believes{"n1", "n2", {}}), Tone::neutral);
    QCOMPARE(tone(why::RanOut{}), Tone::bad);
    QCOMPARE(tone(why::Stopped{"n1", true}), Tone::bad);
    QCOMPARE(tone(why::Stopped{"n1", false}), Tone::neutral);
    QCOMPARE(tone(why::Refuted{}), Tone::good);
    QCOMPARE(tone(why::Probe{.failed = true}), Tone::warning);
    QCOMPARE(tone(why::Probe{}), Tone::good);
    QCOMPARE(tone(why::HealthMoved{"n1", 2, 1}), Tone::warning);
    QCOMPARE(tone(why::HealthMoved{"n1", 1, -1}), Tone::good);
    QCOMPARE(tone(why::Conflict{}), Tone::problem);
    QCOMPARE(tone(why::CutShort{}), Tone::neutral);
}

SWIMSCOPE_TEST(TestWhyPhrases)
#include "test_why_phrases.moc"
