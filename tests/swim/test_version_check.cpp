// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/version_check.h"
#include "tests/support/test_program.h"
#include "tests/support/vectors.h"

#include <QtTest>

#include <algorithm>
#include <regex>

using namespace swimscope;
using namespace swimscope::swim;

namespace {

wire::Versions versionsOf(const nlohmann::json& hex) {
    const Bytes bytes = test::hexBytes(hex);
    wire::Versions versions;
    versions.octets.fill(0);
    versions.count = static_cast<std::uint8_t>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), versions.octets.begin());
    return versions;
}

/// The reference names nobody in the vectors' input; its errors call the received rows "p", and
/// one's own rows by letters from "a" on.
std::string ownName(std::size_t index) {
    return std::string(1, static_cast<char>('a' + index));
}

std::optional<trace::VersionClash> check(const nlohmann::json& vector) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < vector["local"].size(); ++i)
        names.push_back(ownName(i));
    std::vector<KnownVersions> own;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& row = vector["local"][i];
        own.push_back({names[i], row["state"].get<wire::MemberState>(), versionsOf(row["vsn"])});
    }
    std::vector<wire::PushNodeState> received;
    for (const auto& row : vector["remote"]) {
        wire::PushNodeState state;
        state.name = "p";
        state.state = row["state"].get<wire::MemberState>();
        state.versions = versionsOf(row["vsn"]);
        received.push_back(state);
    }
    return versionClash(own, received);
}

} // namespace

class TestVersionCheck : public QObject {
    Q_OBJECT

  private slots:
    void acceptsAndRefusesLikeTheReference() {
        const auto vectors = test::loadVectors("versions.json");
        QVERIFY(!vectors["vectors"].empty());
        for (const auto& vector : vectors["vectors"]) {
            const auto clash = check(vector);
            QVERIFY2(clash.has_value() != vector["accepted"].get<bool>(), vector.dump().c_str());
            if (clash)
                sameContent(sentenceOf(*clash), vector["error"]);
        }
    }

    void theSentenceSaysWhatToCompare() {
        const KnownVersions own{"a", wire::MemberState::alive, {}};
        wire::PushNodeState row;
        row.name = "serf-1";
        row.versions.octets = {1, 5, 2, 2, 5, 5};
        QCOMPARE(sentenceOf(*versionClash({&own, 1}, {&row, 1})),
                 std::string("the delegate protocol version of serf-1, 5, is incompatible: no "
                             "delegate protocol version is understood by all (from 2, to 0)"));
        row.versions.octets = {1, 5, 6, 0, 0, 0};
        QCOMPARE(sentenceOf(*versionClash({&own, 1}, {&row, 1})),
                 std::string("the protocol version of serf-1, 6, is incompatible: all understand "
                             "1 to 5"));
    }

  private:
    /// Which kind of version, whose value, and the range: in our words as in the reference's.
    static void sameContent(const std::string& ours, const std::string& reference) {
        static const std::regex kReference(
            "Node '.*' (delegate )?protocol version \\((\\d+)\\) is incompatible: "
            "\\[(\\d+), (\\d+)\\]");
        static const std::regex kOurs("the (delegate )?protocol version of .*, (\\d+), is "
                                      "incompatible: .*?(\\d+),? to (\\d+)\\)?");
        std::smatch wanted;
        QVERIFY2(std::regex_match(reference, wanted, kReference), reference.c_str());
        std::smatch got;
        QVERIFY2(std::regex_match(ours, got, kOurs), ours.c_str());
        for (std::size_t i = 1; i < wanted.size(); ++i)
            QCOMPARE(got[i].str(), wanted[i].str());
    }
};

SWIMSCOPE_TEST(TestVersionCheck)
#include "test_version_check.moc"
