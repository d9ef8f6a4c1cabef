// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/fault_draft.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace swimscope::ui {

class ClusterModel;
class FaultControls;
class FaultFields;
class NamesField;

/// Asks for all that there is to a fault of a kind: to whom, how much, what of, how long. Says in a
/// sentence what it will do, or what to write where something can't be.
class FaultEditor : public FormDialog {
    Q_OBJECT

  public:
    /// `cluster` and `controls` outlive it. `inForce`: it is about one that is in force already.
    FaultEditor(ClusterModel* cluster, FaultControls* controls, const FaultDraft& draft,
                QWidget* parent, bool inForce = false);

    /// As it stands; to be raised once the dialog is accepted.
    const FaultDraft& draft() const { return draft_; }

  private:
    void addParties();
    NamesField* addNames(const QString& label, const char* name, const FaultDraft::Names& names);
    void addAmounts();
    void addAmountsOfNodes();
    void addDelay();
    void showShape();
    void addChoice();
    void addCarriers();
    void addTypes();
    void showTypes();
    void addTimes();
    void takeIn();

    ClusterModel* cluster_;
    FaultControls* controls_;
    FaultDraft draft_;
    QStringList offered_; ///< names
    FaultFields* fields_;
    NamesField* from_ = nullptr;
    NamesField* to_ = nullptr;
    QLineEdit* groups_ = nullptr;
    QString groupsText_; ///< as they were at first
    QComboBox* ways_ = nullptr;
    QComboBox* shape_ = nullptr;
    QLineEdit* spread_ = nullptr;
    QComboBox* carriers_ = nullptr;
    QToolButton* types_ = nullptr;
    NamesField* subject_ = nullptr;
    QLabel* sentence_ = nullptr;
};

} // namespace swimscope::ui
