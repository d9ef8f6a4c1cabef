// SPDX-License-Identifier: MPL-2.0
#include "tests/lab/toy_experiment.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::lab;
using namespace std::chrono_literals;

namespace {

const std::vector<Parameter> kParameters = test::ToyExperiment().parameters();

Result<Settings> settingsOf(std::vector<Settings::Given> given) {
    return Settings::of(kParameters, given);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

  private slots:
    void whatIsNotGivenIsAsUsual() {
        const auto settings = settingsOf({});
        QVERIFY(settings);
        QCOMPARE(settings->counts("sides"), (std::vector<std::size_t>{2, 3}));
        QCOMPARE(settings->number("share"), 0.5);
        QCOMPARE(settings->duration("pause"), Duration(1s));
        QCOMPARE(settings->texts("mode"), std::vector<std::string>{"plain"});
        QVERIFY(settings->options().empty());
    }

    void whatIsGivenCounts() {
        const auto settings = settingsOf({{"sides", "7"},
                                          {"pause", "128ms,1.5s"},
                                          {"mode", "odd"},
                                          {"sides", "8,9"},
                                          {"share", "0.5"}});
        QVERIFY(settings);
        QCOMPARE(settings->counts("sides"), (std::vector<std::size_t>{8, 9}));
        QCOMPARE(settings->durations("pause"), (std::vector<Duration>{128ms, 1500ms}));
        QCOMPARE(settings->options(),
                 std::string("--set sides=8,9 --set pause=128ms,1.5s --set mode=odd"));
        QCOMPARE(settings->all().front(), (Settings::Given{"sides", "8,9"}));
    }

    void errorsSayWhatMayBe_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no such") << "side"
                                 << "1"
                                 << "there is no parameter \"side\"; there are sides, share, "
                                    "pause, mode";
        QTest::newRow("not whole") << "sides"
                                   << "2,3.5"
                                   << "sides can't be \"2,3.5\"; it may be 1 to 100; several "
                                      "separated by commas";
        QTest::newRow("one of a list is beyond")
            << "sides"
            << "2,101"
            << "sides can't be \"2,101\"; it may be 1 to 100; several separated by commas";
        QTest::newRow("several of one") << "share"
                                        << "0.1,0.2"
                                        << "share can't be \"0.1,0.2\"; it may be 0 to 1";
        QTest::newRow("no number") << "share"
                                   << "nan"
                                   << "share can't be \"nan\"; it may be 0 to 1";
        QTest::newRow("empty") << "share"
                               << ""
                               << "share can't be \"\"; it may be 0 to 1";
        QTest::newRow("no unit") << "pause"
                                 << "5"
                                 << "pause can't be \"5\"; it may be 1ms to 1m; several "
                                    "separated by commas";
        QTest::newRow("no choice") << "mode"
                                   << "even"
                                   << "mode can't be \"even\"; it may be plain, odd";
    }
    void errorsSayWhatMayBe() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, sentence);
        const auto settings = settingsOf({{name.toStdString(), value.toStdString()}});
        QVERIFY(!settings);
        QCOMPARE(QString::fromStdString(settings.error().message), sentence);
    }
};

SWIMSCOPE_TEST(TestSettings)
#include "test_settings.moc"
