// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_report.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

constexpr NodeId kNode{1};
constexpr Endpoint kAddress{IpAddress::loopback(), 7946};
constexpr Endpoint kOther{IpAddress::v4(10, 0, 0, 2), 7947};

/// Feeds events to a report and keeps what it says, a line each.
class Desk {
  public:
    explicit Desk(bool probes = false)
        : report_(
              [this](const Json& line) { lines_ += (lines_.empty() ? "" : "\n") + printed(line); },
              [this](const std::string& text) { logs_ += text + "\n"; }, probes) {
        session_.setNow(Instant(500ms));
        session_.push(NodeId::none, trace::RunStarted{7, 1000s, "0"});
        trace::NodeStarted started;
        started.name = "A";
        started.bound = kAddress;
        started.advertised = kAddress;
        session_.push(kNode, started);
        said();
    }

    /// What it says about the next event.
    std::string of(trace::Body body) {
        session_.push(kNode, std::move(body));
        return said();
    }

    /// What it said since the last call.
    std::string said() {
        for (const trace::Event& event : session_.take())
            report_.take(event);
        return std::exchange(lines_, {});
    }

    std::string logs() { return std::exchange(logs_, {}); }
    NodeReport& report() { return report_; }
    void advance(Duration by) { session_.advance(by); }
    Instant now() const { return session_.now(); }

  private:
    test::FakeSession session_;
    std::string lines_;
    std::string logs_;
    NodeReport report_;
};

trace::MemberChanged change(trace::Change kind, wire::MemberState state, const std::string& meta,
                            std::uint32_t incarnation = 1) {
    trace::MemberChanged changed;
    changed.change = kind;
    changed.row.name = "B";
    changed.row.endpoint = kOther;
    changed.row.meta = bytesOf(meta);
    changed.row.incarnation = incarnation;
    changed.row.state = state;
    return changed;
}

trace::MemberChanged joined(const std::string& meta = "m") {
    return change(trace::Change::joined, wire::MemberState::alive, meta);
}

void says(const std::string& actual, const char* expected) {
    QCOMPARE(QByteArray::fromStdString(actual), QByteArray(expected));
}

} // namespace

class TestCliNodeReport : public QObject {
    Q_OBJECT
  private slots:
    void saysWhereItListens();
    void saysWhatItAdvertisesWhereThatDiffers();
    void tellsOfOthersComingAndGoing();
    void saysNothingOfItself();
    void tellsSuspicionsAndRefutations();
    void tellsMetadataThatComesWithARefutation();
    void tellsTags();
    void tellsWhatTheApplicationHears();
    void mendsTextThatIsNotUtf8();
    void tellsAnswersToPings();
    void tellsProbesOnlyWhenAsked();
    void tellsHowAJoinEnded();
    void tellsItsLeave();
    void tellsErrors();
    void limitsRejections();
    void tellsTheRejectionsThatWaitBeforeItEnds();
    void knowsTheTimeBeforeTheRunStarts();
    void tellsMetrics();
    void listsMembers();
    void logsATakenPort();
};

void TestCliNodeReport::saysWhereItListens() {
    Desk desk;
    trace::NodeStarted started;
    started.name = "A";
    started.bound = {*IpAddress::fromText("::1"), 7950};
    started.advertised = started.bound;
    says(desk.of(started), R"({"event":"ready","t":1000.5,"name":"A","addr":"::1","port":7950})");
}

void TestCliNodeReport::saysWhatItAdvertisesWhereThatDiffers() {
    Desk desk;
    trace::NodeStarted started;
    started.name = "A";
    started.bound = kAddress;
    started.advertised = kOther;
    says(desk.of(started), R"({"event":"ready","t":1000.5,"name":"A","addr":"127.0.0.1",)"
                           R"("port":7946,"advertise_addr":"10.0.0.2","advertise_port":7947})");
}

void TestCliNodeReport::tellsOfOthersComingAndGoing() {
    Desk desk;
    says(desk.of(joined()), R"({"event":"join","t":1000.5,"name":"B","addr":"10.0.0.2",)"
                            R"("port":7947,"meta":"m","meta_hex":"6d"})");
    says(desk.of(change(trace::Change::updated, wire::MemberState::alive, "n", 2)),
         R"({"event":"update","t":1000.5,"name":"B","addr":"10.0.0.2",)"
         R"("port":7947,"meta":"n","meta_hex":"6e"})");
    says(desk.of(change(trace::Change::renewed, wire::MemberState::alive, "n", 3)), "");
    says(desk.of(change(trace::Change::died, wire::MemberState::dead, "n", 3)),
         R"({"event":"leave","t":1000.5,"name":"B","left":false})");
    says(desk.of(change(trace::Change::left, wire::MemberState::left, "n", 3)),
         R"({"event":"leave","t":1000.5,"name":"B","left":true})");
    says(desk.of(trace::ConflictSeen{"B", kOther, kAddress}),
         R"({"event":"conflict","t":1000.5,"name":"B","addr":"127.0.0.1","port":7946})");
}

void TestCliNodeReport::saysNothingOfItself() {
    Desk desk;
    auto self = joined();
    self.row.name = "A";
    says(desk.of(self), "");
    self.change = trace::Change::left;
    self.row.state = wire::MemberState::left;
    says(desk.of(self), "");
}

void TestCliNodeReport::tellsSuspicionsAndRefutations() {
    Desk desk;
    desk.of(joined());
    says(desk.of(change(trace::Change::suspected, wire::MemberState::suspect, "m")), "");
    trace::SuspicionStarted started;
    started.member = "B";
    started.from = "C";
    started.incarnation = 1;
    says(desk.of(started),
         R"({"event":"suspect","t":1000.5,"name":"B","from":"C","incarnation":1})");
    says(desk.of(trace::SuspicionConfirmed{"B", "D", {}}),
         R"({"event":"confirm","t":1000.5,"name":"B","from":"D"})");
    says(desk.of(change(trace::Change::refuted, wire::MemberState::alive, "m", 2)),
         R"({"event":"alive","t":1000.5,"name":"B","incarnation":2})");
    says(desk.of(trace::SelfRefuted{4, "C"}),
         R"({"event":"refuted","t":1000.5,"incarnation":4,"from":"C"})");
}

void TestCliNodeReport::tellsMetadataThatComesWithARefutation() {
    Desk desk;
    desk.of(joined("old"));
    desk.of(change(trace::Change::suspected, wire::MemberState::suspect, "old"));
    says(desk.of(change(trace::Change::refuted, wire::MemberState::alive, "new", 2)),
         R"({"event":"alive","t":1000.5,"name":"B","incarnation":2})"
         "\n"
         R"({"event":"update","t":1000.5,"name":"B","addr":"10.0.0.2","port":7947,)"
         R"("meta":"new","meta_hex":"6e6577"})");
}

void TestCliNodeReport::tellsTags() {
    Desk desk;
    says(desk.of(joined("\xFF\x81\xA4role\xA3web")),
         R"({"event":"join","t":1000.5,"name":"B","addr":"10.0.0.2","port":7947,)"
         R"("meta":"���role�web","meta_hex":"ff81a4726f6c65a3776562","tags":{"role":"web"}})");
}

void TestCliNodeReport::tellsWhatTheApplicationHears() {
    Desk desk;
    says(desk.of(trace::UserReceived{"B", bytesOf("hi")}),
         R"({"event":"user","t":1000.5,"text":"hi","text_hex":"6869","from":"B"})");
    says(desk.of(trace::UserReceived{"", bytesOf("hi")}),
         R"({"event":"user","t":1000.5,"text":"hi","text_hex":"6869"})");
    says(desk.of(trace::UserStateReceived{true, bytesOf("s")}),
         R"({"event":"state","t":1000.5,"join":true,"text":"s","text_hex":"73"})");
}

void TestCliNodeReport::mendsTextThatIsNotUtf8() {
    Desk desk;
    says(desk.of(trace::UserReceived{"\xFF", bytesOf("a\xC3(\n\"")}),
         R"({"event":"user","t":1000.5,"text":"a�(\n\"","text_hex":"61c3280a22","from":"�"})");
}

void TestCliNodeReport::tellsAnswersToPings() {
    Desk desk;
    trace::PingFinished finished;
    finished.member = "B";
    finished.roundTrip = 1500us;
    says(desk.of(finished), R"({"event":"ping","t":1000.5,"name":"B","rtt_ms":1.5})");
    finished.payload = bytesOf("p");
    says(desk.of(finished), R"({"event":"ping","t":1000.5,"name":"B","rtt_ms":1.5,"payload":"p",)"
                            R"("payload_hex":"70"})");
    finished.failure = trace::Failure::timedOut;
    says(desk.of(finished),
         R"({"event":"ping","t":1000.5,"name":"B","error":"no answer in time"})");
}

void TestCliNodeReport::tellsProbesOnlyWhenAsked() {
    trace::ProbeSucceeded succeeded;
    succeeded.member = "B";
    succeeded.roundTrip = 2ms;
    trace::ProbeFailed failed;
    failed.member = "B";
    Desk quiet;
    says(quiet.of(succeeded), "");
    says(quiet.of(failed), "");
    Desk chatty(true);
    says(chatty.of(succeeded), R"({"event":"ping","t":1000.5,"name":"B","rtt_ms":2.0})");
    says(chatty.of(failed),
         R"({"event":"ping","t":1000.5,"name":"B","error":"no answer in time"})");
}

void TestCliNodeReport::tellsHowAJoinEnded() {
    Desk desk;
    trace::JoinFinished finished;
    finished.contacted = 2;
    says(desk.of(finished), R"({"event":"joined","t":1000.5,"contacted":2})");
    finished.contacted = 0;
    finished.failures = {{"nowhere:1", "", {}, trace::Failure::unresolved, "Host not found"},
                         {"", "", kOther, trace::Failure::notMemberlist, ""}};
    says(desk.of(finished),
         R"({"event":"joined","t":1000.5,"contacted":0,"error":"nowhere:1: no address )"
         R"(could be found (Host not found); 10.0.0.2:7947: what answers there is no memberlist )"
         R"(node"})");
}

void TestCliNodeReport::tellsItsLeave() {
    Desk desk;
    says(desk.of(trace::LeaveFinished{}), R"({"event":"left","t":1000.5})");
    says(desk.of(trace::LeaveFinished{RequestId::none, true}),
         R"({"event":"left","t":1000.5,"timed_out":true})");
    QVERIFY(!desk.logs().empty());
}

void TestCliNodeReport::tellsErrors() {
    Desk desk;
    says(desk.of(trace::RequestFinished{}), "");
    says(desk.of(trace::RequestFinished{RequestId::none, trace::Failure::unknownMember, "Z"}),
         R"j({"event":"error","t":1000.5,"message":"no member has that name (Z)"})j");
    says(desk.of(trace::CommandFailed{trace::Failure::addressInUse, ""}),
         R"({"event":"error","t":1000.5,"message":"the address is in use"})");
}

void TestCliNodeReport::limitsRejections() {
    Desk desk;
    const trace::InputRejected garbage{kOther, false, trace::Failure::malformed, "type 99", 12};
    says(desk.of(garbage), R"({"event":"rejected","t":1000.5,"reason":"malformed",)"
                           R"("from":"10.0.0.2:7947","bytes":12,"count":1,"detail":"type 99"})");
    says(desk.of(garbage), "");
    says(desk.of(garbage), "");
    says(desk.of(trace::MergeRefused{kOther, {"old", true, 0, 2, 5}}),
         R"({"event":"rejected","t":1000.5,"reason":"versions","from":"10.0.0.2:7947",)"
         R"("bytes":0,"count":1,"detail":"the delegate protocol version of old, 0, is )"
         R"(incompatible: all understand 2 to 5"})");
    desk.advance(1s);
    desk.report().catchUp(desk.now());
    says(desk.said(), R"({"event":"rejected","t":1001.5,"reason":"malformed",)"
                      R"("from":"10.0.0.2:7947","bytes":12,"count":2,"detail":"type 99"})");
}

void TestCliNodeReport::tellsTheRejectionsThatWaitBeforeItEnds() {
    Desk desk;
    const trace::InputRejected garbage{kOther, false, trace::Failure::malformed, "type 99", 12};
    desk.of(garbage);
    says(desk.of(garbage), "");
    desk.report().bye(desk.now());
    says(desk.said(), R"({"event":"rejected","t":1000.5,"reason":"malformed",)"
                      R"("from":"10.0.0.2:7947","bytes":12,"count":1,"detail":"type 99"})"
                      "\n"
                      R"({"event":"bye","t":1000.5})");
}

void TestCliNodeReport::knowsTheTimeBeforeTheRunStarts() {
    std::string lines;
    NodeReport report([&](const Json& line) { lines += printed(line); }, [](const std::string&) {},
                      false, 1000s);
    report.bye(Instant(500ms));
    says(lines, R"({"event":"bye","t":1000.5})");
}

void TestCliNodeReport::tellsMetrics() {
    Desk desk;
    desk.of(joined());
    desk.of(trace::PacketReceived{kOther, 70, 1, {}});
    desk.of(trace::ProbeStarted{"B", 1, 500ms, {}});
    desk.advance(1500us);
    desk.of(trace::ProbeSucceeded{"B", 1, trace::Way::direct, 1500us, {}});
    desk.report().metrics(desk.now());
    const std::string said = desk.said();
    const Json line = Json::parse(said);
    QCOMPARE(line["event"].get<std::string>(), std::string("metrics"));
    QCOMPARE(line["t"].get<double>(), 1000.5015);
    const Json& metrics = line["metrics"];
    QCOMPARE(metrics["memberlist.udp.received"].get<int>(), 70);
    QCOMPARE(metrics["memberlist.msg.alive"].get<int>(), 1);
    QVERIFY((metrics["memberlist.node.instances"] ==
             Json{{"alive", 1}, {"suspect", 0}, {"dead", 0}, {"left", 0}}));
    QVERIFY(
        (metrics["memberlist.probeNode"] == Json{{"count", 1}, {"sum_ms", 1.5}, {"max_ms", 1.5}}));
}

void TestCliNodeReport::listsMembers() {
    Desk desk;
    auto self = joined("");
    self.row.name = "A";
    self.row.endpoint = kAddress;
    desk.of(self);
    desk.of(joined());
    desk.of(change(trace::Change::left, wire::MemberState::left, "m", 3));
    desk.of(trace::HealthChanged{2, 2});
    desk.report().members(desk.now());
    says(desk.said(),
         R"({"event":"members","t":1000.5,"members":[{"name":"A","addr":"127.0.0.1",)"
         R"("port":7946,"state":"alive","incarnation":1,"meta":"","meta_hex":""},{"name":"B",)"
         R"("addr":"10.0.0.2","port":7947,"state":"left","incarnation":3,"meta":"m",)"
         R"("meta_hex":"6d"}],"health":2})");
}

void TestCliNodeReport::logsATakenPort() {
    Desk desk;
    says(desk.of(trace::AddressTaken{kAddress, {IpAddress::loopback(), 7948}, "in use"}), "");
    says(desk.logs(), "127.0.0.1:7946 is not to be had (in use); listening on 127.0.0.1:7948 "
                      "instead\n");
}

SWIMSCOPE_TEST(TestCliNodeReport)
#include "test_cli_node_report.moc"
