// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/config.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;

class TestConfig : public QObject {
    Q_OBJECT

  private slots:
    void profilesAreMemberlistsDefaults() {
        const Config lan = configOf(Profile::lan);
        QCOMPARE(lan.tcpTimeout, Duration(10s));
        QCOMPARE(lan.suspicionMult, 4);
        QCOMPARE(lan.suspicionMaxTimeoutMult, 6);
        QCOMPARE(lan.probeTimeout, Duration(500ms));
        const Config wan = configOf(Profile::wan);
        QCOMPARE(wan.tcpTimeout, Duration(30s));
        QCOMPARE(wan.suspicionMult, 6);
        QCOMPARE(wan.probeInterval, Duration(5s));
        QCOMPARE(wan.probeTimeout, Duration(3s));
        QCOMPARE(wan.gossipNodes, 4);
        QCOMPARE(wan.gossipInterval, Duration(500ms));
        QCOMPARE(wan.gossipToTheDeadTime, Duration(60s));
        QCOMPARE(wan.pushPullInterval, Duration(60s));
        const Config local = configOf(Profile::local);
        QCOMPARE(local.tcpTimeout, Duration(1s));
        QCOMPARE(local.indirectChecks, 1);
        QCOMPARE(local.retransmitMult, 2);
        QCOMPARE(local.suspicionMult, 3);
        QCOMPARE(local.probeTimeout, Duration(200ms));
        QCOMPARE(local.probeInterval, Duration(1s));
        QCOMPARE(local.gossipInterval, Duration(100ms));
        QCOMPARE(local.gossipToTheDeadTime, Duration(15s));
        QCOMPARE(local.pushPullInterval, Duration(15s));
    }

    void profilesAreFoundByName() {
        for (const Profile profile : {Profile::lan, Profile::wan, Profile::local})
            QCOMPARE(*profileNamed(nameOf(profile)), profile);
        QCOMPARE(profileNamed("moon").error().message,
                 std::string("there is no profile \"moon\"; it may be lan, wan or local"));
    }

    void everyFieldHasOneKnobWithItsDefaultsWithinItsLimits() {
        std::set<std::string_view> names;
        for (const Knob& knob : knobs()) {
            QVERIFY2(names.insert(knob.name).second, std::string(knob.name).c_str());
            QVERIFY(!knob.meaning.empty());
            QVERIFY(knob.least <= knob.most);
            for (const Profile profile : {Profile::lan, Profile::wan, Profile::local}) {
                Config config = configOf(profile);
                const Config before = config;
                QVERIFY(set(config, knob.name, valueText(config, knob)));
                QCOMPARE(config == before, true);
            }
        }
        QCOMPARE(names.size(), 32U);
    }

    void aConfigurationSurvivesItsText() {
        Config config = configOf(Profile::wan);
        QVERIFY(set(config, "ProbeInterval", "250ms"));
        QVERIFY(set(config, "EnableCompression", "off"));
        QVERIFY(set(config, "PushPullInterval", "0"));
        QVERIFY(set(config, "DelegateProtocolMax", "5"));
        QVERIFY(set(config, "CIDRsAllowed", "10.0.0.0/8,fd00::/8"));
        config.label = "eu prod=50%\n\xff";
        const std::string text = toText(config);
        QVERIFY(text.find("ProbeInterval=250ms") != std::string::npos);
        QVERIFY(text.find("CIDRsAllowed=10.0.0.0/8,fd00::/8") != std::string::npos);
        QVERIFY(text.find("Label=eu%20prod=50%25%0a%ff ") != std::string::npos);
        QCOMPARE(*configFromText(text) == config, true);
        QCOMPARE(toText(*configFromText(text)), text);
    }

    /// What was recorded before there were such settings, and what members of memberlist do, stays
    /// as it was.
    void settingsBeyondMemberlistsStandOnlyWhereTheyMatter() {
        Config config = configOf(Profile::wan);
        QVERIFY(toText(config).find("Lifeguard") == std::string::npos);
        QVERIFY(toText(config).find("LHA") == std::string::npos);
        QVERIFY(set(config, "lifeguardmode", "paper"));
        QVERIFY(set(config, "LHAProbe", "off"));
        const std::string text = toText(config);
        QVERIFY(text.find("LifeguardMode=paper") != std::string::npos);
        QVERIFY(text.find("LHAProbe=off") != std::string::npos);
        QVERIFY(text.find("LHASuspicion") == std::string::npos);
        QCOMPARE(*configFromText(text) == config, true);
    }

    void choicesAreWhatCanBeSet() {
        const auto choices = [](const char* name) { return choicesOf(*knobNamed(name)); };
        QCOMPARE(choices("BuddySystem"), (std::vector<std::string>{"off", "on"}));
        QCOMPARE(choices("LifeguardMode"), (std::vector<std::string>{"memberlist", "paper"}));
        QVERIFY(choices("GossipNodes").empty() && choices("Label").empty());
        Config config;
        for (const std::string& mode : choices("LifeguardMode")) {
            QVERIFY(set(config, "LifeguardMode", mode));
            QCOMPARE(valueText(config, *knobNamed("LifeguardMode")), mode);
        }
    }

    void whatATextLeavesOutIsLan() {
        QCOMPARE(*configFromText("") == configOf(Profile::lan), true);
        QCOMPARE(configFromText("  GossipNodes=7  probeinterval=2s ")->gossipNodes, 7);
        QVERIFY(!configFromText("GossipNodes").ok());
        QVERIFY(!configFromText("GossipNodes=7 Nonsense=1").ok());
    }

    void zeroSwitchesIntervalsOffAndOnlyThese() {
        Config config;
        for (const char* name : {"ProbeInterval", "GossipInterval", "PushPullInterval"}) {
            QVERIFY(set(config, name, "0"));
            QVERIFY(!set(config, name, "100us").ok());
        }
        QVERIFY(!set(config, "ProbeTimeout", "0").ok());
        QVERIFY(!set(config, "TCPTimeout", "0").ok());
        QVERIFY(set(config, "DeadNodeReclaimTime", "0"));
    }

    void errorsSayWhatItMayBe_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no number") << "GossipNodes"
                                   << "many"
                                   << "GossipNodes can't be \"many\"; it may be 0 to 100";
        QTest::newRow("too small") << "suspicionmult"
                                   << "0"
                                   << "SuspicionMult can't be 0; it may be 1 to 100";
        QTest::newRow("negative") << "IndirectChecks"
                                  << "-1"
                                  << "IndirectChecks can't be -1; it may be 0 to 100";
        QTest::newRow("beyond 64 bits")
            << "GossipNodes"
            << "99999999999999999999"
            << "GossipNodes can't be \"99999999999999999999\"; it may be 0 to 100";
        QTest::newRow("trailing") << "GossipNodes"
                                  << "3x"
                                  << "GossipNodes can't be \"3x\"; it may be 0 to 100";
        QTest::newRow("empty") << "GossipNodes"
                               << ""
                               << "GossipNodes can't be \"\"; it may be 0 to 100";
        QTest::newRow("no unit")
            << "ProbeInterval"
            << "200"
            << "ProbeInterval can't be \"200\"; it may be 1ms to 10m, or 0 (off), with its unit";
        QTest::newRow("too long") << "ProbeInterval"
                                  << "1h"
                                  << "ProbeInterval can't be 1h; it may be 1ms to 10m, or 0 (off)";
        QTest::newRow("negative time") << "ProbeTimeout"
                                       << "-1s"
                                       << "ProbeTimeout can't be -1s; it may be 1ms to 10m";
        QTest::newRow("switch") << "EnableCompression"
                                << "maybe"
                                << "EnableCompression can't be \"maybe\"; it may be on or off";
        QTest::newRow("choice") << "LifeguardMode"
                                << "serf"
                                << "LifeguardMode can't be \"serf\"; it may be memberlist or paper";
        QTest::newRow("no escape") << "Label"
                                   << "50%"
                                   << "Label: after % come two hexadecimal digits; % itself is %25";
        QTest::newRow("long text")
            << "Label" << QString(256, QLatin1Char('x'))
            << "Label can't have 256 bytes; it may be a text of up to 255 bytes, with %20 for a "
               "blank";
        QTest::newRow("no network")
            << "CIDRsAllowed"
            << "10.0.0.0/8,10.0.0.1"
            << "CIDRsAllowed: \"10.0.0.1\" has no prefix length; write 10.0.0.1/32 for this "
               "address alone, or fewer bits for a network";
    }
    void errorsSayWhatItMayBe() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, sentence);
        Config config;
        const auto done = set(config, name.toStdString(), value.toStdString());
        QVERIFY(!done);
        QCOMPARE(QString::fromStdString(done.error().message), sentence);
        QCOMPARE(config == Config{}, true);
    }

    void anUnknownNameBringsTheListOfNames() {
        Config config;
        const auto done = set(config, "ProbeIntervall", "1s");
        QVERIFY(!done);
        QVERIFY(done.error().message.find("\"ProbeIntervall\"") != std::string::npos);
        QVERIFY(done.error().message.find("ProbeInterval, ProbeTimeout") != std::string::npos);
    }

    void switchesTakeTheUsualWords() {
        Config config;
        for (const char* off : {"off", "false", "no", "0"}) {
            QVERIFY(set(config, "EnableCompression", "on"));
            QVERIFY(set(config, "EnableCompression", off));
            QVERIFY(!config.enableCompression);
        }
        QVERIFY(set(config, "EnableCompression", "true"));
        QVERIFY(config.enableCompression);
    }

    void textsMayBeWrittenWithBlanks() {
        Config config;
        QVERIFY(set(config, "label", "eu prod"));
        QCOMPARE(config.label, std::string("eu prod"));
        QVERIFY(set(config, "Label", ""));
        QVERIFY(config.label.empty());
    }

    /// What surrounds a packet is taken from its budget.
    void labelsAndEncryptionTakeRoom() {
        Config config;
        QCOMPARE(packetOverhead(config, false), std::size_t{0});
        QCOMPARE(packetOverhead(config, true), std::size_t{29});
        config.protocolVersion = 1;
        QCOMPARE(packetOverhead(config, true), std::size_t{45});
        config.label = "eu";
        QCOMPARE(packetOverhead(config, true), std::size_t{49});
        QCOMPARE(userPacketMost(config), kUserPacketMost - 4);
        QCOMPARE(userGossipMost(config), std::size_t{1400 - 4 - 5});
        config.gossipVerifyOutgoing = false;
        QCOMPARE(packetOverhead(config, true), std::size_t{4});
    }

    void networksAreNamedOrAllAreAllowed() {
        Config config;
        QVERIFY(set(config, "cidrsallowed", "10.0.0.0/8"));
        QVERIFY(config.cidrsAllowed.allows(IpAddress::v4(10, 1, 2, 3)));
        QVERIFY(!config.cidrsAllowed.allows(IpAddress::loopback()));
        QCOMPARE(limitsText(*knobNamed("CIDRsAllowed")),
                 std::string("networks such as 10.0.0.0/8, separated by commas, or all"));
        QVERIFY(set(config, "CIDRsAllowed", "all"));
        QCOMPARE(config == Config{}, true);
    }

    void profilesHaveNoProblems() {
        for (const Profile profile : {Profile::lan, Profile::wan, Profile::local})
            QVERIFY(problemsOf(configOf(profile)).empty());
    }

    void knobsMustFitEachOther() {
        Config config;
        config.probeTimeout = config.probeInterval;
        QCOMPARE(problemsOf(config).size(), 1U);
        QVERIFY(problemsOf(config)[0].find("ProbeTimeout (1s)") != std::string::npos);
        config.probeInterval = {};
        QVERIFY(problemsOf(config).empty());
        config.delegateCurrent = 4;
        QCOMPARE(problemsOf(config).size(), 1U);
        config.delegateMin = 2;
        config.delegateMax = 5;
        QVERIFY(problemsOf(config).empty());
    }

    void versionsAreSixBytes() {
        Config config;
        config.protocolVersion = 3;
        config.delegateMin = 2;
        config.delegateMax = 5;
        config.delegateCurrent = 4;
        const wire::Versions versions = config.versions();
        QCOMPARE(versions.count, std::uint8_t{6});
        const std::array<std::uint8_t, 6> wanted{1, 5, 3, 2, 5, 4};
        QVERIFY(versions.octets == wanted);
    }
};

SWIMSCOPE_TEST(TestConfig)
#include "test_config.moc"
