// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/text.h"
#include "tests/support/test_program.h"
#include "tests/support/vectors.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

using namespace swimscope;
using nlohmann::json;
using swimscope::test::at;
using swimscope::test::HandNode;

namespace {

constexpr std::uint16_t kSubjectPort = 7100;
constexpr std::uint16_t kOtherPort = 7777;
const Bytes kMeta = bytesOf("meta");

/// The node under test in the cluster of the vectors, the subject not yet in its state.
class Cluster {
  public:
    explicit Cluster(bool self) : hand_(started()), subject_(self ? "me" : "x") {
        for (int i = 0; i < 6; ++i)
            hand_.meet("other" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
    }

    HandNode& hand() { return hand_; }

    /// Brings the subject to incarnation 10 and the state that the vector begins with.
    void prepare(const std::string& state) {
        if (subject_ == "me") {
            // Accused of 9, it refutes with 10. Two probes answered bring its health back to 0.
            hand_.packet(at(7001), {wire::Suspect{9, "me", "other0"}});
            return;
        }
        if (state == "unknown")
            return;
        hand_.meet("x", kSubjectPort, 10, kMeta);
        if (state == "suspect")
            hand_.packet(at(7001), {wire::Suspect{10, "x", "other0"}});
        if (state == "dead")
            hand_.packet(at(7001), {wire::Dead{10, "x", "other0"}});
        if (state == "left")
            hand_.packet(at(7001), {wire::Dead{10, "x", "x"}});
    }

    void give(const json& vector) {
        const auto incarnation = vector["incarnation"].get<std::uint32_t>();
        const std::string message = vector["message"];
        if (message == "alive")
            hand_.packet(at(7002), {alive(vector, incarnation)});
        else if (message == "suspect")
            hand_.packet(at(7002), {wire::Suspect{incarnation, subject_, "other1"}});
        else
            hand_.packet(at(7002), {wire::Dead{incarnation, subject_,
                                               message == "left" ? subject_ : "other1"}});
    }

    std::string state() const {
        const auto known = row();
        constexpr std::string_view names[] = {"alive", "suspect", "dead", "left"};
        return known ? std::string(names[static_cast<std::size_t>(known->state)]) : "unknown";
    }
    std::optional<trace::MemberRow> row() const { return hand_.node.row(subject_); }

    /// What was queued since the last clear(), as the vectors write it.
    std::vector<std::string> broadcasts() const {
        std::vector<std::string> texts;
        for (const auto* queued : hand_.all<trace::BroadcastQueued>())
            texts.push_back(textOf(*queued->message));
        return texts;
    }

    /// What an application would have been told since the last clear().
    std::vector<std::string> notices() const {
        std::vector<std::string> texts;
        for (const trace::Event& event : hand_.events) {
            if (const auto* conflict = std::get_if<trace::ConflictSeen>(&event.body))
                texts.push_back("conflict " + conflict->member);
            if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body))
                appendNotice(*changed, texts);
        }
        return texts;
    }

  private:
    static trace::NodeStarted started() {
        trace::NodeStarted started = HandNode::startOf({});
        started.meta = kMeta;
        return started;
    }

    wire::Alive alive(const json& vector, std::uint32_t incarnation) const {
        const bool self = subject_ == "me";
        wire::Alive alive;
        alive.incarnation = incarnation;
        alive.node = subject_;
        alive.address = IpAddress::loopback();
        alive.port = self ? 7000 : kSubjectPort;
        if (!vector["sameAddress"].get<bool>())
            alive.port = kOtherPort;
        alive.meta = {vector["sameMeta"].get<bool>() ? kMeta : bytesOf("other"), false};
        return alive;
    }

    static std::string textOf(const wire::Message& message) {
        if (const auto* alive = std::get_if<wire::Alive>(&message))
            return "alive " + alive->node + " inc=" + std::to_string(alive->incarnation);
        if (const auto* suspect = std::get_if<wire::Suspect>(&message))
            return "suspect " + suspect->node + " inc=" + std::to_string(suspect->incarnation) +
                   " from=" + suspect->from;
        const auto& dead = std::get<wire::Dead>(message);
        return "dead " + dead.node + " inc=" + std::to_string(dead.incarnation) +
               " from=" + dead.from;
    }

    /// Applications are not told of a renewed incarnation or a suspicion; of a refutation only if
    /// it brought other metadata.
    static void appendNotice(const trace::MemberChanged& changed, std::vector<std::string>& texts) {
        using trace::Change;
        const bool newMeta = changed.row.meta != kMeta;
        if (changed.change == Change::joined)
            texts.push_back("join " + changed.row.name);
        if (changed.change == Change::died || changed.change == Change::left)
            texts.push_back("leave " + changed.row.name);
        if (changed.change == Change::updated || (changed.change == Change::refuted && newMeta))
            texts.push_back("update " + changed.row.name);
    }

    HandNode hand_;
    std::string subject_;
};

std::vector<std::string> listOf(const json& texts) {
    return texts.is_null() ? std::vector<std::string>{} : texts.get<std::vector<std::string>>();
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += text + "; ";
    return all;
}

} // namespace

class TestTransitions : public QObject {
    Q_OBJECT

  private slots:
    void oneMessageMeetsOneMember_data() {
        QTest::addColumn<QString>("vector");
        const json vectors = test::loadVectors("transitions.json");
        std::size_t number = 0;
        for (const json& vector : vectors["vectors"])
            QTest::addRow("%zu", number++) << QString::fromStdString(vector.dump());
        QVERIFY(number > 0);
    }

    void oneMessageMeetsOneMember() {
        QFETCH(QString, vector);
        const json expected = json::parse(vector.toStdString());
        Cluster cluster(expected["self"].get<bool>());
        cluster.prepare(expected["before"]);
        cluster.hand().clear();
        const auto health = static_cast<int>(cluster.hand().node.health());

        cluster.give(expected);

        QCOMPARE(cluster.state(), expected["after"].get<std::string>());
        if (cluster.row())
            QCOMPARE(cluster.row()->incarnation, expected["afterIncarnation"].get<std::uint32_t>());
        if (expected.value("addressChanged", false))
            QCOMPARE(cluster.row()->endpoint, at(kOtherPort));
        QCOMPARE(joined(cluster.broadcasts()), joined(listOf(expected["broadcasts"])));
        QCOMPARE(joined(cluster.notices()), joined(listOf(expected["events"])));
        QCOMPARE(static_cast<int>(cluster.hand().node.health()) - health,
                 expected["healthDelta"].get<int>());
        const std::string subject = expected["self"].get<bool>() ? "me" : "x";
        QCOMPARE(cluster.hand().node.suspicion(subject).has_value(),
                 expected["suspicionTimer"].get<bool>());
    }
};

SWIMSCOPE_TEST(TestTransitions)
#include "test_transitions.moc"
