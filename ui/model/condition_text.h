// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/condition/condition.h"
#include "engine/condition/parse.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace swimscope::ui {

/// Conditions (docs/conditions.md) as people write them. Their words are English in every language;
/// what is said about them is not.
class ConditionText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::ConditionText)

  public:
    /// What should have stood where a text is no condition, as a sentence.
    static QString problem(const condition::ParseError& error);

    /// The members that it names, each once.
    static QStringList names(const condition::Condition& condition);

    /// Conditions to begin with, about this member.
    static QStringList examples(const QString& member);

  private:
    static QString wanted(condition::Flaw flaw);
};

} // namespace swimscope::ui
