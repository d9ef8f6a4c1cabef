// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "ui/window/form_dialog.h"
#include "ui/window/join_flow.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace swimscope::ui {

class KeyField;
class KnobEditor;
class SettingsFold;

/// Asks where to join a real cluster and with which node, and says before what that means.
class JoinDialog : public FormDialog {
    Q_OBJECT

  public:
    /// `fold` outlives the dialog. `local` are this machine's addresses, loopback first.
    JoinDialog(const trace::Fold& fold, const std::vector<IpAddress>& local,
               const swim::Config& config, QWidget* parent);

    JoinPlan plan() const;
    void setAddress(const QString& address);
    /// Joins with this node of ours, if it can.
    void setNode(NodeId node);

  private:
    void addNodeFields();
    void offerNodes();
    void offerAddresses(const std::vector<IpAddress>& local);
    void chooseListenAddress();
    /// With its label.
    void enable(QWidget* field, bool on);
    void refresh();
    QString addressProblem() const;
    QString tagsProblem() const;
    QString labelProblem() const;
    /// Why the members there could not reach what joins them.
    QString reachProblem() const;
    /// The label has a field of its own, and stands among all settings as well.
    void takeLabel();
    void takeSettings();
    bool wantsNewNode() const;
    host::AddNode newNode() const;

    const trace::Fold& fold_;
    QLineEdit* address_;
    QComboBox* node_;
    QLineEdit* name_;
    QComboBox* listen_;
    KeyField* keys_;
    QLineEdit* label_;
    QCheckBox* serf_;
    QLineEdit* tags_;
    KnobEditor* settings_;
    SettingsFold* allSettings_;
    bool listenChosen_ = false; ///< by the person
};

} // namespace swimscope::ui
