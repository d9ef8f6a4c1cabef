// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/scale.h"
#include "engine/lab/svg.h"
#include "engine/lab/table.h"
#include "tests/support/test_program.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace swimscope::lab;

namespace {

QStringList ticksOf(const Axis& axis, double least, double most) {
    QStringList texts;
    const Scale scale(axis, least, most, 0, 100);
    for (const Scale::Tick& tick : scale.ticks())
        texts << QString::fromStdString(tick.text);
    return texts;
}

Plot sample() {
    Plot plot{"times", "Times <of> \"all\" & some", {"nodes"}, {"time, s"}, {}};
    plot.x.logarithmic = true;
    plot.series.push_back({"measured", {{10, 5}, {100, 9, 8, 10}}, Mark::line, false, 0});
    plot.series.push_back({"published", {{10, 5.5}, {100, 9.5}}, Mark::dots, true, 1});
    return plot;
}

/// How many elements of a document bear a class.
int countOf(const std::string& svg, const QString& tag, const QString& wanted) {
    int count = 0;
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == tag)
            count += reader.attributes().value("class").toString().split(' ').contains(wanted);
    return reader.hasError() ? -1 : count;
}

} // namespace

class TestPlots : public QObject {
    Q_OBJECT

  private slots:
    void ticksAreRound() {
        QCOMPARE(ticksOf({"x"}, 0, 10), (QStringList{"0", "2", "4", "6", "8", "10"}));
        QCOMPARE(ticksOf({"x"}, 0.013, 0.021), (QStringList{"0.014", "0.016", "0.018", "0.02"}));
        QCOMPARE(ticksOf({"x"}, 5, 5), (QStringList{"5", "5.2", "5.4", "5.6", "5.8", "6"}));
    }

    void logarithmicTicksArePowers() {
        Axis axis{"x"};
        axis.logarithmic = true;
        QCOMPARE(ticksOf(axis, 1, 1000), (QStringList{"1", "10", "100", "1000"}));
        QCOMPARE(ticksOf(axis, 8, 100), (QStringList{"10", "20", "50", "100"}));
        const Scale scale(axis, 1, 100, 0, 100);
        QCOMPARE(scale.at(10), 50.0);
        QCOMPARE(scale.at(0), 0.0);
    }

    void anAxisOfThingsHasTheirNames() {
        Axis axis{"x"};
        axis.names = {"SWIM", "Lifeguard"};
        QCOMPARE(ticksOf(axis, 0, 1), (QStringList{"SWIM", "Lifeguard"}));
        QCOMPARE(Scale(axis, 0, 1, 0, 100).at(0), 25.0);
    }

    void anAxisMayNameItsEnds() {
        Axis axis{"x"};
        axis.least = 0;
        axis.most = 1;
        QCOMPARE(Scale(axis, 0.2, 0.4, 0, 100).at(0.5), 50.0);
    }

    void aPlotIsAWholeDocument() {
        const std::string svg = toSvg(sample());
        QCOMPARE(countOf(svg, "path", "c0"), 6); // a line, two marks, a bar; two in the legend
        QCOMPARE(countOf(svg, "path", "hollow"), 3);
        QVERIFY(svg.find("prefers-color-scheme:dark") != std::string::npos);
        QVERIFY(svg.find("Times &lt;of&gt; &quot;all&quot; &amp; some") != std::string::npos);
        QVERIFY(svg.find("nan") == std::string::npos);
        QCOMPARE(toSvg(sample()), svg);
    }

    void nothingToShowIsStillADocument() {
        Plot plot = sample();
        for (Series& series : plot.series)
            series.points.clear();
        QCOMPARE(countOf(toSvg(plot), "rect", "frame"), 1);
        plot.series.clear();
        QCOMPARE(countOf(toSvg(plot), "rect", "frame"), 1);
    }

    void tablesAreMarkdownAndCsv() {
        const Table table{"t", "T", {"what", "s"}, {{"a|b", "1"}, {"say \"x, y\"", "2.5"}}};
        QCOMPARE(toMarkdown(table),
                 std::string("| what | s |\n|---|---|\n| a\\|b | 1 |\n| say \"x, y\" | 2.5 |\n"));
        QCOMPARE(toCsv(table), std::string("what,s\na|b,1\n\"say \"\"x, y\"\"\",2.5\n"));
    }
};

SWIMSCOPE_TEST(TestPlots)
#include "test_plots.moc"
