// SPDX-License-Identifier: MPL-2.0
#include "app/cli/spread_json.h"
#include "engine/why/memory.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <utility>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

/// n1 begins; it tells n2 by gossip and n4 in a push/pull; n2 tells n3 with a ping. n5 never learns
/// of it, n6 has newer news.
why::SpreadTree someTree() {
    using why::Way;
    why::SpreadTree tree{.rumour = {"n9", trace::MemberState::dead, 4}, .running = 6};
    tree.learners = {
        {.node = "n1", .event = EventId{10}, .at = Instant(1s), .way = Way::own},
        {.node = "n2",
         .event = EventId{20},
         .at = Instant(1500ms),
         .from = "n1",
         .teacher = 0,
         .way = Way::gossip,
         .sent = EventId{18},
         .sentAt = Instant(1400ms),
         .received = EventId{19},
         .depth = 1},
        {.node = "n3",
         .event = EventId{30},
         .at = Instant(2s),
         .from = "n2",
         .teacher = 1,
         .way = Way::onPing,
         .sent = EventId{28},
         .sentAt = Instant(1900ms),
         .received = EventId{29},
         .depth = 2},
        {.node = "n4",
         .event = EventId{40},
         .at = Instant(9s),
         .from = "n1",
         .teacher = 0,
         .way = Way::pushPull,
         .sent = EventId{38},
         .sentAt = Instant(8900ms),
         .depth = 1},
    };
    tree.unreached = {{.node = "n5", .since = EventId{2}, .at = Instant(100ms)},
                      {.node = "n6", .overtaken = true}};
    return tree;
}

/// A past that holds one message.
struct PastWith : why::Memory {
    PastWith(EventId id, wire::Message message) {
        take(trace::Event{id, Instant(1400ms), NodeId{1}, EventId::none,
                          trace::MessageSent{.message = wire::share(std::move(message))}});
    }
};

} // namespace

class TestCliSpreadJson : public QObject {
    Q_OBJECT
  private slots:
    void nestsWhoWasToldBelowWhoTold();
    void tellsWhoNeverLearned();
    void leavesOutWhatIsNotKnown();
    void namesAreText();
    void endsInTheDepth();
};

void TestCliSpreadJson::nestsWhoWasToldBelowWhoTold() {
    PastWith past(EventId{18}, wire::Dead{4, "n9", "n1"});
    const Json json = jsonOf(someTree(), past);
    QVERIFY(json["subject"] == Json("n9"));
    QVERIFY(json["state"] == Json("dead"));
    QVERIFY(json["incarnation"] == Json(4));
    QVERIFY(json["learned"] == Json(4));
    QVERIFY(json["running"] == Json(6));
    QVERIFY(json["branch"] == Json(false));
    QVERIFY(json["cut"] == Json(false));
    QCOMPARE(json["roots"].size(), std::size_t{1});
    const Json& first = json["roots"][0];
    QVERIFY(first["node"] == Json("n1"));
    QVERIFY(first["way"] == Json("own"));
    QVERIFY(first["after_s"] == Json(0.0));
    QVERIFY(!first.contains("from") && !first.contains("message"));
    QCOMPARE(first["told"].size(), std::size_t{2});
    const Json& second = first["told"][0];
    QCOMPARE(second.dump(),
             std::string(R"({"node":"n2","t":1.5,"id":20,"after_s":0.5,"way":"gossip","from":"n1",)"
                         R"("message":{"type":"dead","sent_t":1.4,"sent_id":18,"received_id":19},)"
                         R"("told":[)") +
                 second["told"][0].dump() + "]}");
    QVERIFY(second["told"][0]["node"] == Json("n3"));
    QVERIFY(second["told"][0]["way"] == Json("ping"));
    QVERIFY(second["told"][0]["told"] == Json::array());
    QVERIFY(first["told"][1]["node"] == Json("n4"));
    QVERIFY(first["told"][1]["way"] == Json("push/pull"));
}

void TestCliSpreadJson::tellsWhoNeverLearned() {
    why::Memory past;
    const Json json = jsonOf(someTree(), past);
    QCOMPARE(json["unreached"].dump(), std::string(R"([{"node":"n5","t":0.1,"id":2,"overtaken":)"
                                                   R"(false},{"node":"n6","overtaken":true}])"));
}

void TestCliSpreadJson::leavesOutWhatIsNotKnown() {
    PastWith past(EventId{18}, wire::Ping{});
    why::SpreadTree tree = someTree();
    tree.running = 0;
    tree.branch = true;
    const Json json = jsonOf(tree, past);
    QVERIFY(!json.contains("running"));
    QVERIFY(json["branch"] == Json(true));
    const Json& first = json["roots"][0];
    QVERIFY(first["told"][0]["message"]["type"] == Json("ping"));
    QVERIFY(!first["told"][1]["message"].contains("type")); // its MessageSent is not kept
    QVERIFY(!first["told"][1]["message"].contains("received_id"));
}

/// Names come from a network.
void TestCliSpreadJson::namesAreText() {
    why::Memory past;
    why::SpreadTree tree;
    tree.rumour.subject = "\xff";
    tree.learners = {{.node = "a\nb", .event = EventId{1}}};
    tree.unreached = {{.node = "\xfe"}};
    const Json json = jsonOf(tree, past);
    QVERIFY(json["subject"] == Json("\xef\xbf\xbd"));
    QVERIFY(json["roots"][0]["node"] == Json("a\nb"));
    QVERIFY(json["unreached"][0]["node"] == Json("\xef\xbf\xbd"));
    QVERIFY(printed(json).find('\n') == std::string::npos);
}

void TestCliSpreadJson::endsInTheDepth() {
    why::Memory past;
    why::SpreadTree tree;
    for (std::size_t i = 0; i <= kDeepestSpread; ++i)
        tree.learners.push_back({.node = "n" + std::to_string(i),
                                 .event = EventId{i + 1},
                                 .teacher = i == 0 ? why::Learner::kNobody : i - 1});
    const auto depthOf = [](const Json& json) {
        std::size_t depth = 0;
        for (const Json* list = &json["roots"]; !list->empty(); list = &(*list)[0]["told"])
            ++depth;
        return depth;
    };
    const Json whole = jsonOf(tree, past);
    QVERIFY(whole["cut"] == Json(false));
    QCOMPARE(depthOf(whole), kDeepestSpread + 1);
    tree.learners.push_back({.node = "deeper", .teacher = kDeepestSpread});
    const Json cut = jsonOf(tree, past);
    QVERIFY(cut["cut"] == Json(true));
    QCOMPARE(depthOf(cut), kDeepestSpread + 1);
    QVERIFY(cut["learned"] == Json(kDeepestSpread + 2));
}

SWIMSCOPE_TEST(TestCliSpreadJson)
#include "test_cli_spread_json.moc"
