// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/fuzz/input.h"
#include "tests/fuzz/vigil.h"
#include "tests/support/virtual_cluster.h"

#include <optional>
#include <vector>

namespace swimscope::fuzz {

/// A small cluster in virtual time to which happens what an input says: datagrams and streams from
/// anywhere, raw or well-formed, from outsiders or with the cluster's key; time that passes;
/// failures and commands.
class Story {
  public:
    explicit Story(Input input);

    /// All of it; then checks what must hold in the end.
    void tell();

  private:
    struct Speaker {
        NodeId to = NodeId::none;
        Endpoint from;
        bool insider = false; ///< has the key and knows the label
    };

    void step();
    Speaker speaker();
    Bytes packetOf(const Speaker& speaker, std::span<const wire::MessagePtr> messages);
    void sendRaw();
    void sendRumours();
    void openStream(bool raw);
    void goOnWithStream(bool ends);
    void command();
    void pass(Duration time);

    NodeId someNode() { return static_cast<NodeId>(1 + input_.byte() % nodes_); }

    Input input_;
    test::VirtualCluster cluster_;
    wire::Keyring keys_;
    std::string label_;
    unsigned nodes_ = 1;
    bool outsidersOnly_ = true; ///< nobody used the key, and no command was given
    Duration left_;             ///< virtual time that may pass still
    std::vector<StreamId> streams_;
    Vigil vigil_;
};

} // namespace swimscope::fuzz
