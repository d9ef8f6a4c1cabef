// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "engine/base/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>

using namespace swimscope;
using namespace std::chrono_literals;

class TestDurationText : public QObject {
    Q_OBJECT

  private slots:
    void readsWhatPeopleWrite_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");
        const auto row = [](const char* text, Duration expected) {
            QTest::newRow(text) << QByteArray(text) << qint64{expected.count()};
        };
        row("0", 0ns);
        row("0s", 0ns);
        row("200ms", 200ms);
        row("1.5s", 1500ms);
        row(".5s", 500ms);
        row("5.s", 5s);
        row("2m", 2min);
        row("1h", 1h);
        row("250us", 250us);
        row("250µs", 250us);
        row("250μs", 250us);
        row("10ns", 10ns);
        row("1m30s", 90s);
        row("1h2m3.004005006s", 1h + 2min + 3s + 4'005'006ns);
        row("-5s", -5s);
        row("0.1s", 100ms);
        row("1.25h", 75min);
        row("0.0000000014s", 1ns);
        row("0.0000000016s", 2ns);
        row("9223372036854775807ns", Duration::max());
    }
    void readsWhatPeopleWrite() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nanoseconds);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(duration.ok());
        QCOMPARE(qint64{duration->count()}, nanoseconds);
    }

    void refusesTheRest_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",    "5",    "-",   "-0",  "s",    ".s",    "ms",     "1.2.3s",
                                 "5 s", " 5s",  "5s ", "5S",  "5sec", "5d",    "1m-30s", "--5s",
                                 "+5s", "1e3s", "nan", "inf", "5s6",  "5\xC2s"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesTheRest() {
        QFETCH(QByteArray, text);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(!duration);
        QVERIFY(duration.error().message.find("is no duration") != std::string::npos);
    }

    void refusesWhatIsTooLong_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"9223372036854775808ns", "2562048h", "-2562048h", "99999999999999999999999999999999s",
              "2562047h59m", "2562047h2562047h2562047h", "9223372036.9s"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsTooLong() {
        QFETCH(QByteArray, text);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(!duration);
        QVERIFY(duration.error().message.find("too long") != std::string::npos);
    }

    void writesOneNumberAndOneUnit_data() {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](Duration duration, const char* text) {
            QTest::newRow(text) << qint64{duration.count()} << QByteArray(text);
        };
        row(0ns, "0");
        row(1ns, "1ns");
        row(1500ns, "1.5us");
        row(200ms, "200ms");
        row(1500ms, "1.5s");
        row(1234ms, "1.234s");
        row(1234567us, "1234.567ms");
        row(1234567891ns, "1234567.891us");
        row(90s, "90s");
        row(90min, "90m");
        row(24h, "24h");
        row(-1500ms, "-1.5s");
        row(Duration::max(), "9223372036854775.807us");
        row(Duration::min(), "-9223372036854775.808us");
    }
    void writesOneNumberAndOneUnit() {
        QFETCH(qint64, nanoseconds);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(toText(Duration(nanoseconds))), text);
    }

    void everyDurationComesBack() {
        Random random(1, 2);
        for (int i = 0; i < 20'000; ++i) {
            // Shifted, so that short and long durations are drawn alike.
            const auto magnitude =
                static_cast<std::int64_t>(random.next() >> (1 + random.below(63)));
            for (const std::int64_t grain : {1LL, 1'000LL, 1'000'000LL, 60'000'000'000LL}) {
                const std::int64_t whole = magnitude / grain * grain;
                const Duration duration(random.chance(0.5) ? whole : -whole);
                const auto back = parseDuration(toText(duration));
                QVERIFY2(back.ok() && *back == duration, toText(duration).c_str());
            }
        }
    }
};

SWIMSCOPE_TEST(TestDurationText)
#include "test_duration_text.moc"
