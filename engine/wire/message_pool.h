// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace swimscope::wire {

/// Makes messages to be shared and, once nobody has them any more, uses them again: where messages
/// come and go all the time, none has to be allocated. A message that somebody keeps is theirs; its
/// place here gets another. For one thread, but those who have the messages may be on any. A value:
/// a copy shares the messages that are there, which none of the two then uses until they are free.
class MessagePool {
  public:
    /// A message to be filled; what it says is left over from before.
    std::shared_ptr<Message> next() {
        if (!slots_.empty()) {
            at_ = (at_ + 1) % slots_.size();
            const std::shared_ptr<Message>& slot = slots_[at_];
            if (slot.use_count() == 1) {
                // The count alone does not say that other threads are done with what they read. A
                // share that is taken and given up again does.
                std::shared_ptr<Message>(slot).reset();
                return slot;
            }
        }
        std::shared_ptr<Message> fresh = std::make_shared<Message>();
        if (slots_.size() < kMost)
            slots_.push_back(fresh);
        else
            slots_[at_] = fresh;
        return fresh;
    }

    template <class M>
    MessagePtr share(M message) {
        std::shared_ptr<Message> shared = next();
        *shared = std::move(message);
        return shared;
    }

  private:
    /// As many as a busy cluster has on their way from the engine to the reader of its trace.
    static constexpr std::size_t kMost = 256;

    std::vector<std::shared_ptr<Message>> slots_;
    std::size_t at_ = 0;
};

} // namespace swimscope::wire
