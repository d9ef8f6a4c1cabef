// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_events.h"

#include <string>
#include <vector>

namespace swimscope::trace {

/// All of a party, as FaultRaised has them apart; empty: everybody.
std::vector<std::string> fromOf(const FaultRaised& fault);
std::vector<std::string> toOf(const FaultRaised& fault);

/// All whom it names, in their order, each once; empty: everybody.
std::vector<std::string> concernedBy(const FaultRaised& fault);

/// What a fault does, as a clause in English: "the link from n1 to n2 loses 30 % of its datagrams".
/// The same words for the tools, captures and answers to "why?"; the window has its own, in any
/// language (ui/model/fault_words.h).
std::string toWords(const FaultRaised& fault);

/// "ping and ack messages about n3": what it is about; empty: everything.
std::string choiceOf(const FaultTerms& terms);

} // namespace swimscope::trace
