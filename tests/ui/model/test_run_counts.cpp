// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/model/run_counts.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace swimscope;
using namespace swimscope::ui;

class TestRunCounts : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        installTranslations(*QCoreApplication::instance(), QLocale());
    }

    void isOneLine() {
        QCOMPARE(RunCountsText::line({12'345, 1'234'567, 34, 3, 1}),
                 QStringLiteral("12,345 messages · 1.2 MB · 34 suspicions · 3 declared dead · 1 "
                                "falsely"));
    }

    void countsAsPeopleDo() {
        QCOMPARE(RunCountsText::line({1, 1, 1, 1, 1}),
                 QStringLiteral("1 message · 1 bytes · 1 suspicion · 1 declared dead · 1 falsely"));
        QCOMPARE(RunCountsText::line({}), QStringLiteral("0 messages · 0 bytes · 0 suspicions · 0 "
                                                         "declared dead · 0 falsely"));
    }

    /// More than a plural's form can be asked for.
    void holdsLargeNumbers() {
        constexpr std::uint64_t kLarge = std::uint64_t{1} << 40;
        const QString line = RunCountsText::line({kLarge, kLarge, 2, 0, 0});
        QVERIFY2(!line.contains(QLatin1Char('-')), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("1.1 TB")), qPrintable(line));
    }
};

SWIMSCOPE_TEST(TestRunCounts)
#include "test_run_counts.moc"
