// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/variants.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;

class TestVariants : public QObject {
    Q_OBJECT

  private slots:
    void eachHasItsParts_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("probe");
        QTest::addColumn<bool>("suspicion");
        QTest::addColumn<bool>("buddy");
        QTest::newRow("none") << "SWIM" << false << false << false;
        QTest::newRow("probe") << "LHA-Probe" << true << false << false;
        QTest::newRow("suspicion") << "LHA-Suspicion" << false << true << false;
        QTest::newRow("buddy") << "Buddy System" << false << false << true;
        QTest::newRow("all") << "Lifeguard" << true << true << true;
    }
    void eachHasItsParts() {
        QFETCH(QString, name);
        const auto variant = variantNamed(name.toStdString());
        QVERIFY(variant);
        QCOMPARE(QString::fromStdString(std::string(nameOf(*variant))), name);
        Config config = configOf(Profile::wan);
        config.lifeguardMode = LifeguardMode::paper;
        setVariant(config, *variant);
        QTEST(config.lhaProbe, "probe");
        QTEST(config.lhaSuspicion, "suspicion");
        QTEST(config.buddySystem, "buddy");
        // All else stays; and Lifeguard is what a member is without being told.
        setVariant(config, Variant::lifeguard);
        config.lifeguardMode = LifeguardMode::memberlist;
        QCOMPARE(config == configOf(Profile::wan), true);
    }

    void namesMayBeWrittenPlainly() {
        QCOMPARE(*variantNamed("lhaprobe"), Variant::lhaProbe);
        QCOMPARE(*variantNamed("buddy-system"), Variant::buddySystem);
        QCOMPARE(*variantNamed("swim"), Variant::swim);
        QCOMPARE(variantNamed("rapid").error().message,
                 std::string("there is no configuration \"rapid\"; it may be SWIM, LHA-Probe, "
                             "LHA-Suspicion, Buddy System or Lifeguard"));
    }
};

SWIMSCOPE_TEST(TestVariants)
#include "test_variants.moc"
