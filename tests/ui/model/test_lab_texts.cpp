// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/catalogue.h"
#include "tests/support/test_program.h"
#include "ui/model/lab_table_model.h"
#include "ui/model/lab_texts.h"
#include "ui/model/lab_verdict_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <set>
#include <string>

using namespace swimscope;
using namespace swimscope::ui;

namespace {

/// All that the experiments say and that does not depend on what is measured.
std::set<std::string> sentences() {
    std::set<std::string> all;
    for (const lab::Experiment* experiment : lab::experiments()) {
        all.emplace(experiment->title());
        all.emplace(experiment->question());
        for (const std::string& assumption : experiment->assumptions())
            all.insert(assumption);
        for (const lab::Parameter& parameter : experiment->parameters())
            all.emplace(parameter.meaning);
    }
    return all;
}

const lab::Table kTable{"times",
                        "Times",
                        {"nodes", "pace"},
                        {{"100", "1s"}, {"8", "20ms"}, {"20", "never"}, {"1000", "1.5 to 2"}}};

QStringList columnOf(const QAbstractItemModel& model, int column) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << model.index(row, column).data().toString();
    return cells;
}

} // namespace

/// What people read of experiments, and the models of what these come to.
class TestLabTexts : public QObject {
    Q_OBJECT

  private slots:
    void allThatExperimentsSayCanBeTranslated() {
        std::set<std::string> known;
        for (const char* text : LabTexts::all())
            QVERIFY2(known.insert(text).second, text);
        for (const std::string& sentence : sentences())
            QVERIFY2(known.contains(sentence), sentence.c_str());
    }

    void problemsAreThoseOfTheEngine() {
        using Kind = lab::Parameter::Kind;
        const lab::Parameter nodes{"nodes", Kind::count, 2, 100, true, "8", "Sizes."};
        QCOMPARE(LabTexts::problem(nodes, QStringLiteral(" 8 , 10")), QString());
        QCOMPARE(LabTexts::problem(nodes, QStringLiteral("8,")),
                 QStringLiteral("It may be 2 to 100; several separated by commas."));
        const lab::Parameter pace{"pace", Kind::duration, 0, 60, false, "1s", "Pauses."};
        QCOMPARE(LabTexts::problem(pace, QStringLiteral("3")),
                 QStringLiteral("It is a time with its unit, such as 500ms or 2s: 0 to 1m."));
        QCOMPARE(LabTexts::problem(pace, QStringLiteral("20ms")), QString());
        const lab::Parameter modes{"modes", Kind::choice, 0, 0, true, "a", "Modes.", {"a", "b"}};
        QCOMPARE(LabTexts::problem(modes, QString()),
                 QStringLiteral("At least one has to be chosen."));
        QVERIFY(LabTexts::seedsProblem(QStringLiteral("1..20")).isEmpty());
        QVERIFY(!LabTexts::seedsProblem(QStringLiteral("20..1")).isEmpty());
        // What is usual can be set.
        for (const lab::Experiment* experiment : lab::experiments())
            for (const lab::Parameter& parameter : experiment->parameters())
                QCOMPARE(LabTexts::problem(parameter,
                                           QString::fromStdString(std::string(parameter.usual))),
                         QString());
    }

    void tablesAreSortedByWhatTheyMean() {
        LabTableModel model;
        const QAbstractItemModelTester tester(&model);
        LabTableOrder order;
        order.setSourceModel(&model);
        model.setTable(kTable);
        QCOMPARE(columnOf(order, 0), (QStringList{"100", "8", "20", "1000"}));
        order.sort(0);
        QCOMPARE(columnOf(order, 0), (QStringList{"8", "20", "100", "1000"}));
        order.sort(1);
        QCOMPARE(columnOf(order, 1), (QStringList{"20ms", "1s", "1.5 to 2", "never"}));
    }

    void rowsStayWhileATableGrows() {
        LabTableModel model;
        const QAbstractItemModelTester tester(&model);
        lab::Table table = kTable;
        model.setTable(table);
        const QPersistentModelIndex second = model.index(1, 0);
        table.rows.push_back({"9", "2s"});
        table.rows[1][0] = "7";
        model.setTable(table);
        QVERIFY(second.isValid());
        QCOMPARE(second.data().toString(), QStringLiteral("7"));
        QCOMPARE(model.rowCount(), 5);
        table.rows.resize(2);
        model.setTable(table);
        QCOMPARE(model.rowCount(), 2);
        table.columns = {"other"};
        table.rows = {{"1"}};
        model.setTable(table);
        QVERIFY(!second.isValid());
    }

    void verdictsAreSaidInWords() {
        LabVerdictModel model;
        const QAbstractItemModelTester tester(&model);
        using Outcome = lab::Verdict::Outcome;
        std::vector<lab::Verdict> verdicts{{"one", "1", Outcome::met},
                                           {"two", "2", Outcome::missed},
                                           {"three", "", Outcome::unjudged}};
        model.setVerdicts(verdicts);
        QCOMPARE(columnOf(model, LabVerdictModel::Outcome),
                 (QStringList{"met", "missed", "not judged"}));
        verdicts[1].outcome = Outcome::met;
        model.setVerdicts(verdicts);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("met"));
    }
};

SWIMSCOPE_TEST(TestLabTexts)
#include "test_lab_texts.moc"
