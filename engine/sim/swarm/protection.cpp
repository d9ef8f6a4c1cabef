// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/protection.h"

#include "engine/base/duration_text.h"
#include "engine/base/random.h"
#include "engine/sim/swarm/draw.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace swimscope::sim {
namespace {

constexpr std::uint64_t kProtectionStream = 0x6775617264; // far from the numbers of nodes

wire::SecretKey drawKey(Random& chance) {
    constexpr std::array<std::size_t, 3> kSizes{16, 24, 32};
    Bytes bytes(kSizes[chance.below(kSizes.size())]);
    for (std::uint8_t& octet : bytes)
        octet = static_cast<std::uint8_t>(chance.below(256));
    return *wire::SecretKey::fromBytes(bytes); // of a size that it can have
}

/// Draws one part after the other.
class ProtectionDraw {
  public:
    ProtectionDraw(std::uint64_t seed, const TroubleSpan& trouble)
        : chance_(seed, kProtectionStream), trouble_(trouble), free_(trouble.begin) {}

    Protection draw() {
        if (onceIn(chance_, 2))
            return {};
        drawLabel();
        drawKeys();
        for (std::int64_t left = drawFrom(chance_, 0, 2); left > 0; --left)
            drawLockOut();
        std::ranges::stable_sort(protection_.lockOuts, {}, &LockOut::at);
        return std::move(protection_);
    }

  private:
    void drawLabel() {
        if (onceIn(chance_, 2))
            protection_.label =
                std::string(static_cast<std::size_t>(drawFrom(chance_, 1, 20)), 'l');
        protection_.takenOff = !protection_.label.empty() && onceIn(chance_, 2);
        // Without a label there is nothing to take off: to skip the check changes nothing then.
        if (protection_.takenOff || (protection_.label.empty() && onceIn(chance_, 3)))
            protection_.skippers = static_cast<std::size_t>(drawFrom(chance_, 1, 3));
    }

    void drawKeys() {
        const std::uint64_t kind = chance_.below(5);
        if (kind == 0)
            return;
        if (kind < 4)
            for (std::int64_t left = drawFrom(chance_, 1, 3); left > 0; --left)
                protection_.guard.keys.push_back(drawKey(chance_));
        now_ = protection_.guard;
        if (kind == 2) {
            rotate();
            rotate();
        } else if (kind == 3) {
            stopEncrypting();
        } else if (kind == 4) {
            beginEncrypting();
            rotate();
        }
    }

    /// Adds a key everywhere, uses it everywhere, removes the old ones everywhere. Not where there
    /// is none, since nobody had time to give one out: who gets its first key uses it at once.
    void rotate() {
        if (now_.keys.empty())
            return;
        const wire::SecretKey fresh = drawKey(chance_);
        Guard next = now_;
        next.keys.push_back(fresh);
        if (!step(next, "a key is added"))
            return;
        std::rotate(next.keys.begin(), next.keys.end() - 1, next.keys.end());
        if (!step(next, "it is used"))
            return;
        next.keys.erase(next.keys.begin() + 1, next.keys.end());
        step(next, "the old ones are removed");
    }

    /// Keys everywhere, of which nothing is made yet; then all encrypt; then all insist on it.
    void beginEncrypting() {
        Guard next{{drawKey(chance_)}, false, false};
        if (!step(next, "keys, not used yet"))
            return;
        next.verifyOutgoing = true;
        if (!step(next, "all encrypt"))
            return;
        next.verifyIncoming = true;
        step(next, "all insist on it");
    }

    /// The other way round.
    void stopEncrypting() {
        Guard next = now_;
        next.verifyIncoming = false;
        if (!step(next, "nobody insists on encryption"))
            return;
        next.verifyOutgoing = false;
        step(next, "nobody encrypts");
    }

    /// Whether there is still time for it. If not, the change ends where it has got to: each step
    /// leaves a cluster that works.
    bool step(const Guard& guard, std::string what) {
        const Duration between =
            drawUpTo(chance_, 10 * trouble_.period) / static_cast<Duration::rep>(trouble_.members);
        const Instant at = free_ + drawFrom(chance_, 1, 5) * trouble_.period;
        // Members may have been added meanwhile.
        const Duration::rep most = 2 * static_cast<Duration::rep>(trouble_.members);
        const Instant end = at + most * between;
        if (end + trouble_.period > trouble_.end)
            return false;
        protection_.steps.push_back({at, between, most, guard, std::move(what)});
        now_ = guard;
        free_ = end;
        return true;
    }

    void drawLockOut() {
        LockOut lockOut{.at = trouble_.begin + drawUpTo(chance_, trouble_.end - trouble_.begin),
                        .member = static_cast<NodeId>(1 + chance_.below(trouble_.members))};
        if (!onceIn(chance_, 3))
            lockOut.length = drawFrom(chance_, 1, 30) * trouble_.period;
        // A key can't be taken from who has no other, so that who began without one keeps none.
        const bool byKey = !protection_.guard.keys.empty() && onceIn(chance_, 2);
        const bool bySkipping =
            !protection_.label.empty() && !protection_.takenOff && onceIn(chance_, 3);
        lockOut.by = byKey        ? LockOut::By::key
                     : bySkipping ? LockOut::By::skippedCheck
                                  : LockOut::By::label;
        if (byKey)
            lockOut.key = drawKey(chance_);
        protection_.lockOuts.push_back(std::move(lockOut));
    }

    Random chance_;
    TroubleSpan trouble_;
    Instant free_; ///< when the next step may begin
    Guard now_;
    Protection protection_;
};

std::string_view wordsOf(LockOut::By by) {
    switch (by) {
    case LockOut::By::key:
        return "gets another key";
    case LockOut::By::label:
        return "gets another label";
    case LockOut::By::skippedCheck:
        break;
    }
    return "skips the check of labels";
}

} // namespace

Protection drawProtection(std::uint64_t seed, const TroubleSpan& trouble) {
    return ProtectionDraw(seed, trouble).draw();
}

std::string toText(const Protection& protection) {
    std::string text;
    if (!protection.label.empty())
        text += fmt::format(", a label of {} bytes", protection.label.size());
    if (protection.skippers > 0)
        text += fmt::format(", whose check each {}. member skips{}", protection.skippers,
                            protection.takenOff ? ", as it is taken off before" : "");
    if (!protection.guard.keys.empty())
        text += fmt::format(", {} keys", protection.guard.keys.size());
    for (const GuardStep& step : protection.steps)
        text += fmt::format("; from {:g} s on, each {}: {}", inSeconds(step.at),
                            swimscope::toText(step.between), step.what);
    for (const LockOut& lockOut : protection.lockOuts)
        text += fmt::format("; at {:g} s n{} {}{}", inSeconds(lockOut.at), number(lockOut.member),
                            wordsOf(lockOut.by),
                            lockOut.length > Duration::zero()
                                ? " for " + swimscope::toText(lockOut.length)
                                : std::string());
    return text;
}

} // namespace swimscope::sim
