// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/why/story.h"
#include "tests/why/trace_maker.h"

using namespace swimscope;
using namespace swimscope::test;

/// What else may be the answer, and what probes may meet.
class TestAnswers : public QObject {
    Q_OBJECT

  private slots:
    void forgotten();
    void noBelief();
    void nacksInTime();
    void cutLinks();
    void starved();
    void frozenRelay();
    void newsThatWaits();
    void partsOfProbes();
    void foreignMembers();
};

void TestAnswers::forgotten() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).until(60);
    compareAnswer(story.past, story.believed("n1", "n3", 60), R"(n1 does not list n3 since 41.040 s.
  n1 forgot n3 at 41.040 s: its round of probes wrapped, and the dead and those who left are kept only for a while.
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
)");
}

/// Somebody who joined nobody.
void TestAnswers::noBelief() {
    Story story(2);
    story.at(5, host::AddNode{.name = "n9"}).until(8);
    compareAnswer(story.past, story.believed("n9", "n1", 8), R"(n9 has never heard of n1.
)");
    compareAnswer(story.past, story.believed("n9", "n1", 3), R"(n9 does not run yet.
)");
    compareAnswer(story.past, story.notKnown("n9", "n1", 8), R"(n9 has never heard of n1.
2 of 3 nodes know that n1 is alive (incarnation 1); n1 was the first, at 0.000 s.
None of the 2 messages with it went to n9.
)");
    compareAnswer(story.past, story.spread("n9", "n1", 8), R"(n9 has never heard of n1.
)");
}

/// Of the profiles only that for one machine leaves them the time.
void TestAnswers::nacksInTime() {
    Story story(5, swim::configOf(swim::Profile::local));
    story.at(3, host::Kill{NodeId{3}}).until(30);
    compareAnswer(story.past, why::whyHappened(story.past, story.first<trace::ProbeFailed>()),
                  R"(n2's probe 5 of n3 failed at 5.484 s, after 1 s, with 1 of 1 nack in time.
  No ack to its ping: n3 had been killed at 3.000 s.
  No ack through n1: n3 had been killed at 3.000 s; its nack came in time.
  No ack to its TCP ping: the connection from n2 to n3 failed: connection refused: nobody listens there.
)");
}

void TestAnswers::cutLinks() {
    Story story(4);
    story.at(3, host::CutLink{NodeId{1}, NodeId{2}})
        .at(3, host::CutLink{NodeId{3}, NodeId{2}})
        .at(3, host::CutLink{NodeId{2}, NodeId{4}})
        .until(5);
    compareAnswer(story.past, why::whatCameOf(story.past, story.first<trace::FaultRaised>()),
                  R"(From 3.000 s on, the link from n1 to n2 is cut.
  It held up 8 packets and streams.
  n1's probe 4 of n2 failed at 4.040 s, after 1 s, with 0 of 2 nacks in time.
    No ack to its ping: the ping from n1 to n2 met a cut (the link from n1 to n2 is cut).
    No ack through n4: the ack from n2 to n4 met a cut (the link from n2 to n4 is cut); its nack came 0.794 ms after the end and did not count.
    No ack through n3: the ping from n3 to n2 met a cut (the link from n3 to n2 is cut); its nack came 0.802 ms after the end and did not count.
    No ack to its TCP ping: no connection from n1 to n2 could be made (the link from n1 to n2 is cut).
  n2's probe 4 of n3 failed at 4.484 s, after 1 s, with 0 of 2 nacks in time.
    No ack to its ping: the ack from n3 to n2 met a cut (the link from n3 to n2 is cut).
    No ack through n1: the ack from n1 to n2 met a cut (the link from n1 to n2 is cut).
    No ack through n4: the indirect ping from n2 to n4 met a cut (the link from n2 to n4 is cut); no nack came either.
    No ack to its TCP ping: no connection from n2 to n3 could be made (the link from n3 to n2 is cut).
  n4's probe 5 of n2 failed at 4.968 s, after 1 s, with 0 of 2 nacks in time.
    No ack to its ping: the ack from n2 to n4 met a cut (the link from n2 to n4 is cut).
    No ack through n3: the ping from n3 to n2 met a cut (the link from n3 to n2 is cut); its nack came 0.92 ms after the end and did not count.
    No ack through n1: the ping from n1 to n2 met a cut (the link from n1 to n2 is cut); its nack came 1.5 ms after the end and did not count.
    No ack to its TCP ping: no connection from n4 to n2 could be made (the link from n2 to n4 is cut).
  3 of 4 nodes came to know that n2 is suspect (incarnation 1), from 4.040 s on; the last was n3, 22.9 ms later.
    n1, by itself, at 4.040 s.
      n4, from n1, with a ping, at 4.041 s (0.652 ms later).
        n3, from n4, by gossip, at 4.063 s (22.9 ms later).
  2 of 4 nodes came to know that n3 is suspect (incarnation 1), from 4.484 s on; the last was n1, 191 ms later.
    n2, by itself, at 4.484 s.
      n1, from n2, by gossip, at 4.675 s (191 ms later).
    Not n4: newer news overtook it.
)");
}

void TestAnswers::starved() {
    Story story(4);
    story.at(3, host::Starve{NodeId{2}, std::chrono::seconds(2), std::chrono::seconds(3)})
        .until(20);
    const EventId failed =
        story.first<trace::ProbeFailed>([](const auto& fact) { return fact.member == "n2"; });
    compareAnswer(story.past, why::whyHappened(story.past, failed),
                  R"(n1's probe 4 of n2 failed at 4.040 s, after 1 s, with 0 of 2 nacks in time.
  No ack to its ping: the ping from n1 to n2 had to wait (n2 reads 2 s to 3 s late) and came 1.52 s too late.
  No ack through n4: the ping from n4 to n2 had to wait (n2 reads 2 s to 3 s late) and came 1.67 s too late; its nack came 0.596 ms after the end and did not count.
  No ack through n3: the ping from n3 to n2 had to wait (n2 reads 2 s to 3 s late) and came 2.36 s too late; its nack came 1.12 ms after the end and did not count.
  No ack to its TCP ping: the ping from n1 to n2 had to wait (n2 reads 2 s to 3 s late) and came 1.99 s too late.
)");
    compareAnswer(story.past, why::whyHappened(story.past, story.first<trace::Delayed>()),
                  R"(n2 had to wait 2.52 s to read at 3.040 s: n2 reads 2 s to 3 s late.
  A packet with 1 message left n1 for n2 at 3.040 s.
    n1 began its probe 4 of n2 at 3.040 s.
)");
}

void TestAnswers::frozenRelay() {
    Story story(4);
    story.at(3, host::Freeze{NodeId{3}, std::chrono::seconds(5)})
        .at(3, host::Freeze{NodeId{2}, std::chrono::seconds(5)})
        .until(20);
    compareAnswer(story.past, why::whyHappened(story.past, story.first<trace::ProbeFailed>()),
                  R"(n1's probe 4 of n2 failed at 4.040 s, after 1 s, with 0 of 2 nacks in time.
  No ack to its ping: n2 had been frozen since 3.000 s.
  No ack through n4: n2 had been frozen since 3.000 s; its nack came 0.795 ms after the end and did not count.
  No ack through n3: n3 had been frozen since 3.000 s; no nack came either.
  No ack to its TCP ping: n2 had been frozen since 3.000 s.
)");
}

/// It was sent, and lies where nobody reads it yet.
void TestAnswers::newsThatWaits() {
    Story story(4);
    story.at(5, host::Freeze{NodeId{4}, std::chrono::seconds(3)})
        .at(5, host::Starve{NodeId{3}, std::chrono::seconds(3), std::chrono::seconds(4)})
        .at(5.1, host::SetMeta{NodeId{2}, Bytes{1}})
        .until(20);
    compareAnswer(story.past, story.notKnown("n4", "n2", 6.5),
                  R"(n4 has been frozen since 5.000 s, and believes what it did then.
n4 believes n2 alive since 0.000 s (incarnation 1).
2 of 4 nodes know that n2 is alive (incarnation 2); n2 was the first, at 5.100 s.
n2 sent it by gossip at 5.275 s, but n4 had been frozen since 5.000 s; it came 1.5 s after the time in question.
n1 sent it by gossip at 5.361 s, but n4 had been frozen since 5.000 s; it came 1.5 s after the time in question.
)");
    compareAnswer(story.past, story.notKnown("n3", "n2", 6.5),
                  R"(n3 believes n2 alive since 0.000 s (incarnation 1).
2 of 4 nodes know that n2 is alive (incarnation 2); n2 was the first, at 5.100 s.
n2 sent it by gossip at 5.275 s, but the alive message from n2 to n3 had to wait (n3 reads 3 s to 4 s late); it came 2.01 s after the time in question.
n1 sent it by gossip at 5.361 s, but the alive message from n1 to n3 had to wait (n3 reads 3 s to 4 s late); it came 2.35 s after the time in question.
n2 sent it by gossip at 5.475 s, but the alive message from n2 to n3 had to wait (n3 reads 3 s to 4 s late); it came 2.84 s after the time in question.
)");
}

/// Of what is only a part of a probe, the chain up to its beginning.
void TestAnswers::partsOfProbes() {
    Story story(4);
    story.at(3, host::Kill{NodeId{3}}).at(4, host::ProbeNow{NodeId{1}, "n3"}).until(20);
    const EventId ask = story.first<trace::ProbeWentIndirect>();
    const EventId asked = story.first<trace::ProbeStarted>(
        [](const auto& fact) { return fact.deadline == Story::instant(5); });
    compareAnswer(story.past, why::whyHappened(story.past, asked),
                  R"(n1 began its probe 6 of n3 at 4.000 s.
  A command to n1 asked for it at 4.000 s: probe n3 now.
)");
    compareAnswer(
        story.past, why::whatCameOf(story.past, ask),
        R"(n2's probe 4 of n3 had no ack in time, so it asked n1 and n4, and tried TCP, at 3.984 s.
  n2 sent n1 an indirect ping about n3 at 3.984 s.
    n1 had an indirect ping about n3 from n2 at 3.985 s.
      n1 sent n3 a ping at 3.985 s.
      n1 sent n2 a nack at 4.485 s.
        n2 had a nack from n1 at 4.485 s.
          n2 ignored it at 4.485 s: late or unknown nack.
  n2 sent n4 an indirect ping about n3 at 3.984 s.
    n4 had an indirect ping about n3 from n2 at 3.984 s.
      n4 sent n3 a ping at 3.984 s.
      n4 sent n2 a nack at 4.484 s.
        n2 had a nack from n4 at 4.485 s.
          n2 ignored it at 4.485 s: late or unknown nack.
  A connection of n2 failed at 3.985 s: connection refused: nobody listens there.
)");
    compareAnswer(story.past, why::whyHappened(story.past, story.first<trace::MessageIgnored>()),
                  R"(n2 ignored it at 4.485 s: late or unknown nack.
  n2 had a nack from n4 at 4.485 s.
    n4 sent n2 a nack at 4.484 s.
      n4 had an indirect ping about n3 from n2 at 3.984 s.
        n2 sent n4 an indirect ping about n3 at 3.984 s.
          n2's probe 4 of n3 had no ack in time, so it asked n1 and n4, and tried TCP, at 3.984 s.
            n2 began its probe 4 of n3 at 3.484 s.
)");
}

/// What members do that are not ours is known by what they send us.
void TestAnswers::foreignMembers() {
    TraceMaker trace;
    const NodeId n1 = trace.node("n1");
    const Endpoint serf2 = TraceMaker::addressOf(2);
    const Endpoint serf3 = TraceMaker::addressOf(3);
    trace.at(std::chrono::seconds(1));
    const EventId started = trace.add(n1, EventId::none, trace::ProbeStarted{"serf-3", 9});
    trace.send(n1, started, "serf-3", serf3, wire::Ping{9, "serf-3"});
    trace.at(std::chrono::milliseconds(1500));
    const EventId indirect =
        trace.add(n1, started, trace::ProbeWentIndirect{"serf-3", 9, {"serf-2"}, false});
    wire::IndirectPing request{9};
    request.node = "serf-3";
    request.nack = true;
    trace.send(n1, indirect, "serf-2", serf2, request);
    trace.at(std::chrono::seconds(2));
    const EventId failed = trace.add(n1, started, trace::ProbeFailed{"serf-3", 9, 1, 1, 0});
    trace.at(std::chrono::microseconds(2'000'400));
    trace.receive(n1, EventId::none, serf2, wire::Nack{8});
    trace.receive(n1, EventId::none, serf2, wire::Nack{9});
    trace.at(std::chrono::seconds(3));
    const EventId heard =
        trace.receive(n1, EventId::none, serf2, wire::Dead{4, "serf-3", "serf-2"});
    trace::MemberChanged died{trace::Change::died};
    died.row.name = "serf-3";
    died.row.state = trace::MemberState::dead;
    died.row.incarnation = 4;
    trace.add(n1, heard, died);
    compareAnswer(trace.past, why::whyHappened(trace.past, failed),
                  R"(n1's probe 9 of serf-3 failed at 2.000 s, after 1 s, with 0 of 1 nack in time.
  No ack to its ping: the trace does not tell what became of the ping from n1 to serf-3.
  No ack through serf-2: the trace does not tell what became of the indirect ping from n1 to serf-2; its nack came 0.4 ms after the end and did not count.
)");
    compareAnswer(trace.past, why::whyBelieved(trace.past, n1, "serf-3", Story::instant(3)),
                  R"(n1 believes serf-3 dead since 3.000 s (incarnation 4).
  n1 heard at 3.000 s from 10.0.0.2:7946, which is not ours, by gossip, that serf-3 is dead (incarnation 4), as serf-2 declared.
)");
}

SWIMSCOPE_TEST(TestAnswers)
#include "test_answers.moc"
