// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/sample_spread.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// What is said of news that is drawn.
class TestDrawnSpread : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        installTranslations(*QCoreApplication::instance(), QLocale());
    }
    void membersAreFoundByName();
    void timesLieBetweenTheFirstAndTheLast();
    void theHeadlineCounts();
    void theTitleNamesTheNews();
    void sentencesSayWhatBecameOfAMember();
};

void TestDrawnSpread::membersAreFoundByName() {
    const DrawnSpread spread(test::sampleTree(Instant(5s)));
    QCOMPARE(spread.learner("n4")->from, std::string("n1"));
    QVERIFY(!spread.learner("n5") && !spread.learner("n3"));
    QVERIFY(spread.unreached("n5") && !spread.unreached("n4"));
}

void TestDrawnSpread::timesLieBetweenTheFirstAndTheLast() {
    const DrawnSpread spread(test::sampleTree(Instant(5s)));
    QCOMPARE(spread.share(*spread.learner("n2")), 0.0);
    QCOMPARE(spread.share(*spread.learner("n4")), 0.6);
    QCOMPARE(spread.share(*spread.learner("n6")), 1.0);
    QCOMPARE(spread.knowing(Instant(4999ms)), std::size_t{0});
    QCOMPARE(spread.knowing(Instant(5s)), std::size_t{1});
    QCOMPARE(spread.knowing(Instant(9s)), std::size_t{4});
    QCOMPARE(spread.lateness(*spread.learner("n1")), QStringLiteral("+200 ms"));
    why::SpreadTree alone = test::sampleTree(Instant(5s));
    alone.learners.resize(1);
    QCOMPARE(DrawnSpread(alone).share(alone.first()), 0.0);
}

void TestDrawnSpread::theHeadlineCounts() {
    why::SpreadTree tree = test::sampleTree(Instant(5s));
    QCOMPARE(DrawnSpread(tree).headline(),
             QStringLiteral("4 nodes learned of it, the last, n6, 2 s after the first. 1 never "
                            "did."));
    tree.unreached.clear();
    QCOMPARE(DrawnSpread(tree).headline(),
             QStringLiteral("4 nodes learned of it, the last, n6, 2 s after the first."));
    tree.learners.resize(1);
    QCOMPARE(DrawnSpread(tree).headline(), QStringLiteral("1 node learned of it."));
}

void TestDrawnSpread::theTitleNamesTheNews() {
    why::SpreadTree tree = test::sampleTree(Instant(5s));
    const auto title = [&tree](trace::MemberState state) {
        tree.rumour.state = state;
        return DrawnSpread(tree).title();
    };
    QCOMPARE(title(trace::MemberState::alive), QStringLiteral("n3 is alive (incarnation 1)"));
    QCOMPARE(title(trace::MemberState::suspect), QStringLiteral("n3 is suspect (incarnation 1)"));
    QCOMPARE(title(trace::MemberState::dead), QStringLiteral("n3 is dead (incarnation 1)"));
    QCOMPARE(title(trace::MemberState::left), QStringLiteral("n3 has left (incarnation 1)"));
}

void TestDrawnSpread::sentencesSayWhatBecameOfAMember() {
    why::SpreadTree tree = test::sampleTree(Instant(5s));
    tree.unreached[0].overtaken = true;
    const DrawnSpread spread(tree);
    QCOMPARE(spread.sentence("n1", Instant(6s)),
             QStringLiteral("Learned that n3 is dead (incarnation 1), from n2, with a ping, 200 ms "
                            "after the first"));
    QCOMPARE(spread.sentence("n6", Instant(7s)),
             QStringLiteral("Learned that n3 is dead (incarnation 1), from a member that is not "
                            "ours, by gossip, 2 s after the first"));
    QCOMPARE(spread.sentence("n6", Instant(6s)),
             QStringLiteral("Will come to know that n3 is dead (incarnation 1), in 1 s"));
    QCOMPARE(spread.sentence("n5", Instant(6s)),
             QStringLiteral("Never learned that n3 is dead (incarnation 1): newer news overtook "
                            "it"));
    QCOMPARE(spread.sentence("n3", Instant(6s)), QString());
}

SWIMSCOPE_TEST(TestDrawnSpread)
#include "test_drawn_spread.moc"
