// SPDX-License-Identifier: MPL-2.0
#include "engine/base/bytes.h"
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
namespace serf = swimscope::wire::serf;

namespace {

Bytes sent(const char* text) {
    return *fromHex(text);
}

} // namespace

/// Serf's tags, intents and clocks. The bytes were sent by serf agents.
class SerfTest : public QObject {
    Q_OBJECT

  private slots:
    void tags();
    void tagsInAnyOrder();
    void noTags();
    void longTags();
    void intents();
    void pushPullState();
    void clocks();
};

void SerfTest::tags() {
    const serf::Tags tags{{"dc", "eu1"}, {"role", "web"}};
    QCOMPARE(toHex(serf::encodeTags(tags)), std::string("ff82a26463a3657531a4726f6c65a3776562"));
    QVERIFY(serf::decodeTags(serf::encodeTags(tags)) == tags);
    QCOMPARE(toHex(serf::encodeTags({})), std::string("ff80"));
    QVERIFY(serf::decodeTags(sent("ff80")) == serf::Tags{});
}

void SerfTest::tagsInAnyOrder() {
    const serf::Tags expected{{"dc", "eu1"}, {"role", "cache"}};
    QVERIFY(serf::decodeTags(sent("ff82a4726f6c65a56361636865a26463a3657531")) == expected);
}

void SerfTest::noTags() {
    QVERIFY(!serf::decodeTags({}));
    QVERIFY(!serf::decodeTags(bytesOf("web")));
    QVERIFY(!serf::decodeTags(sent("ff")));
    QVERIFY(!serf::decodeTags(sent("ffc0")));
    QVERIFY(!serf::decodeTags(sent("ff81a26463")));
    QVERIFY(!serf::decodeTags(sent("ff81a2646301")));
    QVERIFY(!serf::decodeTags(sent("ffdfffffffff")));
}

void SerfTest::longTags() {
    const serf::Tags tags{{std::string(40, 'k'), std::string(300, 'v')}, {"empty", ""}};
    QVERIFY(serf::decodeTags(serf::encodeTags(tags)) == tags);
}

void SerfTest::intents() {
    QCOMPARE(toHex(serf::encode(serf::LeaveIntent{9, "serf-4", false})),
             std::string("0083a54c54696d6509a44e6f6465a6736572662d34a55072756e65c2"));
    QCOMPARE(toHex(serf::encode(serf::JoinIntent{300, "serf-4"})),
             std::string("0182a54c54696d65cd012ca44e6f6465a6736572662d34"));
}

void SerfTest::pushPullState() {
    const serf::PushPullState state{5, {{"serf-1", 3}, {"serf-2", 4}}, 1, 2};
    QCOMPARE(toHex(serf::encode(state)),
             std::string("0286aa4576656e744c54696d6501a64576656e747390a54c54696d6505"
                         "ab4c6566744d656d6265727390aa51756572794c54696d6502"
                         "ac5374617475734c54696d657382a6736572662d3103a6736572662d3204"));
}

void SerfTest::clocks() {
    QVERIFY(serf::lamportTimeIn(serf::encode(serf::LeaveIntent{9, "a", true})) == 9U);
    QVERIFY(serf::lamportTimeIn(serf::encode(serf::JoinIntent{1ULL << 40, "a"})) == 1ULL << 40);
    QVERIFY(serf::lamportTimeIn(serf::encode(serf::PushPullState{7, {{"a", 900}}, 50, 60})) == 7U);
    // User events and queries have clocks of their own; other applications have none.
    QVERIFY(!serf::lamportTimeIn(sent("0381a54c54696d6509")));
    QVERIFY(!serf::lamportTimeIn(sent("0a036e666c")));
    QVERIFY(!serf::lamportTimeIn({}));
    QVERIFY(!serf::lamportTimeIn(sent("00")));
    QVERIFY(!serf::lamportTimeIn(sent("0080")));
    QVERIFY(!serf::lamportTimeIn(sent("0081a54c54696d65")));
    QVERIFY(!serf::lamportTimeIn(sent("0082a1ff93c0c0")));
}

SWIMSCOPE_TEST(SerfTest)
#include "serf_test.moc"
