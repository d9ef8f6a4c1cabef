// SPDX-License-Identifier: MPL-2.0
#include "ui/window/meta_dialog.h"

#include "engine/swim/config.h"
#include "ui/window/payload_edit.h"

namespace swimscope::ui {

MetaDialog::MetaDialog(const QString& whom, ByteView present, QWidget* parent)
    : FormDialog(tr("Change metadata of %1").arg(whom), tr("Announce"), parent),
      payload_(new PayloadEdit(true, this)) {
    addText(tr("What a member says of itself. All others learn it by gossip, with a new "
               "incarnation of the node."));
    addPart(payload_);
    payload_->setMost(swim::kMetaMost);
    payload_->setBytes(present);
    connect(payload_, &PayloadEdit::edited, this, [this] { setProblem(payload_->problem()); });
    payload_->setFocus();
}

Bytes MetaDialog::metadata() const {
    return payload_->bytes();
}

} // namespace swimscope::ui
