// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "engine/swim/config.h"

#include <memory>
#include <optional>
#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// One of several runs that stand side by side. What is asked of it is asked of the others, too,
/// while that is wished: of the nodes of the same names, and of faults that do the same.
/// Lifeguard's parts are what the sides differ in: a new node has those of its side, whoever asked
/// for it.
class SharedSession : public session::Session {
  public:
    /// `model` shows it and outlives it. `config` is what its side's nodes are set to.
    SharedSession(std::unique_ptr<session::Session> own, const ClusterModel* model,
                  const swim::Config& config);

    /// Who else is asked; empty: nobody. Not owned; each names only those that live.
    void setPeers(std::vector<SharedSession*> peers) { peers_ = std::move(peers); }

    session::Kind kind() const override { return own_->kind(); }
    Instant now() const override { return own_->now(); }
    void post(host::Command command) override;
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override;
    trace::Batch take() override { return own_->take(); }
    std::unique_ptr<session::Past> past() override { return own_->past(); }
    session::Playback* playback() override { return own_->playback(); }
    bool lookOn(const std::shared_ptr<session::Search>& search) override {
        return own_->lookOn(search);
    }
    std::shared_ptr<const session::Origin> origin(EventId last, Instant at) const override {
        return own_->origin(last, at);
    }
    /// Alone: nobody is asked along with it until it is wrapped in turn.
    std::unique_ptr<session::Session> beside(const session::Origin& origin) override {
        return own_->beside(origin);
    }
    std::optional<std::string> problem() const override { return own_->problem(); }
    const swim::Config& config() const { return config_; }

  private:
    std::optional<host::Command> translated(host::Command command, const SharedSession& to) const;
    bool translate(NodeId& node, const SharedSession& to) const;
    bool translate(FaultId& fault, const SharedSession& to) const;
    bool translate(fault::Effect& effect, const SharedSession& to) const;
    void adapt(host::Command& command) const;

    std::unique_ptr<session::Session> own_;
    const ClusterModel* model_;
    swim::Config config_;
    std::vector<SharedSession*> peers_;
};

} // namespace swimscope::ui
