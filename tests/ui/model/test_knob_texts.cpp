// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/model/knob_texts.h"

#include <QTest>

#include <set>
#include <string>

using namespace swimscope;
using namespace swimscope::ui;

/// The translatable texts of the settings, and the engine's table.
class TestKnobTexts : public QObject {
    Q_OBJECT

  private slots:
    void everySettingHasItsTexts() {
        std::set<std::string_view> known;
        for (const KnobTexts::Entry& entry : KnobTexts::all()) {
            QVERIFY2(known.insert(entry.knob).second, std::string(entry.knob).c_str());
            const swim::Knob* knob = swim::knobNamed(entry.knob);
            QVERIFY2(knob, "a text for a setting that does not exist");
            QVERIFY(*entry.title != '\0' && *entry.unit != '\0');
            // The same sentence in both places, or a translation would be of something else.
            QCOMPARE(std::string_view(entry.meaning), knob->meaning);
        }
        for (const swim::Knob& knob : swim::knobs())
            QVERIFY2(known.contains(knob.name), std::string(knob.name).c_str());
    }

    void limitsAreWhatOneTypes() {
        QCOMPARE(KnobTexts::limits(*swim::knobNamed("ProbeInterval")),
                 QStringLiteral("1ms to 10m, or 0 for off"));
        QCOMPARE(KnobTexts::limits(*swim::knobNamed("GossipNodes")), QStringLiteral("0 to 100"));
        QCOMPARE(KnobTexts::limits(*swim::knobNamed("EnableCompression")),
                 QStringLiteral("on or off"));
    }

    void choicesAreSaidInWords() {
        QCOMPARE(KnobTexts::limits(*swim::knobNamed("LifeguardMode")),
                 QStringLiteral("memberlist or paper"));
        for (const swim::Knob& knob : swim::knobs())
            for (const std::string& choice : swim::choicesOf(knob))
                QCOMPARE(KnobTexts::value(knob, choice), QString::fromStdString(choice));
        // A text is a text, whatever it says.
        QCOMPARE(KnobTexts::value(*swim::knobNamed("Label"), "none"), QStringLiteral("none"));
        QCOMPARE(KnobTexts::value(*swim::knobNamed("CIDRsAllowed"), "all"),
                 QStringLiteral("all networks"));
        QCOMPARE(KnobTexts::value(*swim::knobNamed("DisableTcpPingsForNode"), "none"),
                 QStringLiteral("nobody"));
    }

    void problemsSayWhatMayBe() {
        const swim::Knob& interval = *swim::knobNamed("ProbeInterval");
        QVERIFY(KnobTexts::problem(interval, QStringLiteral(" 2s ")).isEmpty());
        QVERIFY(KnobTexts::problem(interval, QStringLiteral("0")).isEmpty());
        QCOMPARE(KnobTexts::problem(interval, QStringLiteral("2")),
                 QStringLiteral("It is a time with its unit, such as 500ms or 2s: 1ms to 10m, or 0 "
                                "for off."));
    }

    void everyMisfitHasASentence() {
        swim::Config config;
        config.probeTimeout = config.probeInterval;
        config.delegateMin = 3;
        QCOMPARE(swim::misfitsOf(config).size(), std::size_t{2});
        QCOMPARE(swim::problemsOf(config).size(), std::size_t{2});
        for (const swim::Misfit misfit : swim::misfitsOf(config)) {
            QVERIFY(!KnobTexts::misfit(config, misfit).isEmpty());
            QVERIFY(swim::knobNamed(KnobTexts::knobOf(misfit)));
        }
    }
};

SWIMSCOPE_TEST(TestKnobTexts)
#include "test_knob_texts.moc"
