// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_editor.h"

#include "ui/model/fault_texts.h"
#include "ui/model/fault_words.h"
#include "ui/window/fault_controls.h"

namespace swimscope::ui {

FaultEditor::FaultEditor(ClusterModel*, FaultControls* controls, const FaultDraft& draft,
                         QWidget* parent, bool inForce)
    : FormDialog(FaultTexts::kind(draft.effect.kind), inForce ? tr("Change") : tr("Raise"), parent),
      draft_(draft) {
    addText(FaultWords::sentence(describe(draft)), false);
    setProblem(controls->problemOf(draft));
}

} // namespace swimscope::ui
