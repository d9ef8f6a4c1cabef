// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_capture.h"

#include "engine/capture/departures.h"
#include "engine/capture/run_datagrams.h"
#include "engine/capture/run_nodes.h"
#include "engine/capture/run_streams.h"

namespace swimscope::capture {

/// They know each other, so they stay where they are.
struct RunCapture::Parts {
    Parts(std::ostream& out, const CaptureAbout& about, Instant from, Instant to)
        : writer(out, about), departures(writer, nodes, from, to),
          datagrams(run, nodes, departures), streams(run, nodes, departures) {}

    host::Replayer run;
    RunNodes nodes;
    PcapngWriter writer;
    Departures departures;
    RunDatagrams datagrams;
    RunStreams streams;
    Instant now{};
};

RunCapture::RunCapture(std::ostream& out, const CaptureAbout& about, Instant from, Instant to)
    : parts_(std::make_unique<Parts>(out, about, from, to)) {}

RunCapture::~RunCapture() = default;

bool RunCapture::take(const trace::Event& event) {
    Parts& p = *parts_;
    if (!p.run.take(event))
        return false;
    p.now = event.at;
    p.departures.advance(p.now);
    if (const auto* started = std::get_if<trace::RunStarted>(&event.body))
        p.departures.startAt(started->unixTime);
    p.nodes.take(event);
    p.datagrams.take(event);
    p.streams.take(event);
    if (!trace::isInput(event.body))
        return p.writer.ok();
    for (const swim::Effect& effect : p.run.effects()) {
        if (const auto* packet = std::get_if<swim::SendPacket>(&effect))
            p.datagrams.ordered(event.node, *packet);
        else
            p.streams.ordered(event, effect);
    }
    return p.writer.ok();
}

void RunCapture::finish() {
    Parts& p = *parts_;
    p.run.finish();
    if (p.run.result().divergence)
        return;
    p.datagrams.finish(p.now);
    p.departures.finish(p.now);
}

const host::ReplayResult& RunCapture::replayed() const {
    return parts_->run.result();
}

CaptureCounts RunCapture::counts() const {
    return parts_->departures.counts();
}

} // namespace swimscope::capture
