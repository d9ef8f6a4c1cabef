// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/condition/condition.h"
#include "ui/window/form_dialog.h"

#include <optional>

class QComboBox;
class QSettings;

namespace swimscope::trace {
class Fold;
}

namespace swimscope::ui {

/// Asks for the condition until which time should go on, offers those of before and examples, and
/// says at once where it can't be read.
class UntilDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `fold` says who is known, `member` is whom the examples are about; empty: anybody. What was
    /// asked for is remembered in the settings. All of them outlive it.
    UntilDialog(const trace::Fold& fold, const QString& member, QSettings* settings,
                QWidget* parent);

    /// Once it has been accepted.
    condition::Condition condition() const { return *condition_; }

  private:
    void offer(const QString& member);
    void refresh();
    void remember();

    const trace::Fold& fold_;
    QSettings* settings_;
    QComboBox* text_;
    std::optional<condition::Condition> condition_;
};

} // namespace swimscope::ui
