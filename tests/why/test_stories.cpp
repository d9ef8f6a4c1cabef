// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/why/story.h"

using namespace swimscope;
using namespace swimscope::test;

/// Whole answers about what happens to clusters in the main.
class TestStories : public QObject {
    Q_OBJECT

  private slots:
    void crash();
    void crashSpread();
    void freezeAndRefute();
    void freezeTooLong();
    void leave();
    void restart();
    void conflict();
    void missed();
    void lostOnTheWay();
    void savedByTcp();
};

/// The suspicion ran out: whose probe failed, which nacks came late, who confirmed it.
void TestStories::crash() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).until(30);
    compareAnswer(story.past, story.believed("n1", "n3", 30),
                  R"(n1 believes n3 dead since 9.484 s (incarnation 1).
  n1's suspicion of n3 ran out at 9.484 s, after 4 s, with 2 of 2 confirmations (n4 and n5); without any it would have been 24 s.
    n1 began to suspect n3 at 5.484 s, on n2's word, for 24 s at most.
      n1 heard at 5.484 s from n2, with a ping, that n3 is suspect (incarnation 1), as n2 says.
        n2's probe 5 of n3 failed at 5.484 s, after 1 s, with 0 of 3 nacks in time.
          No ack to its ping: n3 had been killed at 3.000 s.
          No ack through n4: n3 had been killed at 3.000 s; its nack came 1.32 ms after the end and did not count.
          No ack through n5: n3 had been killed at 3.000 s; its nack came 1.29 ms after the end and did not count.
          No ack through n1: n3 had been killed at 3.000 s; its nack came 1.05 ms after the end and did not count.
          No ack to its TCP ping: the connection from n2 to n3 failed: connection refused: nobody listens there.
    n4 confirmed it to n1 at 6.063 s, which left 10.8 s to refute it.
      n4's probe 5 of n3 failed at 5.968 s, after 1 s, with 0 of 3 nacks in time.
    n5 confirmed it to n1 at 6.566 s, which left 2.92 s to refute it.
      n5's probe 8 of n3 failed at 6.553 s, after 1 s, with 0 of 3 nacks in time.
)");
    compareAnswer(story.past, story.believed("n3", "n1", 30),
                  R"(n3 does not run: it was killed at 3.000 s.
)");
}

/// And forward: who learned of it from whom.
void TestStories::crashSpread() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).until(30);
    const EventId killed = story.first<trace::NodeStopped>();
    compareAnswer(story.past, why::whatCameOf(story.past, killed), R"(n3 was killed at 3.000 s.
  4 of 4 nodes came to know that n3 is suspect (incarnation 1), from 5.484 s on; the last was n4, 77.6 ms later.
    n2, by itself, at 5.484 s.
      n1, from n2, with a ping, at 5.484 s (0.221 ms later).
        n5, from n1, by gossip, at 5.561 s (77.5 ms later).
        n4, from n1, by gossip, at 5.561 s (77.6 ms later).
  4 of 4 nodes came to know that n3 is dead (incarnation 1), from 9.484 s on; the last was n4, 77.5 ms later.
    n2, by itself, at 9.484 s.
      n5, from n2, with an ack, at 9.553 s (69.6 ms later).
    n1, by itself, at 9.484 s (0.221 ms later).
      n4, from n1, by gossip, at 9.561 s (77.5 ms later).
)");
    compareAnswer(story.past, story.notKnown("n1", "n3", 3.5),
                  R"(n1 believes n3 alive since 0.000 s (incarnation 1).
Nobody has news of n3 that n1 lacks.
  n3 was killed at 3.000 s.
)");
}

void TestStories::freezeAndRefute() {
    Story story(5);
    story.at(3, host::Freeze{NodeId{3}, std::chrono::seconds(4)}).until(30);
    compareAnswer(story.past, story.believed("n1", "n3", 30),
                  R"(n1 believes n3 alive again since 7.049 s (incarnation 2).
  n1 heard at 7.049 s from n3, by gossip, that n3 is alive (incarnation 2).
    n3 refuted n5's word about it at 7.000 s, with incarnation 2.
      n3 heard at 7.000 s from n1, by gossip, that n3 is suspect (incarnation 1), as n5 says.
        n1 heard at 6.567 s from n5, by gossip, that n3 is suspect (incarnation 1), as n5 says.
          n5's probe 8 of n3 failed at 6.553 s, after 1 s, with 0 of 3 nacks in time.
            No ack to its ping: n3 had been frozen since 3.000 s.
            No ack through n4: n3 had been frozen since 3.000 s; its nack came 0.935 ms after the end and did not count.
            No ack through n1: n3 had been frozen since 3.000 s; its nack came 0.634 ms after the end and did not count.
            No ack through n2: n3 had been frozen since 3.000 s; its nack came 1.31 ms after the end and did not count.
            No ack to its TCP ping: n3 had been frozen since 3.000 s.
)");
    compareAnswer(story.past, story.believed("n3", "n3", 5),
                  R"(n3 has been frozen since 3.000 s, and believes what it did then.
n3 believes itself alive since 0.000 s (incarnation 1).
  n3 started at 0.000 s.
    A command asked for it at 0.000 s: start 5 nodes together.
)");
}

/// Dead by mistake, and back.
void TestStories::freezeTooLong() {
    Story story(5);
    story.at(3, host::Freeze{NodeId{3}, std::chrono::seconds(40)}).until(60);
    compareAnswer(story.past, story.believed("n4", "n3", 30),
                  R"(n4 believes n3 dead since 9.561 s (incarnation 1).
  n4's suspicion of n3 ran out at 9.561 s, after 4 s, with 2 of 2 confirmations (itself and n5); without any it would have been 24 s.
    n4 began to suspect n3 at 5.561 s, on n2's word, for 24 s at most.
      n4 heard at 5.561 s from n1, by gossip, that n3 is suspect (incarnation 1), as n2 says.
        n1 heard at 5.484 s from n2, with a ping, that n3 is suspect (incarnation 1), as n2 says.
          n2's probe 5 of n3 failed at 5.484 s, after 1 s, with 0 of 3 nacks in time.
            No ack to its ping: n3 had been frozen since 3.000 s.
            No ack through n4: n3 had been frozen since 3.000 s; its nack came 0.937 ms after the end and did not count.
            No ack through n5: n3 had been frozen since 3.000 s; its nack came 1.4 ms after the end and did not count.
            No ack through n1: n3 had been frozen since 3.000 s; its nack came 1.02 ms after the end and did not count.
            No ack to its TCP ping: n3 had been frozen since 3.000 s.
    A probe of its own confirmed it to n4 at 5.968 s, which left 11 s to refute it.
      n4's probe 5 of n3 failed at 5.968 s, after 1 s, with 0 of 3 nacks in time.
    n5 confirmed it to n4 at 6.567 s, which left 2.99 s to refute it.
      n5's probe 8 of n3 failed at 6.553 s, after 1 s, with 0 of 3 nacks in time.
)");
    compareAnswer(story.past, story.believed("n1", "n3", 60),
                  R"(n1 believes n3 alive since 43.048 s (incarnation 2).
  n1 heard at 43.048 s from n3, by gossip, that n3 is alive (incarnation 2).
    n3 refuted n2's word about it at 43.000 s, with incarnation 2.
      n3 heard at 43.000 s from n5, by gossip, that n3 is dead (incarnation 1), as n2 declared.
        n5 heard at 9.554 s from n2, with an ack, that n3 is dead (incarnation 1), as n2 declared.
          n2's suspicion of n3 ran out at 9.484 s, after 4 s, with 2 of 2 confirmations (n4 and n5); without any it would have been 24 s.
            n2 began to suspect n3 at 5.484 s, for 24 s at most.
              n2's probe 5 of n3 failed at 5.484 s, after 1 s, with 0 of 3 nacks in time.
                No ack to its ping: n3 had been frozen since 3.000 s.
                No ack through n4: n3 had been frozen since 3.000 s; its nack came 0.937 ms after the end and did not count.
                No ack through n5: n3 had been frozen since 3.000 s; its nack came 1.4 ms after the end and did not count.
                No ack through n1: n3 had been frozen since 3.000 s; its nack came 1.02 ms after the end and did not count.
                No ack to its TCP ping: n3 had been frozen since 3.000 s.
            n4 confirmed it to n2 at 5.969 s, which left 10.9 s to refute it.
              n4's probe 5 of n3 failed at 5.968 s, after 1 s, with 0 of 3 nacks in time.
            n5 confirmed it to n2 at 6.553 s, which left 2.93 s to refute it.
              n5's probe 8 of n3 failed at 6.553 s, after 1 s, with 0 of 3 nacks in time.
)");
}

void TestStories::leave() {
    Story story(5);
    story.at(3, host::Leave{NodeId{3}}).until(30);
    compareAnswer(story.past, story.believed("n5", "n3", 10),
                  R"(n5 knows since 3.063 s that n3 has left (incarnation 1).
  n5 heard at 3.063 s from n4, by gossip, that n3 has left (incarnation 1).
    n4 heard at 3.048 s from n3, by gossip, that n3 has left (incarnation 1).
      n3 was asked to leave at 3.000 s.
        A command to n3 asked for it at 3.000 s: leave within 10s and stop.
)");
    compareAnswer(
        story.past, story.spread("n1", "n3", 10),
        R"(5 of 5 nodes came to know that n3 has left (incarnation 1), from 3.000 s on; the last was n5, 62.8 ms later.
  n3, by itself, at 3.000 s.
    n4, from n3, by gossip, at 3.048 s (48.4 ms later).
      n5, from n4, by gossip, at 3.063 s (62.8 ms later).
    n1, from n3, by gossip, at 3.049 s (48.5 ms later).
    n2, from n3, by gossip, at 3.049 s (48.9 ms later).
)");
}

/// The dead name is told that it is dead, and so takes the next incarnation.
void TestStories::restart() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).at(30, host::Restart{NodeId{3}}).until(40);
    compareAnswer(story.past, story.believed("n1", "n3", 40),
                  R"(n1 believes n3 alive since 30.063 s (incarnation 2).
  n1 heard at 30.063 s from n4, by gossip, that n3 is alive (incarnation 2).
    n4 heard at 30.056 s from n3, by gossip, that n3 is alive (incarnation 2).
      n3 refuted what was said about it at 30.002 s, with incarnation 2.
        n3 heard at 30.002 s from n1, in the push/pull of a join, that n3 is dead (incarnation 1).
          n1 took n3 for dead at 9.484 s (incarnation 1).
            n1's suspicion of n3 ran out at 9.484 s, after 4 s, with 2 of 2 confirmations (n4 and n5); without any it would have been 24 s.
              n1 began to suspect n3 at 5.484 s, on n2's word, for 24 s at most.
                n1 heard at 5.484 s from n2, with a ping, that n3 is suspect (incarnation 1), as n2 says.
                  n2's probe 5 of n3 failed at 5.484 s, after 1 s, with 0 of 3 nacks in time.
                    No ack to its ping: n3 had been killed at 3.000 s.
                    No ack through n4: n3 had been killed at 3.000 s; its nack came 1.32 ms after the end and did not count.
                    No ack through n5: n3 had been killed at 3.000 s; its nack came 1.29 ms after the end and did not count.
                    No ack through n1: n3 had been killed at 3.000 s; its nack came 1.05 ms after the end and did not count.
                    No ack to its TCP ping: the connection from n2 to n3 failed: connection refused: nobody listens there.
              n4 confirmed it to n1 at 6.063 s, which left 10.8 s to refute it.
                n4's probe 5 of n3 failed at 5.968 s, after 1 s, with 0 of 3 nacks in time.
              n5 confirmed it to n1 at 6.566 s, which left 2.92 s to refute it.
                n5's probe 8 of n3 failed at 6.553 s, after 1 s, with 0 of 3 nacks in time.
          n3 started at 30.000 s.
            A command to n3 asked for it at 30.000 s: restart @3 through any.
)");
}

void TestStories::conflict() {
    Story story(5);
    story.at(3, host::AddNode{.name = "n3", .joinRunning = true}).until(10);
    compareAnswer(story.past, story.believed("n4", "n3", 10),
                  R"(n4 believes n3 alive since 0.000 s (incarnation 1).
  n4 began at 0.000 s as one of a cluster that had long been together, with n3 in it.
n4 heard at 3.054 s of another n3 at 10.0.0.6:7946, and keeps to the one at 10.0.0.3:7946.
  n4 heard at 3.054 s from n3, by gossip, that n3 is alive (incarnation 1).
    n3 started at 3.000 s.
      A command asked for it at 3.000 s: add node n3 at 127.0.0.1:0 and join.
)");
}

/// Few transmissions, so that gossip misses somebody; the push/pull does not.
void TestStories::missed() {
    swim::Config config;
    config.retransmitMult = 1;
    config.gossipNodes = 1;
    Story story(8, config, 3);
    story.at(5, host::SetMeta{NodeId{2}, Bytes{1}}).until(60);
    compareAnswer(story.past, story.notKnown("n7", "n2", 7),
                  R"(n7 believes n2 alive since 0.000 s (incarnation 1).
5 of 8 nodes know that n2 is alive (incarnation 2); n2 was the first, at 5.000 s.
None of the 5 messages with it went to n7. Of the 5 nodes that gossiped it 5 have done so as often as they may.
)");
    compareAnswer(story.past, story.believed("n7", "n2", 60),
                  R"(n7 believes n2 alive, since 28.443 s at incarnation 2.
  n7 heard at 28.443 s from n8, in a push/pull, that n2 is alive (incarnation 2).
    n8 learned what is new about n2 at 5.395 s (incarnation 2).
      n8 heard at 5.395 s from n3, by gossip, that n2 is alive (incarnation 2).
        n3 heard at 5.390 s from n6, with a ping, that n2 is alive (incarnation 2).
          n6 heard at 5.314 s from n4, with a ping, that n2 is alive (incarnation 2).
            n4 heard at 5.135 s from n2, by gossip, that n2 is alive (incarnation 2).
              n2 was given new metadata at 5.000 s.
                A command to n2 asked for it at 5.000 s: meta hex:01.
)");
    compareAnswer(
        story.past, story.spread("n2", "n2", 60),
        R"(8 of 8 nodes came to know that n2 is alive (incarnation 2), from 5.000 s on; the last was n7, 23.4 s later.
  n2, by itself, at 5.000 s.
    n4, from n2, by gossip, at 5.135 s (135 ms later).
      n6, from n4, with a ping, at 5.314 s (314 ms later).
        n3, from n6, with a ping, at 5.390 s (390 ms later).
          n8, from n3, by gossip, at 5.395 s (395 ms later).
            n7, from n8, in a push/pull, at 28.443 s (23.4 s later).
        n1, from n6, in a push/pull, at 8.471 s (3.47 s later).
    n5, from n2, in a push/pull, at 12.310 s (7.31 s later).
)");
    compareAnswer(story.past, story.notKnown("n7", "n2", 60),
                  R"(n7 believes n2 alive, since 28.443 s at incarnation 2.
Nobody has news of n2 that n7 lacks.
)");
}

void TestStories::lostOnTheWay() {
    Story story(5);
    story.at(5, host::LoseDatagrams{NodeId::none, NodeId{4}, 1})
        .at(5, host::SetMeta{NodeId{2}, Bytes{1}})
        .at(6.8, host::LiftFault{FaultId{1}})
        .until(40);
    compareAnswer(story.past, story.notKnown("n4", "n2", 8),
                  R"(n4 believes n2 alive since 0.000 s (incarnation 1).
4 of 5 nodes know that n2 is alive (incarnation 2); n2 was the first, at 5.000 s.
n1 sent it by gossip at 5.161 s, but the alive message from n1 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams).
n5 sent it by gossip at 5.166 s, but the alive message from n5 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams).
n1 sent it by gossip at 5.361 s, but the alive message from n1 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams).
)");
    compareAnswer(story.past, why::whatCameOf(story.past, story.first<trace::FaultRaised>()),
                  R"(From 5.000 s on, the link from any node to n4 loses 100 % of its datagrams.
  It lost 9 packets and streams.
)");
}

/// No datagram reaches the member: neither the prober's ping nor those of the relays.
void TestStories::savedByTcp() {
    Story story(5);
    story.at(5, host::LoseDatagrams{NodeId::none, NodeId{4}, 1}).until(20);
    const EventId saved = story.first<trace::ProbeSucceeded>(
        [](const auto& fact) { return fact.way == trace::Way::tcp && fact.member == "n4"; });
    compareAnswer(story.past, why::whyHappened(story.past, saved),
                  R"(n2's probe 7 of n4 succeeded at 7.484 s, after 1 s: the ack came over TCP.
  No ack to its ping: the ping from n2 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams).
  No ack through n3: the ping from n3 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams); its nack came 1.14 ms after the end and did not count.
  No ack through n5: the ping from n5 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams); its nack came 1.41 ms after the end and did not count.
  No ack through n1: the ping from n1 to n4 was lost (the link from any node to n4 loses 100 % of its datagrams); its nack came 1.07 ms after the end and did not count.
  The ack to its TCP ping came at 6.985 s.
)");
    compareAnswer(story.past, story.believed("n1", "n4", 20),
                  R"(n1 believes n4 alive since 0.000 s (incarnation 1).
  n1 began at 0.000 s as one of a cluster that had long been together, with n4 in it.
)");
}

SWIMSCOPE_TEST(TestStories)
#include "test_stories.moc"
