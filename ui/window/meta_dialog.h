// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "ui/window/form_dialog.h"

namespace swimscope::ui {

class PayloadEdit;

/// Asks for the metadata that some nodes shall announce.
class MetaDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `whom` names them: "n3", "4 nodes".
    MetaDialog(const QString& whom, ByteView present, QWidget* parent);

    Bytes metadata() const;

  private:
    PayloadEdit* payload_;
};

} // namespace swimscope::ui
