// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_book.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/flight.h"
#include "ui/geometry/scene.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace swimscope::ui {

/// What hovering over something says about it, in sentences.
struct Card {
    QString title;
    QStringList lines;

    bool isEmpty() const { return title.isEmpty(); }
    /// All of it as one text, for those who listen rather than look.
    QString text() const;
    friend bool operator==(const Card&, const Card&) = default;
};

/// Writes the cards, in the person's language.
class CardWriter {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::CardWriter)

  public:
    /// A member as it is at this moment.
    static Card of(const NodeView& node, Instant now);
    /// A message, and what became of it; `faults` are in force and say what did it.
    static Card of(const Flight& flight, const trace::FaultBook& faults = {});
    /// A fault in force: what it does, and what it has done.
    static Card of(const trace::FaultBook::Entry& fault, Instant now);
    /// Those that have to do with this member, in a line or two each.
    static QStringList faultsOf(const std::string& member, const trace::FaultBook& faults);
    /// A TCP connection, and how it ended.
    static Card of(const Band& band, Instant now);
    /// What a member of ours is busy with, for the little room below it: incarnation, gossip queue,
    /// and the deadlines it waits for.
    static QStringList briefly(const NodeView& node, Instant now);

    /// The kind's name as the legend has it.
    static QString nameOf(FlightKind kind);
    static QString nameOf(wire::MemberState state);

  private:
    static QString titleOf(const NodeView& node);
    static void addSuspicion(QStringList& lines, const SuspicionView& suspicion, Instant now);
    static void addBeliefs(QStringList& lines, const trace::Tally& tally);
    static void addHost(QStringList& lines, const NodeView& node, Instant now);
    static void addFaults(QStringList& lines, const NodeView& node);
    static void addWork(QStringList& lines, const NodeView& node, Instant now);
    static QString partnerOf(const std::string& name);
    static QString lossOf(Fate fate, FaultId fault);
    static void addDisturbance(QStringList& lines, const Flight& flight,
                               const trace::FaultBook& faults);
    static QString fateOf(const Flight& flight);
};

/// Paints a card beside a point, inside the bounds. `clear`: how far from the point it begins.
void paintCard(QPainter& painter, const Theme& theme, const QFont& font, const Card& card,
               QPointF beside, double clear, const QRectF& bounds);

} // namespace swimscope::ui
