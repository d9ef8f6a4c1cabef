// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/canvas/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace {

using namespace swimscope::ui;
using swimscope::wire::MemberState;

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix& matrix, const Triple& v) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * v[column];
    return result;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* under D65: distances in it are about as large as they look.
Triple lab(const Triple& rgb) {
    constexpr Matrix kToXyz{
        {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const Triple xyz = times(kToXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// What a colour looks like with a deficiency (Machado, Oliveira and Fernandes, 2009).
Triple seen(const QColor& colour, const Matrix& deficiency) {
    const Triple light{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    Triple rgb = times(deficiency, light);
    for (double& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    return lab(rgb);
}

double difference(const QColor& a, const QColor& b, const Matrix& deficiency) {
    const Triple one = seen(a, deficiency);
    const Triple other = seen(b, deficiency);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

const std::pair<const char*, Matrix> kVisions[] = {
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
};

class TestTheme : public QObject {
    Q_OBJECT

  private slots:
    void textIsReadable_data() { themes(); }
    void textIsReadable();
    void shapesStandOutFromTheGround_data() { themes(); }
    void shapesStandOutFromTheGround();
    void statesDifferForEveryVision_data() { themes(); }
    void statesDifferForEveryVision();
    void messagesOfOneShapeDifferForEveryVision_data() { themes(); }
    void messagesOfOneShapeDifferForEveryVision();
    void earlyNewsDiffersFromLateForEveryVision_data() { themes(); }
    void earlyNewsDiffersFromLateForEveryVision();
    void contrastIsThatOfTheStandard();

  private:
    static void themes() {
        QTest::addColumn<bool>("dark");
        QTest::addRow("dark") << true;
        QTest::addRow("light") << false;
    }
    static Theme theme() {
        QFETCH(const bool, dark);
        return dark ? Theme::dark() : Theme::light();
    }
};

#define VERIFY_AT_LEAST(value, least)                                                              \
    QVERIFY2((value) >= (least), qPrintable(QString::number(value)))

void TestTheme::textIsReadable() {
    const Theme t = theme();
    for (const QColor& ground : {t.ground, t.panel, t.raised})
        for (const QColor& text : {t.text, t.mutedText, t.accent})
            VERIFY_AT_LEAST(contrast(text, ground), 4.5);
    VERIFY_AT_LEAST(contrast(t.onAccent, t.accent), 4.5);
    VERIFY_AT_LEAST(contrast(t.labelOnDisc, t.alive), 4.5);
    VERIFY_AT_LEAST(contrast(t.labelOnDisc, t.suspect), 4.5);
}

void TestTheme::shapesStandOutFromTheGround() {
    const Theme t = theme();
    for (int state = 0; state < 4; ++state)
        VERIFY_AT_LEAST(contrast(t.of(static_cast<MemberState>(state)), t.ground), 3.0);
    for (std::size_t kind = 0; kind < kFlightKinds; ++kind)
        VERIFY_AT_LEAST(contrast(t.of(static_cast<FlightKind>(kind)), t.ground), 3.0);
    for (int share = 0; share <= 10; ++share)
        VERIFY_AT_LEAST(contrast(t.spread(share / 10.0), t.ground), 3.0);
}

void TestTheme::statesDifferForEveryVision() {
    const Theme t = theme();
    for (const auto& [name, matrix] : kVisions)
        for (int a = 0; a < 4; ++a)
            for (int b = 0; b < a; ++b) {
                const double d = difference(t.of(static_cast<MemberState>(a)),
                                            t.of(static_cast<MemberState>(b)), matrix);
                QVERIFY2(d >= 14, qPrintable(QStringLiteral("%1: %2 and %3 differ by %4")
                                                 .arg(QLatin1String(name))
                                                 .arg(a)
                                                 .arg(b)
                                                 .arg(d)));
            }
}

/// Messages differ in shape first; where the outlines are alike, colour has to do.
void TestTheme::messagesOfOneShapeDifferForEveryVision() {
    const Theme t = theme();
    const std::pair<FlightKind, FlightKind> alike[] = {
        {FlightKind::ping, FlightKind::user},
        {FlightKind::ack, FlightKind::user},
        {FlightKind::suspect, FlightKind::alive},
        {FlightKind::dead, FlightKind::unread},
        {FlightKind::indirectPing, FlightKind::nack}};
    for (const auto& [name, matrix] : kVisions)
        for (const auto& [a, b] : alike)
            VERIFY_AT_LEAST(difference(t.of(a), t.of(b), matrix), 14);
}

void TestTheme::earlyNewsDiffersFromLateForEveryVision() {
    const Theme t = theme();
    for (const auto& [name, matrix] : kVisions)
        VERIFY_AT_LEAST(difference(t.spread(0), t.spread(1), matrix), 25);
    QCOMPARE(t.spread(0), t.spreadFirst);
    QCOMPARE(t.spread(2), t.spreadLast);
}

void TestTheme::contrastIsThatOfTheStandard() {
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestTheme)
#include "test_theme.moc"
