// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_report.h"

#include "engine/trace/failure_text.h"
#include "engine/trace/prometheus.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::cli {

NodeReport::NodeReport(Lines lines, Log log, bool probes, Duration unixTimeOfZero)
    : lines_(std::move(lines)), log_(std::move(log)), probes_(probes), unixTime_(unixTimeOfZero) {}

void NodeReport::take(const trace::Event& event) {
    if (std::holds_alternative<trace::NodeStarted>(event.body))
        metrics_ = trace::MetricsFold(node_ = event.node);
    // Told first: some lines compare with what was known before.
    std::visit([&](const auto& fact) { tell(event.at, fact); }, event.body);
    fold_.apply(event);
    metrics_.apply(event);
}

void NodeReport::catchUp(Instant now) {
    for (const Rejection& rejection : rejections_.due(now))
        tellRejection(now, rejection);
}

Json NodeReport::line(std::string_view event, Instant at) const {
    return lineOf(event, inSeconds(unixTime_ + at.time_since_epoch()));
}

void NodeReport::members(Instant now) {
    Json told = line("members", now);
    Json list = Json::array();
    for (const trace::MemberRow* row : fold_.table(node_))
        list.push_back(memberOf(*row));
    told["members"] = std::move(list);
    const trace::HostedNode* self = fold_.node(node_);
    told["health"] = self ? self->health : 0;
    lines_(told);
}

void NodeReport::metrics(Instant now) {
    Json told = line("metrics", now);
    told["metrics"] = metricsOf(metrics_.metrics());
    lines_(told);
}

std::string NodeReport::prometheus() const {
    const trace::MemberMetrics own{name_, metrics_.metrics()};
    return trace::prometheusText({&own, 1});
}

void NodeReport::error(Instant now, const std::string& message) {
    Json told = line("error", now);
    told["message"] = textOf(message);
    lines_(told);
}

void NodeReport::bye(Instant now) {
    for (const Rejection& rejection : rejections_.rest())
        tellRejection(now, rejection);
    lines_(line("bye", now));
}

void NodeReport::tell(Instant, const trace::RunStarted& fact) {
    unixTime_ = fact.unixTime;
}

void NodeReport::tell(Instant at, const trace::NodeStarted& fact) {
    name_ = fact.name;
    Json told = line("ready", at);
    told["name"] = textOf(fact.name);
    putAddress(told, fact.bound);
    if (fact.advertised != fact.bound) {
        told["advertise_addr"] = fact.advertised.ip.text();
        told["advertise_port"] = fact.advertised.port;
    }
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::MemberChanged& fact) {
    if (fact.row.name == name_)
        return;
    switch (fact.change) {
    case trace::Change::joined:
        tellMember("join", at, fact.row);
        break;
    case trace::Change::updated:
        tellMember("update", at, fact.row);
        break;
    case trace::Change::refuted: {
        Json told = line("alive", at);
        told["name"] = textOf(fact.row.name);
        told["incarnation"] = fact.row.incarnation;
        lines_(told);
        if (changesMeta(fact.row))
            tellMember("update", at, fact.row);
        break;
    }
    case trace::Change::died:
    case trace::Change::left: {
        Json told = line("leave", at);
        told["name"] = textOf(fact.row.name);
        told["left"] = fact.change == trace::Change::left;
        lines_(told);
        break;
    }
    case trace::Change::renewed:
    case trace::Change::suspected: // told when its timer starts
        break;
    }
}

void NodeReport::tell(Instant at, const trace::SuspicionStarted& fact) {
    Json told = line("suspect", at);
    told["name"] = textOf(fact.member);
    told["from"] = textOf(fact.from);
    told["incarnation"] = fact.incarnation;
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::SuspicionConfirmed& fact) {
    Json told = line("confirm", at);
    told["name"] = textOf(fact.member);
    told["from"] = textOf(fact.from);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::SelfRefuted& fact) {
    Json told = line("refuted", at);
    told["incarnation"] = fact.incarnation;
    told["from"] = textOf(fact.accuser);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::ConflictSeen& fact) {
    Json told = line("conflict", at);
    told["name"] = textOf(fact.member);
    putAddress(told, fact.claimed);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::UserReceived& fact) {
    Json told = line("user", at);
    putBytes(told, "text", fact.payload);
    if (!fact.from.empty())
        told["from"] = textOf(fact.from);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::UserStateReceived& fact) {
    Json told = line("state", at);
    told["join"] = fact.join;
    putBytes(told, "text", fact.state);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::MergeRefused& fact) {
    Rejection rejection{trace::Failure::versions, fact.from, trace::sentenceOf(fact.clash)};
    if (!fact.reason.empty())
        rejection = {trace::Failure::declined, fact.from, fact.reason};
    if (const auto now = rejections_.take(at, std::move(rejection)))
        tellRejection(at, *now);
}

namespace {

/// Why a join failed, and which options may help.
std::string explained(const std::vector<trace::JoinTarget>& failures) {
    std::string text = trace::explain(failures);
    if (std::ranges::find(failures, trace::Failure::versions, &trace::JoinTarget::failure) !=
        failures.end())
        text += "; see --protocol-version and --delegate-versions";
    return text;
}

void putAnswer(Json& told, Duration roundTrip, const Bytes& payload) {
    told["rtt_ms"] = inMilliseconds(roundTrip);
    if (!payload.empty())
        putBytes(told, "payload", payload);
}

} // namespace

void NodeReport::tell(Instant at, const trace::ProbeSucceeded& fact) {
    if (!probes_)
        return;
    Json told = line("ping", at);
    told["name"] = textOf(fact.member);
    putAnswer(told, fact.roundTrip, fact.payload);
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::ProbeFailed& fact) {
    if (!probes_)
        return;
    Json told = line("ping", at);
    told["name"] = textOf(fact.member);
    told["error"] = trace::explain(trace::Failure::timedOut, {});
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::PingFinished& fact) {
    Json told = line("ping", at);
    told["name"] = textOf(fact.member);
    if (fact.failure == trace::Failure::none)
        putAnswer(told, fact.roundTrip, fact.payload);
    else
        told["error"] = trace::explain(fact.failure, {});
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::JoinFinished& fact) {
    Json told = line("joined", at);
    told["contacted"] = fact.contacted;
    if (!fact.failures.empty())
        told["error"] = textOf(explained(fact.failures));
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::LeaveFinished& fact) {
    Json told = line("left", at);
    if (fact.timedOut) {
        told["timed_out"] = true;
        log_("the news of the leave had not all gone out when its time was up");
    }
    lines_(told);
}

void NodeReport::tell(Instant at, const trace::RequestFinished& fact) {
    if (fact.failure != trace::Failure::none)
        error(at, trace::explain(fact.failure, fact.detail));
}

void NodeReport::tell(Instant at, const trace::InputRejected& fact) {
    if (const auto now = rejections_.take(at, {fact.failure, fact.from, fact.detail, fact.bytes}))
        tellRejection(at, *now);
}

void NodeReport::tell(Instant, const trace::AddressTaken& fact) {
    log_(fmt::format("{} is not to be had ({}); listening on {} instead", fact.wanted.text(),
                     fact.detail, fact.got.text()));
}

void NodeReport::tell(Instant at, const trace::CommandFailed& fact) {
    error(at, trace::explain(fact.failure, fact.detail));
}

void NodeReport::tell(Instant at, const trace::KeysChanged& fact) {
    Json told = line("keys", at);
    told["change"] = trace::nameOf(fact.change);
    told["keys"] = fact.keys;
    lines_(told);
}

void NodeReport::tellMember(std::string_view event, Instant at, const trace::MemberRow& row) {
    Json told = line(event, at);
    told["name"] = textOf(row.name);
    putAddress(told, row.endpoint);
    putMeta(told, row.meta);
    lines_(told);
}

void NodeReport::tellRejection(Instant at, const Rejection& rejection) {
    Json told = line("rejected", at);
    told["reason"] = trace::nameOf(rejection.reason);
    told["from"] = rejection.from.text();
    told["bytes"] = rejection.bytes;
    told["count"] = rejection.count;
    told["detail"] = textOf(rejection.detail);
    lines_(told);
}

/// A suspect's refutation may bring new metadata along, which is news of its own.
bool NodeReport::changesMeta(const trace::MemberRow& row) const {
    const trace::MemberRow* before = fold_.row(node_, row.name);
    return before && before->meta != row.meta;
}

} // namespace swimscope::cli
