// SPDX-License-Identifier: MPL-2.0
#include "engine/live/memberlist.h"
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <QSysInfo>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace swimscope;
using namespace std::chrono_literals;
using live::Member;
using live::Memberlist;
using live::MemberOptions;
using live::Reliability;
using wire::MemberState;

namespace {

MemberOptions quick(const std::string& name) {
    return {.name = name, .bind = "127.0.0.1:0", .config = test::LiveRun::quick()};
}

/// Aborts the test, as a member that can't start has nothing to do with what it tests.
Memberlist started(MemberOptions options) {
    auto list = Memberlist::create(std::move(options));
    if (!list)
        qFatal("%s", list.error().message.c_str());
    return std::move(*list);
}

std::string addressOf(const Memberlist& list) {
    return list.localNode().endpoint.text();
}

std::vector<std::string> namesOf(const std::vector<Member>& members) {
    std::vector<std::string> names;
    for (const Member& member : members)
        names.push_back(member.name);
    return names;
}

bool waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, test::LiveRun::kPatience);
}

wire::SecretKey keyOf(char letter) {
    return wire::SecretKey::fromBytes(Bytes(16, static_cast<std::uint8_t>(letter))).value();
}

/// Keeps what it hears, and does what it is told with it.
class Ear : public host::Delegate {
  public:
    std::function<void(const Bytes&)> onMessage;

    void messageReceived(const Bytes& payload, const std::string&) override {
        if (onMessage)
            onMessage(payload);
        const std::lock_guard lock(mutex_);
        heard_.push_back(payload);
    }
    bool heard(std::string_view text) const {
        const std::lock_guard lock(mutex_);
        return std::ranges::find(heard_, bytesOf(text)) != heard_.end();
    }

  private:
    mutable std::mutex mutex_;
    std::vector<Bytes> heard_;
};

} // namespace

/// A member as a program holds it: asking, looking, being told, and ending.
class TestMemberlist : public QObject {
    Q_OBJECT

  private slots:
    void startsAlone();
    void hasTheMachinesName();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void doesNotTakeAnotherPort();
    void joins();
    void tellsWhatOfAJoinFailed();
    void announcesMetadata();
    void sendsMessages();
    void saysWhyAMessageWasNotSent();
    void pings();
    void changesKeys();
    void seesLeavesAndCrashes();
    void measures();
    void cannotBeAskedOnceShutDown();
    void endsWhatIsUnderWay();
    void servesManyThreads();
    void delegatesDoNotWaitForThemselves();
};

void TestMemberlist::startsAlone() {
    const Memberlist list = started({.name = "alone", .bind = "127.0.0.1:0", .meta = bytesOf("m")});
    const Member self = list.localNode();
    QCOMPARE(self.name, std::string("alone"));
    QCOMPARE(self.endpoint.ip.text(), std::string("127.0.0.1"));
    QVERIFY(self.endpoint.port != 0);
    QCOMPARE(self.meta, bytesOf("m"));
    QCOMPARE(self.state, MemberState::alive);
    QCOMPARE(list.members(), std::vector{self});
    QCOMPARE(list.healthScore(), 0U);
}

void TestMemberlist::hasTheMachinesName() {
    const Memberlist list = started({.bind = "0.0.0.0:0"});
    QCOMPARE(list.localNode().name, QSysInfo::machineHostName().toStdString());
    QVERIFY(!list.localNode().endpoint.ip.isUnspecified());
}

void TestMemberlist::saysWhyItCannotStart_data() {
    QTest::addColumn<QString>("bind");
    QTest::addColumn<QString>("advertise");
    QTest::addColumn<int>("metaBytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("a name") << "localhost:0"
                            << "" << 0
                            << "bind: \"localhost\" is no IP address; write ADDRESS:PORT";
    QTest::newRow("a port") << "127.0.0.1:many"
                            << "" << 0 << "bind: ";
    QTest::newRow("advertise") << "127.0.0.1:0"
                               << "here" << 0 << "advertise: ";
    QTest::newRow("metadata") << "127.0.0.1:0"
                              << "" << 513 << "metadata may have at most 512 bytes";
}

void TestMemberlist::saysWhyItCannotStart() {
    QFETCH(QString, bind);
    QFETCH(QString, advertise);
    QFETCH(int, metaBytes);
    QFETCH(QString, why);
    const auto list = Memberlist::create({.name = "x",
                                          .bind = bind.toStdString(),
                                          .advertise = advertise.toStdString(),
                                          .meta = Bytes(static_cast<std::size_t>(metaBytes))});
    QVERIFY(!list);
    QVERIFY2(list.error().message.find(why.toStdString()) != std::string::npos,
             list.error().message.c_str());
}

void TestMemberlist::doesNotTakeAnotherPort() {
    const Memberlist first = started(quick("first"));
    MemberOptions options = quick("second");
    options.bind = addressOf(first);
    const auto second = Memberlist::create(options);
    QVERIFY(!second);
    QVERIFY2(second.error().message.find("the address is in use") != std::string::npos,
             second.error().message.c_str());

    options.bind = "127.0.0.1:0";
    options.config.probeTimeout = options.config.probeInterval;
    const auto unfit = Memberlist::create(options);
    QVERIFY(!unfit);
    QVERIFY2(unfit.error().message.starts_with("config: "), unfit.error().message.c_str());
}

void TestMemberlist::joins() {
    const Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    const auto joined = b.join({"a/" + addressOf(a)});
    QVERIFY2(joined.ok(), joined ? "" : joined.error().message.c_str());
    QCOMPARE(joined->contacted, std::size_t{1});
    QVERIFY(joined->failures.empty());
    // What the join brought is there at once, at both ends of it.
    QCOMPARE(namesOf(b.members()), (std::vector<std::string>{"a", "b"}));
    QVERIFY(waitFor([&] { return a.members().size() == 2; }));
    QCOMPARE(b.join({})->contacted, std::size_t{0});
}

void TestMemberlist::tellsWhatOfAJoinFailed() {
    const Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    const auto nobody = b.join({"127.0.0.1:none", "other/" + addressOf(a)});
    QVERIFY(!nobody);
    QVERIFY2(nobody.error().message.find("127.0.0.1:none: ") != std::string::npos,
             nobody.error().message.c_str());
    QVERIFY2(nobody.error().message.find("another member answers") != std::string::npos,
             nobody.error().message.c_str());
    const auto one = b.join({"127.0.0.1:none", addressOf(a)});
    QVERIFY(one.ok());
    QCOMPARE(one->contacted, std::size_t{1});
    QVERIFY(!one->failures.empty());
}

void TestMemberlist::announcesMetadata() {
    Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    QVERIFY(a.setMeta(bytesOf("early")).ok()); // with nobody to hear it
    QVERIFY(b.join({addressOf(a)}).ok());
    QVERIFY(waitFor([&] { return a.members().size() == 2; }));
    const auto set = a.setMeta(bytesOf("late"), 60s);
    QVERIFY2(set.ok(), set ? "" : set.error().message.c_str());
    QCOMPARE(a.localNode().meta, bytesOf("late"));
    QVERIFY(waitFor([&] { return b.members().at(0).meta == bytesOf("late"); }));
    const auto tooLong = a.setMeta(Bytes(513));
    QVERIFY(!tooLong);
    const auto hurried = a.setMeta(bytesOf("no time"), 0s);
    QVERIFY(!hurried);
    QCOMPARE(a.localNode().meta, bytesOf("no time"));
}

void TestMemberlist::sendsMessages() {
    const auto ear = std::make_shared<Ear>();
    MemberOptions options = quick("ear");
    options.delegate = ear;
    const Memberlist hearing = started(std::move(options));
    Memberlist mouth = started(quick("mouth"));
    QVERIFY(mouth.join({addressOf(hearing)}).ok());
    QVERIFY(mouth.send("ear", viewOf("packet"), Reliability::bestEffort).ok());
    QVERIFY(mouth.send("ear", viewOf("stream"), Reliability::reliable).ok());
    QVERIFY(mouth.broadcast(viewOf("gossip")).ok());
    QVERIFY(waitFor(
        [&] { return ear->heard("packet") && ear->heard("stream") && ear->heard("gossip"); }));
}

void TestMemberlist::saysWhyAMessageWasNotSent() {
    Memberlist list = started(quick("alone"));
    const auto nobody = list.send("nobody", viewOf("x"), Reliability::reliable);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().message, std::string("no member has that name (nobody)"));
    QVERIFY(!list.send("alone", Bytes(70'000), Reliability::bestEffort));
    QVERIFY(!list.broadcast(Bytes(2'000)));
}

void TestMemberlist::pings() {
    const Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    QVERIFY(b.join({addressOf(a)}).ok());
    Result<Duration> roundTrip = Duration{};
    // On a machine that is busy, an ack may well come too late.
    QVERIFY(waitFor([&] { return (roundTrip = b.ping("a")).ok(); }));
    QVERIFY(*roundTrip > Duration::zero());
    const auto nobody = b.ping("c");
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().message, std::string("c: no member has that name"));
}

void TestMemberlist::changesKeys() {
    MemberOptions options = quick("a");
    options.keys = {keyOf('1')};
    Memberlist a = started(options);
    options.name = "b";
    options.keys = {keyOf('2')};
    Memberlist b = started(options);
    const auto stranger = b.join({addressOf(a)});
    QVERIFY(!stranger);

    QVERIFY(a.addKey(keyOf('2')).ok());
    QVERIFY(a.addKey(keyOf('2')).ok()); // it is there
    QVERIFY(a.useKey(keyOf('2')).ok());
    const auto primary = a.removeKey(keyOf('2'));
    QVERIFY(!primary);
    QCOMPARE(primary.error().message,
             std::string("that key encrypts; use another one before it is removed"));
    QVERIFY(a.removeKey(keyOf('1')).ok());
    QVERIFY(!a.useKey(keyOf('1')));
    const auto friends = b.join({addressOf(a)});
    QVERIFY2(friends.ok(), friends ? "" : friends.error().message.c_str());
}

void TestMemberlist::seesLeavesAndCrashes() {
    const Memberlist watcher = started(quick("watcher"));
    const auto stateOf = [&](std::string_view name) {
        const auto table = watcher.table();
        const auto found = std::ranges::find(table, name, &Member::name);
        return found == table.end() ? std::nullopt : std::optional(found->state);
    };
    Memberlist leaver = started(quick("leaver"));
    {
        Memberlist crasher = started(quick("crasher"));
        QVERIFY(leaver.join({addressOf(watcher)}).ok());
        QVERIFY(crasher.join({addressOf(watcher)}).ok());
        QVERIFY(waitFor([&] { return watcher.members().size() == 3; }));
    }
    const auto left = leaver.leave(60s);
    QVERIFY2(left.ok(), left ? "" : left.error().message.c_str());
    QVERIFY(waitFor([&] { return watcher.members().size() == 1; }));
    QVERIFY(waitFor([&] { return stateOf("leaver") == MemberState::left; }));
    QVERIFY(waitFor([&] { return stateOf("crasher") == MemberState::dead; }));
    QVERIFY(leaver.leave().ok()); // it has
}

void TestMemberlist::measures() {
    const Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    QVERIFY(b.join({addressOf(a)}).ok());
    QVERIFY(waitFor([&] { return b.metrics().udpSent > 0 && b.metrics().tcpSent > 0; }));
    QCOMPARE(b.metrics().nodeInstances[static_cast<std::size_t>(MemberState::alive)],
             std::uint64_t{2});
    QVERIFY(b.prometheusText().find("memberlist_udp_sent") != std::string::npos);
    QVERIFY(b.prometheusText().find("node=\"b\"") != std::string::npos);
}

void TestMemberlist::cannotBeAskedOnceShutDown() {
    Memberlist list = started(quick("over"));
    const std::string address = addressOf(list);
    list.shutdown();
    list.shutdown();
    QVERIFY(list.members().empty());
    QVERIFY(list.localNode().name.empty());
    const auto joined = list.join({address});
    QVERIFY(!joined);
    QCOMPARE(joined.error().message, std::string("the node does not run (over)"));
    QVERIFY(!list.leave());
    QVERIFY(!list.setMeta({}));
    // Its address is free again.
    MemberOptions options = quick("next");
    options.bind = address;
    QVERIFY(Memberlist::create(options).ok());
}

void TestMemberlist::endsWhatIsUnderWay() {
    // A listener that never answers keeps a join waiting for as long as TCPTimeout.
    MemberOptions options = quick("over");
    options.config.tcpTimeout = 10min;
    Memberlist list = started(std::move(options));
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Result<live::Joined> joined = live::Joined{};
    std::thread joining(
        [&] { joined = list.join({"127.0.0.1:" + std::to_string(silent.serverPort())}); });
    const bool connected = waitFor([&] { return silent.hasPendingConnections(); });
    list.shutdown();
    joining.join();
    QVERIFY(connected);
    QVERIFY(!joined);
    QCOMPARE(joined.error().message, std::string("the node was stopped meanwhile"));
}

void TestMemberlist::servesManyThreads() {
    Memberlist a = started(quick("a"));
    Memberlist b = started(quick("b"));
    std::atomic<int> failures = 0;
    const std::string address = addressOf(a);
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 10; ++round) {
                Memberlist& list = i % 2 == 0 ? a : b;
                failures += b.join({address}).ok() ? 0 : 1;
                failures += list.send("a", viewOf("x"), Reliability::bestEffort).ok() ? 0 : 1;
                failures += list.members().empty() ? 1 : 0;
                failures += list.send("nobody", {}, Reliability::bestEffort).ok() ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

void TestMemberlist::delegatesDoNotWaitForThemselves() {
    const auto ear = std::make_shared<Ear>();
    MemberOptions options = quick("ear");
    options.delegate = ear;
    Memberlist hearing = started(std::move(options));
    Memberlist mouth = started(quick("mouth"));
    std::string refused;
    bool passedOn = false;
    std::atomic<std::size_t> known = 0;
    ear->onMessage = [&](const Bytes& payload) {
        if (payload != bytesOf("question"))
            return;
        if (const auto pinged = hearing.ping("mouth"); !pinged)
            refused = pinged.error().message;
        passedOn = hearing.send("ear", viewOf("to myself"), Reliability::bestEffort).ok();
        known = hearing.members().size();
    };
    QVERIFY(mouth.join({addressOf(hearing)}).ok());
    QVERIFY(waitFor([&] { return hearing.members().size() == 2; }));
    QVERIFY(mouth.send("ear", viewOf("question"), Reliability::reliable).ok());
    QVERIFY(waitFor([&] { return ear->heard("to myself"); }));
    QCOMPARE(refused,
             std::string("a delegate can't wait for its own member; hand this to another thread"));
    QVERIFY(passedOn);
    QCOMPARE(known.load(), std::size_t{2});
}

SWIMSCOPE_TEST(TestMemberlist)
#include "test_memberlist.moc"
