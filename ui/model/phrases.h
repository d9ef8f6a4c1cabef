// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/note.h"

#include <QCoreApplication>
#include <QString>

namespace swimscope::ui {

/// Makes whole sentences of notes, in the person's language. Stateless; a sentence may change when
/// its note gains voices.
class Phrases {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::Phrases)

  public:
    static QString sentence(const Note& note);
    static Tone tone(const Note& note);
    static Topic topic(const Note& note);

    /// "no ack to a direct ping, 3 relays and a TCP ping within 1 s".
    static QString evidence(const ProbeEvidence& evidence);
    /// "a failing probe takes 3 s instead of 1 s".
    static QString healthMeaning(std::uint32_t score, Duration probeInterval);
    static QString topicName(Topic topic);

  private:
    struct Speaker;
};

} // namespace swimscope::ui
