// SPDX-License-Identifier: MPL-2.0
#include "engine/session/playback.h"
#include "tests/support/test_program.h"
#include "ui/model/speed_text.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace swimscope;
using namespace swimscope::ui;
using session::Playback;

namespace {

bool isAbout(double value, double wanted) {
    return std::abs(value - wanted) <= 1e-9 * wanted;
}

} // namespace

class TestSpeedText : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanup();
    void isWritten_data();
    void isWritten();
    void isRead_data();
    void isRead();
    void isReadAsItIsWritten();
    void isReadInOtherLanguages();
    void goesUpAndDownTheLadder();
    void staysWithinTheLimits();
    void theSliderHoldsThePresets();
    void theSliderIsLogarithmic();
};

void TestSpeedText::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestSpeedText::cleanup() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestSpeedText::isWritten_data() {
    QTest::addColumn<double>("speed");
    QTest::addColumn<QString>("text");
    QTest::newRow("as fast as time") << 1.0 << "1×";
    QTest::newRow("nearly so") << 1.0 - 1e-9 << "1×";
    QTest::newRow("faster") << 2.5 << "2.5×";
    QTest::newRow("the fastest") << 1000.0 << "1000×";
    QTest::newRow("three digits") << 12.3456 << "12.3×";
    QTest::newRow("slower") << 0.02 << "1/50×";
    QTest::newRow("the slowest") << 0.001 << "1/1000×";
    QTest::newRow("no whole part") << 0.4 << "1/2.5×";
}

void TestSpeedText::isWritten() {
    QFETCH(double, speed);
    QTEST(SpeedText::text(speed), "text");
}

void TestSpeedText::isRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("speed"); // 0: it is none
    QTest::newRow("a sign") << "1/50×" << 0.02;
    QTest::newRow("a letter") << "50x" << 50.0;
    QTest::newRow("a capital") << "50 X" << 50.0;
    QTest::newRow("none") << "0.02" << 0.02;
    QTest::newRow("a fraction") << "1/50" << 0.02;
    QTest::newRow("blanks") << "  1 / 4  × " << 0.25;
    QTest::newRow("another numerator") << "3/4" << 0.75;
    QTest::newRow("the fastest") << "1000" << 1000.0;
    QTest::newRow("the slowest") << "1/1000" << 0.001;
    QTest::newRow("a little beyond, by rounding") << "1000.0000001" << 1000.0;
    QTest::newRow("too fast") << "1001" << 0.0;
    QTest::newRow("too slow") << "1/1001" << 0.0;
    QTest::newRow("nothing") << "" << 0.0;
    QTest::newRow("only a sign") << "×" << 0.0;
    QTest::newRow("words") << "fast" << 0.0;
    QTest::newRow("zero") << "0" << 0.0;
    QTest::newRow("negative") << "-1" << 0.0;
    QTest::newRow("by nothing") << "1/0" << 0.0;
    QTest::newRow("by a negative") << "-1/-2" << 0.0;
    QTest::newRow("half a fraction") << "1/" << 0.0;
    QTest::newRow("two fractions") << "1/2/3" << 0.0;
    QTest::newRow("no number") << "nan" << 0.0;
    QTest::newRow("no end") << "inf" << 0.0;
    QTest::newRow("no end below") << "1/inf" << 0.0;
}

void TestSpeedText::isRead() {
    QFETCH(QString, text);
    QFETCH(double, speed);
    const auto read = SpeedText::read(text);
    QCOMPARE(read.has_value(), speed > 0);
    if (read)
        QVERIFY2(isAbout(*read, speed), qPrintable(QString::number(*read)));
}

void TestSpeedText::isReadAsItIsWritten() {
    for (double speed = Playback::kSlowest; speed < Playback::kFastest;
         speed = SpeedText::faster(speed)) {
        const auto read = SpeedText::read(SpeedText::text(speed));
        QVERIFY2(read && isAbout(*read, speed), qPrintable(SpeedText::text(speed)));
    }
}

/// Both with the decimal sign of the language and as programs write it.
void TestSpeedText::isReadInOtherLanguages() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(SpeedText::text(2.5), QStringLiteral("2,5×"));
    QVERIFY(isAbout(SpeedText::read(QStringLiteral("2,5×")).value_or(0), 2.5));
    QVERIFY(isAbout(SpeedText::read(QStringLiteral("0,02")).value_or(0), 0.02));
    QCOMPARE(SpeedText::text(1000), QStringLiteral("1000×"));
}

void TestSpeedText::goesUpAndDownTheLadder() {
    const std::vector<double> ladder{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1,
                                     2,     5,     10,    20,   50,   100,  200, 500, 1000};
    for (std::size_t i = 0; i + 1 < ladder.size(); ++i) {
        QVERIFY(isAbout(SpeedText::faster(ladder[i]), ladder[i + 1]));
        QVERIFY(isAbout(SpeedText::slower(ladder[i + 1]), ladder[i]));
        // From in between to the nearest on either side.
        const double between = ladder[i] * 1.3;
        QVERIFY(isAbout(SpeedText::faster(between), ladder[i + 1]));
        QVERIFY(isAbout(SpeedText::slower(between), ladder[i]));
    }
}

void TestSpeedText::staysWithinTheLimits() {
    QCOMPARE(SpeedText::faster(Playback::kFastest), Playback::kFastest);
    QCOMPARE(SpeedText::faster(10 * Playback::kFastest), Playback::kFastest);
    QCOMPARE(SpeedText::slower(Playback::kSlowest), Playback::kSlowest);
    QCOMPARE(SpeedText::slower(Playback::kSlowest / 10), Playback::kSlowest);
    QCOMPARE(SpeedText::toSlider(Playback::kSlowest / 10), 0);
    QCOMPARE(SpeedText::toSlider(Playback::kFastest * 10), SpeedText::kSliderMost);
    QCOMPARE(SpeedText::fromSlider(-50), Playback::kSlowest);
    QCOMPARE(SpeedText::fromSlider(SpeedText::kSliderMost + 50), Playback::kFastest);
}

void TestSpeedText::theSliderHoldsThePresets() {
    const std::vector<double> presets = SpeedText::presets();
    QCOMPARE(presets.front(), Playback::kSlowest);
    QCOMPARE(presets.back(), Playback::kFastest);
    QVERIFY(std::ranges::is_sorted(presets));
    for (const double preset : presets)
        QCOMPARE(SpeedText::fromSlider(SpeedText::toSlider(preset)), preset); // exactly
    QCOMPARE(SpeedText::toSlider(1), SpeedText::kSliderMost / 2);
    QCOMPARE(SpeedText::toSlider(Playback::kSlowest), 0);
    QCOMPARE(SpeedText::toSlider(Playback::kFastest), SpeedText::kSliderMost);
}

void TestSpeedText::theSliderIsLogarithmic() {
    const double step = SpeedText::fromSlider(51) / SpeedText::fromSlider(50);
    for (int position = 0; position < SpeedText::kSliderMost; ++position) {
        QCOMPARE(SpeedText::toSlider(SpeedText::fromSlider(position)), position);
        const double ratio = SpeedText::fromSlider(position + 1) / SpeedText::fromSlider(position);
        QVERIFY(isAbout(ratio, step));
    }
}

SWIMSCOPE_TEST(TestSpeedText)
#include "test_speed_text.moc"
