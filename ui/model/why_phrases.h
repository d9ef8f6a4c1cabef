// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"
#include "ui/model/note.h"

#include <QCoreApplication>
#include <QString>

namespace swimscope::ui {

/// Makes whole sentences of what answers to "why?" consist of, in the person's language; the engine
/// has the English of the headless tool (engine/why/text.h). Says nothing of what stands below a
/// statement. Stateless; for any thread, as long as no other changes the language.
class WhyPhrases {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::WhyPhrases)

  public:
    /// One sentence, or two where there is more to say. What came from a network is made harmless.
    static QString sentence(const why::Statement& statement);
    /// What it says of the cluster's health: dead members are bad, suspicions a warning.
    static Tone tone(const why::Statement& statement);
};

} // namespace swimscope::ui
