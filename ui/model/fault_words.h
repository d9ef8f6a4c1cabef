// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_events.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace swimscope::ui {

/// Faults in the reader's language.
class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::FaultWords)

  public:
    /// What it does, within a sentence: "the link from n1 to n2 loses 30 % of its datagrams".
    static QString clause(const trace::FaultRaised& fault);
    /// That it began, as a sentence.
    static QString sentence(const trace::FaultRaised& fault);

    /// Who it is about, without what it does: "n1 → n2", "n1 ⇄ all", "{n1, n2} | {n3, n4}".
    static QString parties(const trace::FaultRaised& fault);
    /// "only ping, ack about n3": which messages; empty: all.
    static QString choice(const trace::FaultTerms& terms);
    /// "n1, n2 and n3", or some of them and how many more; the words for nobody where there are
    /// none.
    static QString names(const std::vector<std::string>& names, const QString& none);

  private:
    static QString link(const trace::FaultRaised& fault);
    static QString onLink(const trace::FaultRaised& fault, const QString& link);
    static QString onNode(const trace::FaultRaised& fault);
    static QString delay(const trace::FaultRaised& fault);
    static QStringList conditions(const trace::FaultTerms& terms);
};

} // namespace swimscope::ui
