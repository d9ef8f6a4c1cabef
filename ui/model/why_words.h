// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// The parts of the sentences of why_phrases.h that are whole in themselves: clauses, and what
/// stands for a member that is not known. German tells cases apart, so the same English words may
/// have several texts.
class WhyWords {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyWords)

  public:
    /// All of them, in their order.
    static QString list(const std::vector<std::string>& names);
    /// Whom a message goes to, and whom it comes from.
    static QString receiver(const std::string& name);
    static QString sender(const std::string& name);
    /// "that n5 is dead (incarnation 1)"
    static QString claim(const std::string& subject, const std::optional<trace::MemberState>& state,
                         std::uint32_t incarnation);
    /// "by gossip"
    static QString way(why::Way way);
    /// "a ping", as somebody sends it.
    static QString oneMessage(wire::Type type);
    /// "the link from n1 to n2 is cut"
    static QString fault(const trace::FaultRaised& fault);
    /// The same as a sentence: "From 0:03.000 on, the link from n1 to n2 is cut."
    static QString faultBegan(const QString& at, const trace::FaultRaised& fault);
    /// What became of a message, as a clause: "the ping from n1 to n2 was lost".
    static QString leg(const why::Leg& leg);
    /// Of one that arrived and had no effect.
    static QString legInVain(const why::Leg& leg);
    /// Why something failed, as a clause. Details that say the same in English are left out.
    static QString reason(trace::Failure failure, const std::string& detail);
    /// Why a node ignored a message. What others said, and what is new here, stays as it is.
    static QString ignored(const std::string& reason);
    /// What the engine or others said, in one line of bearable length.
    static QString quoted(const std::string& text);

  private:
    static QString theMessage(const why::Leg& leg);
    static QString hadSentNone(const why::Leg& leg);
    static QString delayed(const why::Leg& leg);
    static QString notRead(const why::Leg& leg);
};

} // namespace swimscope::ui
