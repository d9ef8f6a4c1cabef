// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"
#include "ui/model/failure_text.h"
#include "ui/model/text_format.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

class TestTextFormat : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void durations_data();
    void durations();
    void clocks();
    void listsOfNames();
    void namesFromTheNetworkAreMadeHarmless();
    void bytesAreTextOrHex();
    void metadataShowsSerfTags();
    void failuresCarryTheirDetail();
};

void TestTextFormat::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestTextFormat::durations_data() {
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << "0 s";
    QTest::newRow("negative") << qint64{-5'000'000} << "0 s";
    QTest::newRow("microseconds") << qint64{850'000} << "850 µs";
    QTest::newRow("milliseconds") << qint64{500'000'000} << "500 ms";
    QTest::newRow("small milliseconds") << qint64{1'240'000} << "1.2 ms";
    QTest::newRow("a second") << qint64{1'000'000'000} << "1 s";
    QTest::newRow("nearly a second") << qint64{999'700'000} << "1 s";
    QTest::newRow("tenths") << qint64{9'234'000'000} << "9.2 s";
    QTest::newRow("many seconds") << qint64{28'900'000'000} << "29 s";
    QTest::newRow("minutes") << qint64{125'000'000'000} << "2 min 5 s";
    QTest::newRow("hours") << qint64{11'040'000'000'000} << "3 h 4 min";
}

void TestTextFormat::durations() {
    QFETCH(qint64, nanoseconds);
    QTEST(TextFormat::duration(Duration(nanoseconds)), "text");
}

void TestTextFormat::clocks() {
    QCOMPARE(TextFormat::clock(Instant(41'236ms)), QStringLiteral("0:41.236"));
    QCOMPARE(TextFormat::clock(Instant(0ms)), QStringLiteral("0:00.000"));
    QCOMPARE(TextFormat::clock(Instant(3'723'004ms)), QStringLiteral("1:02:03.004"));
}

void TestTextFormat::listsOfNames() {
    QCOMPARE(TextFormat::names({"n1"}), QStringLiteral("n1"));
    QCOMPARE(TextFormat::names({"n1", "n2"}), QStringLiteral("n1 and n2"));
    QCOMPARE(TextFormat::names({"n1", "n2", "n3", "n4", "n5"}),
             QStringLiteral("n1, n2, n3, n4 and n5"));
    QCOMPARE(TextFormat::names({"n1", "n2", "n3", "n4", "n5", "n6"}),
             QStringLiteral("n1, n2, n3, n4 and 2 more"));
}

void TestTextFormat::namesFromTheNetworkAreMadeHarmless() {
    const QString text = TextFormat::name("a\nb\x1b[31m");
    QVERIFY(!text.contains(QLatin1Char('\n')));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(TextFormat::name(std::string(10'000, 'x')).size() <= 64);
    QVERIFY(!TextFormat::name("").isEmpty());
    QVERIFY(!TextFormat::name("\xff\xfe").isEmpty());
}

void TestTextFormat::bytesAreTextOrHex() {
    QCOMPARE(TextFormat::bytes(bytesOf("hello")), QStringLiteral("“hello”"));
    QCOMPARE(TextFormat::bytes(Bytes{0x00, 0xff}), QStringLiteral("hex 00ff"));
    const QString cut = TextFormat::bytes(bytesOf(std::string(1000, 'y')), 10);
    QCOMPARE(cut, QStringLiteral("“yyyyyyyyyy…”"));
}

void TestTextFormat::metadataShowsSerfTags() {
    QCOMPARE(TextFormat::metadata({}), QStringLiteral("–"));
    const Bytes tags = wire::serf::encodeTags({{"role", "web"}, {"dc", "eu1"}});
    QCOMPARE(TextFormat::metadata(tags), QStringLiteral("dc=eu1 role=web"));
    QCOMPARE(TextFormat::metadata(bytesOf("plain")), QStringLiteral("“plain”"));
}

void TestTextFormat::failuresCarryTheirDetail() {
    QCOMPARE(FailureText::clause(trace::Failure::refused), QStringLiteral("nobody listens there"));
    QCOMPARE(FailureText::clause(trace::Failure::addressInUse, "Address\nalready in use"),
             QStringLiteral("the port is taken by another program (Address already in use)"));
    trace::JoinTarget target;
    target.text = "nowhere.example:1";
    target.failure = trace::Failure::unresolved;
    QCOMPARE(FailureText::target(target),
             QStringLiteral("nowhere.example:1: the host name has no address"));
}

SWIMSCOPE_TEST(TestTextFormat)
#include "test_text_format.moc"
