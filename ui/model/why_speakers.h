// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <QCoreApplication>
#include <QString>

/// The sentences of why_phrases.h, one for each kind of statement, in a file for each of these.
/// Their texts stand under the name of the class that others know.
namespace swimscope::ui {

struct WhySpeaker {
    const why::Statement& statement;

    /// The statement's time, as sentences say it.
    QString at() const;
};

/// Beliefs and suspicions.
struct WhyBeliefSpeaker : WhySpeaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    QString operator()(const why::Believes& what) const;
    QString operator()(const why::KnownFromStart& what) const;
    QString operator()(const why::NeverHeard& what) const;
    QString operator()(const why::Forgotten& what) const;
    QString operator()(const why::ObserverAway& what) const;
    QString operator()(const why::Changed& what) const;
    QString operator()(const why::Heard& what) const;
    QString operator()(const why::RanOut& what) const;
    QString operator()(const why::SuspicionBegan& what) const;
    QString operator()(const why::Confirmed& what) const;
    QString operator()(const why::SuspicionDropped& what) const;
    QString operator()(const why::Refuted& what) const;

  private:
    QString ofItself(const why::Believes& what) const;
    QString changedItself(const why::Changed& what) const;
};

/// Probes, and the health that they leave.
struct WhyProbeSpeaker : WhySpeaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    QString operator()(const why::Probe& what) const;
    QString operator()(const why::Tried& what) const;
    QString operator()(const why::ProbeBegan& what) const;
    QString operator()(const why::ProbeWidened& what) const;
    QString operator()(const why::HealthMoved& what) const;

  private:
    static QString clause(const why::Tried& what);
    static QString noneThrough(const why::Tried& what);
};

/// Lives, orders and faults.
struct WhyLifeSpeaker : WhySpeaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    QString operator()(const why::Started& what) const;
    QString operator()(const why::Stopped& what) const;
    QString operator()(const why::Frozen& what) const;
    QString operator()(const why::Thawed& what) const;
    QString operator()(const why::Leaves& what) const;
    QString operator()(const why::MetaChanged& what) const;
    QString operator()(const why::Ordered& what) const;
    QString operator()(const why::FaultBegan& what) const;
    QString operator()(const why::Conflict& what) const;
    QString operator()(const why::Ruled& what) const;
    QString operator()(const why::Waits& what) const;
    QString operator()(const why::Happened& what) const;
};

/// Messages, and what carries them.
struct WhyMessageSpeaker : WhySpeaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    QString operator()(const why::Told& what) const;
    QString operator()(const why::Gossips& what) const;
    QString operator()(const why::GossipDone& what) const;
    QString operator()(const why::Ignored& what) const;
    QString operator()(const why::Packet& what) const;
    QString operator()(const why::Dialled& what) const;
    QString operator()(const why::ConnectionEnded& what) const;
};

/// How news spread, why it did not, and where a chain ends.
struct WhyNewsSpeaker : WhySpeaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    QString operator()(const why::CauseUnknown& what) const;
    QString operator()(const why::CauseMissing& what) const;
    QString operator()(const why::CutShort& what) const;
    QString operator()(const why::Spread& what) const;
    QString operator()(const why::Learned& what) const;
    QString operator()(const why::NotReached& what) const;
    QString operator()(const why::Stops& what) const;
    QString operator()(const why::News& what) const;
    QString operator()(const why::KnowsAll& what) const;
    QString operator()(const why::Carried& what) const;
    QString operator()(const why::NeverTold& what) const;
};

} // namespace swimscope::ui
