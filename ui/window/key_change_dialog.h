// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "engine/wire/secret_key.h"

#include <QDialog>

#include <array>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace swimscope::ui {

class ClusterModel;
class KeyField;

/// Changes the key of a running cluster of ours step by step, so that everybody can read everybody
/// all the time: first all nodes learn the new key, then all encrypt with it, then all forget the
/// old ones (memberlist's Keyring, Serf's key rotation). Each step waits for the one before on
/// every node that runs.
class KeyChangeDialog : public QDialog {
    Q_OBJECT

  public:
    /// `cluster` outlives the dialog. `present`: what the nodes have, the one that encrypts first.
    /// `others`: names of nodes that are in another cluster, with keys of its own.
    KeyChangeDialog(ClusterModel* cluster, std::vector<wire::SecretKey> present,
                    std::set<std::string> others, QWidget* parent);

    /// Not begun, or done. One that is neither is kept when it is closed, and goes on when it is
    /// asked for again.
    bool isOver() const {
        return waitedFor_.empty() && failure_.isEmpty() && (begun_ == 0 || begun_ == kSteps);
    }

  signals:
    /// Nodes that are added from now on need these.
    void keysChanged(const std::vector<swimscope::wire::SecretKey>& keys);

  private:
    static constexpr std::size_t kSteps = 3;

    void makeFields();
    void begin(std::size_t step);
    void post(trace::KeyChange change, const wire::SecretKey& key);
    void take(const trace::Batch& batch);
    void refresh();
    QString problem() const;
    QString progress() const;

    ClusterModel* cluster_;
    std::vector<wire::SecretKey> ring_; ///< when all that was begun is done
    std::set<std::string> others_;
    std::size_t begun_ = 0;           ///< steps
    std::multiset<NodeId> waitedFor_; ///< once for each change that a node has yet to make
    QString failure_;
    KeyField* field_;
    std::array<QPushButton*, kSteps> buttons_{};
    QLabel* said_;
};

} // namespace swimscope::ui
