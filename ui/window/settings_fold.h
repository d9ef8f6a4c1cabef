// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QToolButton>

namespace swimscope::ui {

class KnobEditor;

/// The line of a dialog that folds all settings out below its fields, and in again. The dialog
/// grows with it, but never off the screen.
class SettingsFold : public QToolButton {
    Q_OBJECT

  public:
    /// `settings` is a part of the dialog, and is shown from the start if `open`.
    SettingsFold(KnobEditor* settings, bool open, QWidget* dialog);

  private:
    void unfold(bool open);
    void fitDialog();

    KnobEditor* settings_;
};

} // namespace swimscope::ui
