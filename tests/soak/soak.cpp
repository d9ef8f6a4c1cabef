// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_report.h"
#include "engine/live/descriptor_limit.h"
#include "tests/soak/attacker.h"
#include "tests/soak/memory.h"
#include "tests/soak/soak_options.h"
#include "tests/soak/victim.h"

#include <QCoreApplication>
#include <QProcess>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <optional>

/// A cluster on real sockets on loopback, and an attacker in a process of its own, so that memory
/// and descriptors are each one's alone. One attack after the other; a line for each.
namespace {

using namespace swimscope;
using cli::Json;

/// How long members may take to come together, and to come together again after an attack.
constexpr Duration kLimit = std::chrono::seconds(60);
constexpr double kMebibyte = 1 << 20;

/// The other process: attacks, then tells what it did.
int attack(const soak::AttackerOrder& order) {
    live::raiseDescriptorLimit();
    std::vector<Endpoint> targets;
    std::vector<soak::RecordedMember> members;
    for (const std::uint16_t port : order.ports) {
        targets.push_back({IpAddress::loopback(), port});
        members.push_back({"n" + std::to_string(targets.size()), targets.back()});
    }
    soak::Attacker attacker(targets, soak::Arsenal(soak::recordingOf(members, order.encrypted), 1),
                            order.connections);
    const soak::Deeds deeds = attacker.run(order.attack, order.seconds);
    const Json told{{"datagrams", deeds.datagrams},
                    {"streams", deeds.streams},
                    {"stream_bytes", deeds.bytes},
                    {"most_connections", deeds.most},
                    {"connections_stopped_by", deeds.stoppedBy}};
    std::puts(told.dump().c_str());
    return 0;
}

class Soak {
  public:
    Soak(const soak::Plan& plan, soak::Victim& victim, cli::BenchReport& report)
        : plan_(plan), victim_(victim), report_(report) {}

    void run(soak::Attack attack) {
        victim_.forgetSeen();
        soak::forgetMemoryPeak();
        const std::string name(nameOf(attack));
        Json line{{"bench", "soak"}, {"attack", name}, {"encrypted", plan_.encrypted}};
        const auto did = letAttack(attack);
        if (!did)
            return report_.fail("soak: the attacker of \"" + name + "\" could not do its work");
        line.update(*did);
        const soak::Seen during = victim_.seen();
        const Instant over = victim_.now();
        const bool together = victim_.watch([&] { return victim_.together(); }, kLimit);
        line["rejected"] = during.rejected;
        line["refused_connections"] = during.refused;
        line["tampered"] = during.tampered;
        line["suspicions"] = during.suspicions;
        line["false_deaths"] = during.deaths;
        line["together_after_s"] = together ? Json(inSeconds(victim_.now() - over)) : Json(nullptr);
        const std::uint64_t peak = soak::memoryPeak();
        line["memory_mb"] = static_cast<double>(soak::memoryNow()) / kMebibyte;
        line["peak_memory_mb"] = static_cast<double>(peak) / kMebibyte;
        report_.tell(line);
        judge(attack, together, peak);
    }

  private:
    std::optional<Json> letAttack(soak::Attack attack) {
        soak::AttackerOrder order{.attack = attack,
                                  .seconds = plan_.seconds,
                                  .connections = plan_.connections,
                                  .encrypted = plan_.encrypted,
                                  .ports = {}};
        for (const soak::RecordedMember& member : victim_.members())
            order.ports.push_back(member.endpoint.port);
        QStringList arguments;
        for (const std::string& argument : soak::argumentsOf(order))
            arguments.append(QString::fromStdString(argument));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        const auto ended = [&] { return process.waitForFinished(1); };
        const Duration most =
            kLimit + std::chrono::milliseconds(static_cast<long>(plan_.seconds * 1000));
        if (!victim_.watch(ended, most) || process.exitCode() != 0)
            return std::nullopt;
        const Json told =
            Json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
        return told.is_object() ? std::optional(told) : std::nullopt;
    }

    /// What is promised (docs/security.md).
    void judge(soak::Attack attack, bool together, std::uint64_t peak) {
        const std::string name(nameOf(attack));
        if (!together)
            report_.fail("soak: after \"" + name + "\" not all members held all for alive");
        if (plan_.encrypted && victim_.seen().tampered != 0)
            report_.fail("soak: \"" + name + "\" changed a table although there is a key");
        // Without a key an altered accusation is an accusation.
        const bool mayAccuse = !plan_.encrypted && attack == soak::Attack::flips;
        if (victim_.seen().deaths != 0 && !mayAccuse)
            report_.fail("soak: under \"" + name + "\" members were held for dead");
        if (peak > plan_.memory << 20U)
            report_.fail("soak: under \"" + name + "\" the process held too much memory");
    }

    const soak::Plan& plan_;
    soak::Victim& victim_;
    cli::BenchReport& report_;
};

int run(const soak::Plan& plan) {
    cli::BenchReport report(plan.json);
    soak::Victim victim;
    if (!victim.start(plan.nodes, plan.encrypted, kLimit)) {
        report.fail("soak: the members did not come together");
        return report.exitCode();
    }
    Soak soak(plan, victim, report);
    for (const soak::Attack attack : plan.attacks)
        soak.run(attack);
    return report.exitCode();
}

int soakOf(int argc, char** argv) {
    soak::Plan plan;
    std::vector<std::string> attacks;
    bool open = false;
    CLI::App app("Attacks a cluster on loopback and watches it.", "swimscope-soak");
    app.add_option("attack", attacks,
                   "garbage, flips, replays, lies, bombs, half-open, trickle, connections, flood; "
                   "all unless told");
    app.add_option("--seconds", plan.seconds, "How long each attack lasts (60)");
    app.add_option("--nodes", plan.nodes, "Members of the cluster (8)")->check(CLI::Range(2, 100));
    app.add_option("--connections", plan.connections, "How many may be open at once (10000)");
    app.add_option("--memory", plan.memory,
                   "MiB that the cluster's process may come to hold (768)");
    app.add_flag("--open", open, "The cluster has no key");
    app.add_flag("--json", plan.json, "One JSON object a line instead of a text");
    CLI11_PARSE(app, argc, argv);
    plan.encrypted = !open;
    for (const std::string& name : attacks) {
        const auto known = soak::attackNamed(name);
        if (!known) {
            fmt::print(stderr, "swimscope-soak: there is no attack \"{}\"; see --help\n", name);
            return 2;
        }
        plan.attacks.push_back(*known);
    }
    if (attacks.empty())
        plan.attacks.assign(soak::kAttacks.begin(), soak::kAttacks.end());
    return run(plan);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "attacker")
        return attack(soak::orderOf(arguments));
    return soakOf(argc, argv);
}
