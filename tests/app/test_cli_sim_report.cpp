// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_report.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QXmlStreamReader>

#include <nlohmann/json.hpp>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

SimOutcome outcomeOfTwo() {
    return {.seed = 7,
            .digest = "00ff",
            .nodes = 5,
            .virtualTime = 60s,
            .wallTime = 250ms,
            .events = 1234,
            .datagrams = 56,
            .datagramBytes = 789,
            .suspicions = 2,
            .falseDeaths = 1,
            .expectations = {{.text = "all see all", .ok = true, .at = Instant(1500ms)},
                             {.text = "n1 & n2 < n3", .line = 12, .why = "\"n2\" is dead"}}};
}

} // namespace

/// How outcomes are told, in each form.
class TestCliSimReport : public QObject {
    Q_OBJECT
  private slots:
    void isALineOfJson();
    void isXmlThatOthersRead();
    void isTextForPeople();
    void isWellOnlyWhereAllIsMet();
    void tellsWhatWasPlanned();
    void tellsTheFirstComplaint();
};

void TestCliSimReport::isALineOfJson() {
    const std::string text = reportOf(outcomeOfTwo(), SimReportForm::json);
    QCOMPARE(text.find('\n'), text.size() - 1);
    const auto line = nlohmann::json::parse(text);
    const auto expected = nlohmann::json::parse(R"({
        "seed": 7, "digest": "00ff", "nodes": 5, "virtual_seconds": 60.0, "wall_seconds": 0.25,
        "events": 1234, "datagrams": 56, "datagram_bytes": 789, "suspicions": 2,
        "false_deaths": 1, "expectations": [
            {"text": "all see all", "line": 0, "ok": true, "at": 1.5},
            {"text": "n1 & n2 < n3", "line": 12, "ok": false, "why": "\"n2\" is dead"}]})");
    QVERIFY2(line == expected, text.c_str());
    QVERIFY(beginningOf(SimReportForm::json).empty());
    QVERIFY(endOf(SimReportForm::json).empty());
}

void TestCliSimReport::isXmlThatOthersRead() {
    constexpr auto kForm = SimReportForm::junit;
    QXmlStreamReader xml(QString::fromStdString(beginningOf(kForm) +
                                                reportOf(outcomeOfTwo(), kForm) + endOf(kForm)));
    QStringList seen;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            QString element = xml.name().toString();
            for (const char* name : {"name", "tests", "failures", "message", "value"})
                if (xml.attributes().hasAttribute(name))
                    element += QString(" %1=%2").arg(name, xml.attributes().value(name));
            seen.append(element);
        }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    const QStringList expected{"testsuites",
                               "testsuite name=seed 7 tests=2 failures=1",
                               "properties",
                               "property name=digest value=00ff",
                               "testcase name=all see all",
                               "testcase name=n1 & n2 < n3",
                               "failure message=\"n2\" is dead"};
    QCOMPARE(seen, expected);
}

void TestCliSimReport::isTextForPeople() {
    QCOMPARE(QString::fromStdString(reportOf(outcomeOfTwo(), SimReportForm::text)),
             "seed 7: 5 members for 60 s in 0.25 s, 1234 events, 56 datagrams, 2 suspicions, 1 "
             "false deaths, digest 00ff\n"
             "  all see all, at 1.5 s\n"
             "  NOT MET: line 12: n1 & n2 < n3: \"n2\" is dead\n");
}

void TestCliSimReport::isWellOnlyWhereAllIsMet() {
    SimOutcome outcome = outcomeOfTwo();
    QVERIFY(!outcome.ok());
    outcome.expectations.pop_back();
    QVERIFY(outcome.ok());
}

void TestCliSimReport::tellsWhatWasPlanned() {
    SimOutcome outcome = outcomeOfTwo();
    outcome.plan = "two members";
    const auto line = nlohmann::json::parse(reportOf(outcome, SimReportForm::json));
    QVERIFY(line["plan"] == "two members");
    const std::string text = reportOf(outcome, SimReportForm::text);
    QVERIFY(text.find("\n  two members\n") != std::string::npos);
}

void TestCliSimReport::tellsTheFirstComplaint() {
    QVERIFY(blamelessness({}).ok);
    const Expectation expectation =
        blamelessness({{Instant(2s), EventId{9}, "n1 errs"}, {Instant(3s), EventId{10}, "n2"}});
    QVERIFY(!expectation.ok);
    QVERIFY(expectation.at == Instant(2s));
    QCOMPARE(expectation.why, std::string("at 2 s, event 9: n1 errs"));
}

SWIMSCOPE_TEST(TestCliSimReport)
#include "test_cli_sim_report.moc"
