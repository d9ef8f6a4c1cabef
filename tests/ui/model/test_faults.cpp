// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/effect.h"
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/fault_draft.h"
#include "ui/model/fault_splits.h"
#include "ui/model/fault_texts.h"
#include "ui/model/fault_tools.h"
#include "ui/model/faults_model.h"
#include "ui/model/texts.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using splits::Groups;
using splits::Names;
using test::StagedCluster;
using trace::FaultKind;

namespace {

Names named(int count) {
    Names names;
    for (int i = 1; i <= count; ++i)
        names.push_back("n" + std::to_string(i));
    return names;
}

/// Those who share a group with somebody, himself included.
std::set<std::string> reachedBy(const std::string& name, const Groups& groups) {
    std::set<std::string> reached;
    for (const Names& group : groups)
        if (std::ranges::find(group, name) != group.end())
            reached.insert(group.begin(), group.end());
    return reached;
}

/// A cluster of ours, and a foreign member that all of it know.
struct FaultStage : StagedCluster {
    FaultStage() : StagedCluster(5) {
        for (int observer = 1; observer <= 5; ++observer)
            session.believe(id(observer), "web-1", 9000, trace::Change::joined,
                            wire::MemberState::alive, 1);
        model.advance();
    }
    const trace::Fold& fold() const { return model.present(); }
    FaultId raise(std::uint32_t number, trace::FaultRaised fault) {
        fault.fault = FaultId{number};
        session.push(NodeId::none, std::move(fault));
        model.advance();
        return FaultId{number};
    }
};

FaultDraft everything() {
    FaultDraft draft;
    draft.from = {"n1", "web-1"};
    draft.to = {"n2", "n3"};
    fault::Effect& effect = draft.effect;
    effect.kind = FaultKind::delay;
    effect.bothWays = true;
    effect.carriers = trace::Carriers::datagrams;
    effect.types = fault::bitOf(wire::Type::ping);
    effect.subject = "n4";
    effect.probability = 0.5;
    effect.low = 20ms;
    effect.high = 5ms;
    effect.shape = Latency::Shape::normal;
    effect.correlation = 0.25;
    effect.lasts = 10s;
    effect.on = 1s;
    effect.off = 2s;
    return draft;
}

} // namespace

/// Faults as the window has them: put together by names, ways to split a cluster, and the list of
/// those in force.
class TestFaults : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void draftsComeBackFromWhatTheyRaise();
    void namesBecomeNumbersAndAddresses();
    void whoIsUnknownIsSaid();
    void whatIsNotOursIsNoBusinessOfOurs();
    void halvesAndOneSide();
    void everybodyOnTheRingReachesAMajority();
    void theBridgeIsInBothHalves();
    void tagsSplit();
    void toolsTakeTheSelection();
    void usualNumbersCanBe();
    void whatTheEngineSaysIsKnown();
    void problemsAreSentences();
    void theListFollowsTheTrace();
};

void TestFaults::draftsComeBackFromWhatTheyRaise() {
    const FaultStage stage;
    const FaultDraft draft = everything();
    const auto effect = effectOf(draft, stage.fold());
    QVERIFY(effect && !fault::problemOf(*effect));
    const trace::FaultRaised told = toldOf(*effect, stage.fold());
    QCOMPARE(told.terms().alsoFrom.front(), std::string("127.0.0.1:9000"));
    QVERIFY(draftOf(told, stage.fold()) == draft);
    QVERIFY(doTheSame(told, told));
    trace::FaultRaised other = told;
    other.fault = FaultId{7};
    QVERIFY(doTheSame(told, other));
    other.low = 21ms;
    QVERIFY(!doTheSame(told, other));
    const FaultDraft groups{{}, {}, {{"n1", "n2"}, {"n3", "web-1"}}, {.kind = FaultKind::cut}};
    QVERIFY(draftOf(toldOf(*effectOf(groups, stage.fold()), stage.fold()), stage.fold()) == groups);
}

void TestFaults::namesBecomeNumbersAndAddresses() {
    const FaultStage stage;
    const FaultDraft draft{{"n2"}, {"web-1", "10.0.0.9:7946"}, {}, {.kind = FaultKind::loss}};
    const auto effect = effectOf(draft, stage.fold());
    QVERIFY(effect.has_value());
    QCOMPARE(effect->from.nodes, std::vector{StagedCluster::id(2)});
    QVERIFY(effect->to.nodes.empty());
    QCOMPARE(effect->to.strangers.size(), std::size_t{2});
    QCOMPARE(effect->to.strangers[0], (Endpoint{IpAddress::loopback(), 9000}));
    QCOMPARE(effect->to.strangers[1], (Endpoint{IpAddress::v4(10, 0, 0, 9), 7946}));
    // Of nodes, nobody is at the other end.
    const FaultDraft clock{{"n1"}, {"n2"}, {}, {.kind = FaultKind::clock, .clock = 0.5}};
    QVERIFY(effectOf(clock, stage.fold())->from.empty());
}

void TestFaults::whoIsUnknownIsSaid() {
    const FaultStage stage;
    const FaultDraft draft{{"n1", "nobody"}, {"10.0.0.9"}, {}, {.kind = FaultKind::loss}};
    QCOMPARE(unknownIn(draft, stage.fold()), (std::vector<std::string>{"nobody", "10.0.0.9"}));
    QVERIFY(!effectOf(draft, stage.fold()));
}

void TestFaults::whatIsNotOursIsNoBusinessOfOurs() {
    const FaultStage stage;
    const auto concerns = [&stage](FaultDraft draft) { return concernsUs(draft, stage.fold()); };
    QVERIFY(concerns({{"web-1"}, {"n1"}, {}, {}}));
    QVERIFY(concerns({{"web-1"}, {}, {}, {}}));
    QVERIFY(!concerns({{"web-1"}, {"web-1"}, {}, {}}));
    QVERIFY(!concerns({{}, {"n1", "web-1"}, {}, {.kind = FaultKind::clock}}));
    QVERIFY(concerns({{}, {}, {{"web-1"}, {"n1"}}, {.kind = FaultKind::cut}}));
    QVERIFY(!concerns({{}, {}, {{"web-1"}, {"10.0.0.9:1"}}, {.kind = FaultKind::cut}}));
}

void TestFaults::halvesAndOneSide() {
    QCOMPARE(splits::halves(named(5)), (Groups{{"n1", "n2", "n3"}, {"n4", "n5"}}));
    QVERIFY(splits::halves(named(1)).empty());
    QCOMPARE(splits::against({"n2"}, named(3)), (Groups{{"n2"}, {"n1", "n3"}}));
    QVERIFY(splits::against({}, named(3)).empty());
    QVERIFY(splits::against(named(3), named(3)).empty());
}

void TestFaults::everybodyOnTheRingReachesAMajority() {
    for (const int count : {0, 1, 2, 3})
        QVERIFY2(splits::ring(named(count)).empty(), qPrintable(QString::number(count)));
    for (const int count : {4, 5, 6, 7, 8, 20, 59, 60, 61, 97, 500}) {
        const Names members = named(count);
        const Groups groups = splits::ring(members);
        QVERIFY2(groups.size() >= 4 && groups.size() <= fault::kMostGroups,
                 qPrintable(QString::number(count)));
        for (const std::string& name : members) {
            const std::size_t reached = reachedBy(name, groups).size();
            QVERIFY2(reached > members.size() / 2 && reached < members.size(),
                     qPrintable(QStringLiteral("%1 of %2").arg(reached).arg(count)));
        }
    }
    // Not more than it takes.
    QCOMPARE(reachedBy("n1", splits::ring(named(20))).size(), std::size_t{11});
}

void TestFaults::theBridgeIsInBothHalves() {
    const Groups groups = splits::bridge("n3", named(5));
    QCOMPARE(groups, (Groups{{"n1", "n2", "n3"}, {"n4", "n5", "n3"}}));
    QCOMPARE(reachedBy("n3", groups).size(), std::size_t{5});
    QCOMPARE(reachedBy("n1", groups).size(), std::size_t{3});
    QVERIFY(splits::bridge("n9", named(5)).empty());
    QVERIFY(splits::bridge("n1", named(2)).empty());
}

void TestFaults::tagsSplit() {
    QCOMPARE(splits::byValue({{"n1", "b"}, {"n2", "a10"}, {"n3", "a2"}, {"n4", "b"}}),
             (Groups{{"n3"}, {"n2"}, {"n1", "n4"}}));
    QVERIFY(splits::byValue({{"n1", "a"}, {"n2", "a"}}).empty());

    FaultStage stage;
    const auto announce = [&stage](int node, const wire::serf::Tags& tags) {
        for (int observer = 1; observer <= 5; ++observer) {
            trace::MemberChanged changed;
            changed.change = trace::Change::updated;
            changed.row.name = StagedCluster::name(node);
            changed.row.endpoint = StagedCluster::endpoint(node);
            changed.row.incarnation = 2;
            changed.row.meta = wire::serf::encodeTags(tags);
            stage.session.push(StagedCluster::id(observer), changed);
        }
    };
    announce(1, {{"zone", "a"}, {"role", "web"}});
    announce(2, {{"zone", "b"}});
    stage.model.advance();
    QCOMPARE(tagsIn(stage.fold()), (Names{"role", "zone"}));
    QCOMPARE(splits::byValue(tagValues(stage.fold(), "zone")), (Groups{{"n1"}, {"n2"}}));
    QVERIFY(splits::byValue(tagValues(stage.fold(), "role")).empty());
    QCOMPARE(splits::byValue(tagValues(stage.fold(), "")).size(), std::size_t{2});
}

void TestFaults::toolsTakeTheSelection() {
    FaultStage stage;
    const auto draft = [&stage](FaultTool tool, const Names& selected) {
        return FaultTools::draft(tool, selected, true, stage.fold());
    };
    const auto one = draft(FaultTool::loss, {"n2"});
    QVERIFY(one->from == Names{"n2"} && one->to.empty() && one->effect.bothWays);
    const auto two = draft(FaultTool::cut, {"n4", "n1"});
    QVERIFY(two->from == Names{"n4"} && two->to == Names{"n1"});
    const auto three = draft(FaultTool::cut, {"n4", "n1", "n2"});
    QCOMPARE(three->to, (Names{"n3", "n5", "web-1"}));
    const auto all = draft(FaultTool::cut, livingMembers(stage.fold()));
    QVERIFY(all->from.empty() && all->to.empty());
    QCOMPARE(draft(FaultTool::clock, {"n1", "web-1"})->to, Names{"n1"});
    QVERIFY(draft(FaultTool::delay, {})->from.empty());

    stage.kill(5);
    stage.model.advance();
    QCOMPARE(draft(FaultTool::halves, {})->groups, (Groups{{"n1", "n2", "n3"}, {"n4", "web-1"}}));
    QVERIFY(!draft(FaultTool::against, {}));
    QVERIFY(!FaultTools::whyNoSplit(FaultTool::against, {}, stage.fold()).isEmpty());
    QVERIFY(FaultTools::whyNoSplit(FaultTool::against, {"n1"}, stage.fold()).isEmpty());
    QCOMPARE(draft(FaultTool::bridge, {"n1"})->groups.front().back(), std::string("n1"));
}

void TestFaults::usualNumbersCanBe() {
    for (std::size_t i = 0; i < kFaultTools; ++i) {
        const fault::Effect effect =
            FaultTools::usual(FaultTools::kindOf(static_cast<FaultTool>(i)));
        QVERIFY(!fault::problemOf(effect));
        QVERIFY(!FaultTexts::kind(effect.kind).isEmpty());
        QVERIFY(!FaultTexts::meaning(effect.kind).isEmpty());
    }
}

/// Every sentence that the engine has for what can't be, and none that it has not.
void TestFaults::whatTheEngineSaysIsKnown() {
    QFile file(QStringLiteral(SWIMSCOPE_SOURCES "/engine/fault/effect.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression literal(
        QStringLiteral("\"((?:a|the|there|who|datagrams|TCP) [^\"]+)\""));
    QStringList said;
    auto matches = literal.globalMatch(source);
    while (matches.hasNext()) {
        QString text = matches.next().captured(1);
        for (int part = 1; text.contains(QLatin1String("{}")); ++part)
            text.replace(text.indexOf(QLatin1String("{}")), 2, QStringLiteral("%%1").arg(part));
        said << text;
    }
    QStringList known;
    for (const char* sentence : FaultTexts::problems())
        known << QLatin1String(sentence);
    said.sort();
    known.sort();
    QCOMPARE(known, said);
}

void TestFaults::problemsAreSentences() {
    const fault::Effect late{.kind = FaultKind::late, .low = 2s, .high = 1s};
    QCOMPARE(FaultTexts::problem(*fault::problemOf(late)),
             QStringLiteral("The least delay must not be above the most."));
    const fault::Effect fast{.kind = FaultKind::clock, .clock = 20};
    QCOMPARE(FaultTexts::problem(*fault::problemOf(fast)),
             QStringLiteral("A clock runs at 0.1 to 10 of its pace."));
    const fault::Effect burst{.burst = 0};
    QCOMPARE(FaultTexts::problem(*fault::problemOf(burst)),
             QStringLiteral("A burst has to be of 1 to 10000 datagrams."));
}

void TestFaults::theListFollowsTheTrace() {
    FaultStage stage;
    FaultsModel model(&stage.model);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto detail = [&model](int row) {
        model.refresh();
        return model.index(row).data(FaultsModel::DetailRole).toString();
    };
    stage.raise(1, toldOf({.kind = FaultKind::loss,
                           .from = {{StagedCluster::id(1)}, {}},
                           .to = {{StagedCluster::id(2)}, {}},
                           .probability = 0.3},
                          stage.fold()));
    stage.raise(2, toldOf({.kind = FaultKind::delay, .low = 50ms, .lasts = 30s}, stage.fold()));
    QCOMPARE(detail(0), QStringLiteral("nothing yet · raised 0 s ago"));
    QCOMPARE(model.index(0).data().toString(),
             QStringLiteral("The link from n1 to n2 loses 30 % of its datagrams"));
    QCOMPARE(model.rowCount(), 2);

    trace::Judged lost;
    lost.verdict = trace::Verdict::lost;
    lost.fault = FaultId{1};
    for (int i = 0; i < 3; ++i)
        stage.session.push(NodeId::none, lost);
    const Instant now = stage.session.now();
    stage.session.push(
        NodeId::none, trace::Disturbed{EventId::none, FaultId{2}, FaultKind::delay, now + 40ms, 0});
    stage.session.push(
        NodeId::none, trace::Disturbed{EventId::none, FaultId{2}, FaultKind::delay, now + 60ms, 0});
    stage.session.advance(10s);
    stage.session.push(NodeId::none, trace::FaultMuted{FaultId{1}, true});
    stage.model.advance();
    QCOMPARE(detail(0), QStringLiteral("muted · 3 lost · raised 10 s ago"));
    QCOMPARE(detail(1), QStringLiteral("2 delayed, 50 ms on average · 20 s left"));
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));

    QSignalSpy wanted(&model, &FaultsModel::muteWanted);
    QVERIFY2(!model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole),
             "it can't be changed");
    model.setChangeable(true);
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][1].toBool(), true);

    stage.session.push(NodeId::none, trace::FaultLifted{FaultId{1}});
    stage.model.advance();
    model.refresh();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.faultAt(model.index(0)), FaultId{2});
    QVERIFY(!model.indexOf(FaultId{1}).isValid());
}

SWIMSCOPE_TEST(TestFaults)
#include "test_faults.moc"
