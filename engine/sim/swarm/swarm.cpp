// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/swarm.h"

#include "engine/base/random.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/healing.h"
#include "engine/sim/checkers/islands.h"
#include "engine/sim/checkers/refusals.h"
#include "engine/sim/checkers/watch.h"
#include "engine/sim/simulation.h"
#include "engine/sim/swarm/agenda.h"
#include "engine/sim/swarm/draw.h"
#include "engine/sim/swarm/moves.h"
#include "engine/sim/swarm/plan.h"
#include "engine/sim/swarm/protector.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace swimscope::sim {
namespace {

constexpr std::uint64_t kHealingStream = 0x6865616c; // far from the numbers of nodes
/// More often than this nobody should have to put parts together again.
constexpr int kMostRejoins = 10;
/// So many protocol periods a healed cluster has to stay well.
constexpr int kQuietPeriods = 20;

class SwarmRun {
  public:
    explicit SwarmRun(std::uint64_t seed)
        : plan_(planSwarm(seed)), chance_(seed, kHealingStream), simulation_(plan_.setup),
          watch_(plan_.setup), period_(plan_.nodes.front().config.probeInterval),
          protector_(plan_.protection, simulation_, watch_) {}

    SwarmResult run() {
        begin();
        suffer();
        result_.healing = simulation_.now();
        heal();
        recover();
        watch_.compareAll(simulation_);
        return report();
    }

  private:
    bool failed() const { return !watch_.complaints().empty() || !own_.empty(); }

    void begin() {
        for (host::AddNode& node : plan_.nodes)
            protector_.equip(node);
        if (plan_.together)
            return simulation_.execute(host::StartTogether{plan_.nodes});
        Instant at;
        for (const host::AddNode& node : plan_.nodes) {
            simulation_.schedule(at, node);
            at += plan_.betweenJoins;
        }
    }

    /// Lets time pass, and looks at what happens as often as a node would.
    void passUntil(Instant end) {
        while (simulation_.now() < end && !failed()) {
            simulation_.runUntil(std::min(end, simulation_.now() + period_ / 2));
            look();
        }
    }

    void look() {
        events_ = simulation_.takeEvents(std::move(events_));
        watch_.take(simulation_, events_);
        for (const trace::Event& event : events_)
            count(event);
        events_.clear();
    }

    void count(const trace::Event& event) {
        result_.suspicions += std::holds_alternative<trace::SuspicionStarted>(event.body);
        if (const auto* rejected = std::get_if<trace::InputRejected>(&event.body))
            result_.refusals += isForProtection(rejected->failure);
        result_.falseDeaths += declaresFalseDeath(event, watch_.fold());
    }

    // ---- trouble --------------------------------------------------------------------------------

    void suffer() {
        for (const Disturbance& trouble : plan_.troubles)
            agenda_.note(trouble.at, Agenda::Kind::trouble, [this, &trouble] {
                for (const host::Command& command : trouble.commands)
                    disturb(command, trouble);
            });
        for (const GuardStep& step : plan_.protection.steps)
            agenda_.note(step.at, Agenda::Kind::protection, [this, &step] { begin(step); });
        for (const LockOut& lockOut : plan_.protection.lockOuts)
            agenda_.note(lockOut.at, Agenda::Kind::protection,
                         [this, &lockOut] { begin(lockOut); });
        for (const Move& move : plan_.moves)
            agenda_.note(move.at, Agenda::Kind::move, [this, &move] { begin(move); });
        while (agenda_.next().value_or(Instant::max()) <= plan_.healing && !failed()) {
            passUntil(*agenda_.next());
            agenda_.doNext();
        }
        passUntil(plan_.healing);
    }

    void disturb(const host::Command& command, const Disturbance& trouble) {
        const auto lasting = [&] { return simulation_.cluster().judge().rules().size(); };
        const std::size_t before = lasting();
        give(command);
        if (trouble.length == Duration::zero())
            return;
        const Instant end = trouble.at + trouble.length;
        if (lasting() > before)
            later(end, host::LiftFault{simulation_.cluster().judge().rules().back().id()});
        if (const auto* kill = std::get_if<host::Kill>(&command))
            later(end, host::Restart{kill->node, NodeId::none});
    }

    void later(Instant at, host::Command command) {
        agenda_.note(at, Agenda::Kind::ending,
                     [this, command = std::move(command)] { give(command); });
    }

    /// Gives a command to a member, wherever it is now, and to one that keeps what it has of keys
    /// and labels.
    void give(const host::Command& command) {
        host::Command addressed = whereabouts_.addressed(command);
        if (auto* node = std::get_if<host::AddNode>(&addressed))
            protector_.equip(*node);
        else if (auto* settings = std::get_if<host::ChangeSettings>(&addressed))
            settings->config = protector_.kept(settings->node, settings->config);
        simulation_.execute(addressed);
        if (const auto* restart = std::get_if<host::Restart>(&addressed))
            protector_.catchUp(restart->node);
    }

    void begin(const GuardStep& step) {
        protector_.begin(step);
        Duration::rep place = 0;
        for (const auto& [id, driver] : simulation_.cluster().drivers()) {
            const Instant at = step.at + std::min(place++, step.most - 1) * step.between;
            agenda_.note(at, Agenda::Kind::protection, [this, id = id] { protector_.catchUp(id); });
        }
    }

    void begin(const LockOut& lockOut) {
        protector_.lockOut(whereabouts_.nodeOf(lockOut.member), lockOut);
        if (lockOut.length > Duration::zero())
            agenda_.note(lockOut.at + lockOut.length, Agenda::Kind::protection, [this, &lockOut] {
                protector_.letIn(whereabouts_.nodeOf(lockOut.member));
            });
    }

    void begin(const Move& move) {
        if (move.leaves)
            give(host::Leave{.node = move.member, .timeout = 10 * period_});
        else
            give(host::Kill{move.member});
        agenda_.note(move.at + move.away, Agenda::Kind::move, [this, &move] { arrive(move); });
    }

    void arrive(const Move& move) {
        const NodeId before = whereabouts_.nodeOf(move.member);
        const host::Driver& driver = simulation_.cluster().drivers().at(before);
        host::AddNode node = driver.setup();
        node.joinRunning = true;
        if (driver.running())
            give(host::Kill{move.member});
        protector_.letIn(before);
        give(node);
        whereabouts_.moved(move.member, simulation_.cluster().drivers().rbegin()->first);
        ++result_.moves;
    }

    // ---- healing --------------------------------------------------------------------------------

    void heal() {
        protector_.letAllIn();
        const std::vector<fault::Rule> rules = simulation_.cluster().judge().rules();
        for (const fault::Rule& rule : rules)
            simulation_.execute(host::LiftFault{rule.id()});
        std::vector<NodeId> ended;
        std::size_t living = 0;
        for (const auto& [id, driver] : simulation_.cluster().drivers()) {
            if (driver.running())
                ++living;
            else if (!whereabouts_.left(id))
                ended.push_back(id);
        }
        for (const NodeId id : ended)
            if (onceIn(chance_, 2) || living == 0) {
                restart(id);
                ++living;
            }
        look();
        const std::vector<trace::HostedNode> nodes = watch_.fold().nodes();
        for (const trace::HostedNode& node : nodes)
            if (node.life == trace::HostedNode::Life::frozen)
                simulation_.execute(host::Thaw{node.id});
        look();
    }

    void restart(NodeId node) {
        simulation_.execute(host::Restart{node, NodeId::none});
        protector_.catchUp(node);
    }

    /// Whoever was frozen may have left as soon as it thawed. If nobody else lived there is nobody
    /// to be of one mind, so that somebody has to come back.
    void keepSomebody() {
        const std::vector<trace::HostedNode>& nodes = watch_.fold().nodes();
        if (std::ranges::any_of(nodes, &trace::HostedNode::alive))
            return;
        const auto back = std::ranges::find_if(
            nodes, [this](const trace::HostedNode& node) { return !whereabouts_.left(node.id); });
        restart(back->id);
        look();
    }

    /// Waits until all are of one mind and stay so. What was amiss at the healing may show later,
    /// so that a first agreement may break; that there is no end to this is the watch's business.
    void recover() {
        Instant nextLook = simulation_.now() + watch_.disturbances().doubtSpan();
        while (!failed()) {
            keepSomebody();
            if (!isWhole())
                result_.whole.reset();
            else if (!result_.whole)
                result_.whole = simulation_.now();
            else if (simulation_.now() - *result_.whole >= kQuietPeriods * period_)
                return;
            passUntil(simulation_.now() + period_);
            if (simulation_.now() < nextLook)
                continue;
            rejoin();
            nextLook = simulation_.now() + watch_.disturbances().doubtSpan();
        }
        result_.whole.reset();
    }

    bool isWhole() const { return watch_.fold().converged() && !discordIn(watch_.fold()); }

    /// Lets one of each part join the first.
    void rejoin() {
        const auto islands = islandsOf(watch_.fold());
        if (islands.size() < 2)
            return;
        if (++result_.rejoins > kMostRejoins)
            own_.push_back(
                {simulation_.now(), watch_.fold().last(),
                 fmt::format("{} parts that join do not stay together", islands.size())});
        const host::Driver& first = simulation_.cluster().drivers().at(islands.front().front());
        const trace::JoinTarget target{.text = first.setup().name, .endpoint = first.advertised()};
        for (std::size_t i = 1; i < islands.size(); ++i)
            simulation_.execute(host::Join{islands[i].front(), {target}});
        look();
    }

    SwarmResult report() {
        result_.seed = plan_.setup.seed;
        result_.digest = simulation_.digest();
        result_.plan = toText(plan_);
        result_.nodes = watch_.fold().nodes().size();
        result_.length = simulation_.now().time_since_epoch();
        result_.events = simulation_.events();
        result_.datagrams = simulation_.traffic().datagrams;
        result_.datagramBytes = simulation_.traffic().datagramBytes;
        result_.complaints = watch_.complaints();
        result_.complaints.insert(result_.complaints.end(), own_.begin(), own_.end());
        return std::move(result_);
    }

    SwarmPlan plan_;
    Random chance_;
    Simulation simulation_;
    Watch watch_;
    Duration period_;
    trace::Batch events_;
    Protector protector_;
    Whereabouts whereabouts_;
    Agenda agenda_; ///< of the trouble
    std::vector<Complaint> own_;
    SwarmResult result_;
};

} // namespace

SwarmResult runSwarm(std::uint64_t seed) {
    return SwarmRun(seed).run();
}

} // namespace swimscope::sim
