// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/condition/parse.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using condition::Flaw;
using condition::parse;
using condition::toText;

/// Conditions as text: what is read, what is refused, and where.
class TestConditionParse : public QObject {
    Q_OBJECT

  private slots:
    void whatIsReadHasAUsualForm_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("usual");
        const auto same = [](const char* text) { QTest::newRow(text) << text << text; };
        const auto becomes = [](const char* text, const char* usual) {
            QTest::newRow(text) << text << usual;
        };
        same("n5 is suspected");
        same("n5 is suspected by at least 2");
        same("n5 is dead for all");
        same("n5 has left for most");
        same("n5 is alive for n3");
        same("n5 is frozen");
        same("3 members are dead");
        same("1 member is dead");
        same("no members are suspected");
        same("more than 2 members have left");
        same("all members are alive");
        same("the cluster converges");
        same("an ack to n3");
        same("a suspect message about n5");
        same("an indirect ping from n1 to n2 about n3 arrives");
        same("a push/pull is sent");
        same("any message to n4 and n5 is dead");
        same("not n5 is dead and (n1 is dead or n2 is dead)");
        same("not (n5 is dead or n4 is dead)");
        same("n1 is dead and (n2 is dead and n3 is dead)");
        same("\"my node\" is dead");
        same("\"all\" is dead for \"most\"");
        same("\"7\" is dead");
        becomes("N5 IS Suspect BY 2", "N5 is suspected by 2");
        becomes("n3 suspects n5", "n5 is suspected by n3");
        becomes("n5 is dead everywhere", "n5 is dead for all");
        becomes("n5 is left", "n5 has left");
        becomes("n5 is dead for at least 1", "n5 is dead");
        becomes("no member is suspected", "no members are suspected");
        becomes("exactly 3 members are dead", "3 members are dead");
        becomes("the cluster has converged", "the cluster converges");
        becomes("a message from n1", "any message from n1");
        becomes("a suspect about n5", "a suspect message about n5");
        becomes("a is dead", "\"a\" is dead");
        becomes("((n1 is dead) and n2 is dead) or n3 is dead",
                "n1 is dead and n2 is dead or n3 is dead");
        becomes(" n1\tis\ndead ", "n1 is dead");
    }
    void whatIsReadHasAUsualForm() {
        QFETCH(QString, text);
        QFETCH(QString, usual);
        const auto read = parse(text.toStdString());
        QVERIFY2(read.ok(), read.ok() ? "" : sentenceOf(read.error()).c_str());
        QCOMPARE(QString::fromStdString(toText(*read)), usual);
        const auto again = parse(usual.toStdString());
        QVERIFY(again.ok());
        QVERIFY(*again == *read);
    }

    void mistakesAreSaidWhereTheyAre_data() {
        QTest::addColumn<Flaw>("flaw");
        QTest::addColumn<int>("at");
        const auto row = [](const char* text, Flaw flaw, int at) {
            QTest::newRow(text) << flaw << at;
        };
        row("", Flaw::noCondition, 0);
        row("n5", Flaw::noVerb, 2);
        row("n5 was dead", Flaw::noVerb, 3);
        row("n5 is ill", Flaw::noState, 6);
        row("n5 is", Flaw::noState, 5);
        row("n5 has gone", Flaw::noLeft, 7);
        row("n5 is dead by", Flaw::noObserver, 13);
        row("n5 is dead for at 2", Flaw::noObserver, 18);
        row("n5 is suspected by at least two", Flaw::noNumber, 28);
        row("3 are dead", Flaw::noMembers, 2);
        row("99999999999 members are dead", Flaw::badNumber, 0);
        row("an elephant to n3", Flaw::noKind, 3);
        row("an ack to", Flaw::noName, 9);
        row("an ack to n3 to n4", Flaw::said, 13);
        row("an ack about n3", Flaw::namesNobody, 7);
        row("the world ends", Flaw::noConvergence, 4);
        row("n5 is dead n4", Flaw::noEnd, 11);
        row("n5 is dead)", Flaw::noEnd, 10);
        row("(n5 is dead", Flaw::notClosed, 11);
        row("n5 is dead and", Flaw::noCondition, 14);
        row("not an ack to n3", Flaw::negatesMessage, 0);
        row("\"n5 is dead", Flaw::badString, 0);
        row("n5 is dead for \"\\x\"", Flaw::badString, 15);
    }
    void mistakesAreSaidWhereTheyAre() {
        QFETCH(Flaw, flaw);
        QFETCH(int, at);
        const auto read = parse(QTest::currentDataTag());
        QVERIFY(!read.ok());
        QCOMPARE(static_cast<int>(read.error().flaw), static_cast<int>(flaw));
        QCOMPARE(static_cast<int>(read.error().at), at);
        QVERIFY(!sentenceOf(read.error()).empty());
    }

    void lengthAndDepthAreBounded() {
        QVERIFY(parse(std::string(condition::kLongest + 1, 'n')).error().flaw == Flaw::tooLong);
        QVERIFY(parse(std::string(condition::kLongest, '(')).error().flaw == Flaw::tooDeep);
        std::string nots;
        while (nots.size() < condition::kLongest - 20)
            nots += "not ";
        QVERIFY(parse(nots + "n5 is dead").error().flaw == Flaw::tooDeep);
        QVERIFY(parse("((((((((((n5 is dead))))))))))").ok());
    }

    /// Whatever is read is written so that it is read as the same.
    void anyTextIsReadOrRefused() {
        const std::vector<std::string> words{
            "n5",    "n3",      "is",     "has",   "left",    "suspects",  "suspected", "dead",
            "by",    "for",     "at",     "least", "most",    "all",       "no",        "3",
            "0",     "members", "member", "are",   "a",       "an",        "any",       "ack",
            "ping",  "to",      "from",   "about", "message", "sent",      "arrives",   "and",
            "or",    "not",     "(",      ")",     "the",     "cluster",   "converges", "\"",
            "\"x\"", "more",    "than",   "\xff",  "frozen",  "everywhere"};
        Random random(20, 1);
        int readable = 0;
        for (int i = 0; i < 200'000; ++i) {
            std::string text;
            for (std::uint64_t length = random.below(12); length > 0; --length)
                text += words[random.below(words.size())] + (random.below(20) > 0 ? " " : "");
            const auto read = parse(text);
            if (!read) {
                QVERIFY(read.error().at <= text.size());
                continue;
            }
            ++readable;
            const auto again = parse(toText(*read));
            QVERIFY2(again.ok() && *again == *read, text.c_str());
        }
        QVERIFY(readable > 100);
        for (int i = 0; i < 50'000; ++i) {
            std::string text;
            for (std::uint64_t length = random.below(40); length > 0; --length)
                text += static_cast<char>(random.below(256));
            static_cast<void>(parse(text).ok());
        }
    }
};

SWIMSCOPE_TEST(TestConditionParse)
#include "test_parse.moc"
