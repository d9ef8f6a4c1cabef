// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/statement.h"

#include <string>
#include <string_view>

namespace swimscope::why {

/// What an event says, by itself.
Statement said(Inquiry& inquiry, const trace::Event& event);

/// A message that told of a member, by its MessageReceived. Of a push/pull, what it said of this
/// one.
Heard heard(Inquiry& inquiry, const trace::Event& received, const std::string& subject);

/// An event, and below it the chain of causes that led to it.
class Chain {
  public:
    explicit Chain(Inquiry& inquiry) : inquiry_(inquiry) {}

    Statement explain(const trace::Event& event);
    /// What led to a change of a row, as explain puts it below the change.
    void addReasons(const trace::Event& change, std::vector<Statement>& below);

  private:
    bool beginsByItself(const trace::Event& event);
    void addCause(const trace::Event& event, std::vector<Statement>& below);
    void addOrigin(const trace::Event& received, const std::string& subject,
                   std::vector<Statement>& below);
    void addJoin(const trace::Event& received, std::vector<Statement>& below);
    void addBelief(NodeId node, const std::string& subject, EventId at,
                   std::vector<Statement>& below);
    Statement received(const trace::Event& event, const std::string& subject);
    /// A suspicion's timer ran out; `armed` is what set it last.
    Statement ranOut(const trace::Event& armed);
    Statement confirmed(const trace::Event& event);
    void add(const trace::Event& event, const std::string& subject, std::vector<Statement>& below);

    Inquiry& inquiry_;
    int depth_ = 0;
};

} // namespace swimscope::why
