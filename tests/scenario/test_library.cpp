// SPDX-License-Identifier: MPL-2.0
#include "tests/scenario/library.h"
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::test;

/// The shipped scenarios, each a test: what they expect comes true, whatever chance decides.
class TestLibrary : public QObject {
    Q_OBJECT
  private slots:
    void plays_data();
    void plays();
    void saysWhatItShows();
};

void TestLibrary::plays_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : libraryFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void TestLibrary::plays() {
    QFETCH(QString, file);
    const std::string text = libraryText(file);
    const auto scenario = scenarioOf(text);
    QVERIFY2(scenario, problemsOf(text).c_str());
    constexpr std::uint64_t kMoreSeeds = 7;
    for (std::uint64_t seed = scenario->seed; seed <= scenario->seed + kMoreSeeds; ++seed) {
        const std::string failures = failuresOf(scenario::playSimulated(scenario, {.seed = seed}));
        QVERIFY2(failures.empty(), ("seed " + std::to_string(seed) + ":\n" + failures).c_str());
    }
}

void TestLibrary::saysWhatItShows() {
    for (const QString& file : libraryFiles()) {
        const auto scenario = scenarioOf(libraryText(file));
        QVERIFY2(scenario && !scenario->about.empty(), qPrintable(file));
    }
}

SWIMSCOPE_TEST(TestLibrary)
#include "test_library.moc"
