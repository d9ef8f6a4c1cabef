// SPDX-License-Identifier: MPL-2.0
#include "ui/model/chart_maker.h"

#include "ui/model/run_charts.h"
#include "ui/model/text_format.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

/// What is counted by the second is counted over a second at least.
constexpr Duration kCounted = std::chrono::seconds(1);
constexpr double kShortest = 10; ///< seconds that a chart shows at least, were there as many or not

struct TypeLook {
    ChartInk ink;
    ChartStroke stroke;
};

/// By the place of the type in wire::Message.
constexpr std::array<TypeLook, session::kMessageTypes> kTypeLooks = {{
    {ChartInk::ping, ChartStroke::solid},         // ping
    {ChartInk::indirectPing, ChartStroke::solid}, // indirectPing
    {ChartInk::ack, ChartStroke::dash},           // ack
    {ChartInk::suspect, ChartStroke::dot},        // suspect
    {ChartInk::alive, ChartStroke::dashDot},      // alive
    {ChartInk::dead, ChartStroke::dash},          // dead
    {ChartInk::tcp, ChartStroke::dashDot},        // pushPull
    {ChartInk::user, ChartStroke::solid},         // user
    {ChartInk::nack, ChartStroke::dash},          // nack
    {ChartInk::muted, ChartStroke::dot},          // error
}};

/// A round number that is no smaller.
double roundUp(double value) {
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (value <= step * power * 1.0000001)
            return step * power;
    return value;
}

double highestPoint(const ChartFigure& figure) {
    double most = 0;
    for (const ChartLine& line : figure.lines)
        for (const QPointF& point : line.points)
            most = std::max(most, point.y());
    return most;
}

} // namespace

ChartMaker::ChartMaker(const session::RunSeries& series, Duration span) : series_(series) {
    to_ = inSeconds(series.end());
    from_ = span > Duration() ? std::max(0.0, to_ - inSeconds(span)) : 0;
}

/// Their borders stay where they are as time goes on, so that lines do not flicker.
std::vector<ChartMaker::Piece> ChartMaker::pieces(Duration atLeast) const {
    const auto& bins = series_.bins();
    const double width = inSeconds(series_.width());
    const auto begin = static_cast<std::size_t>(from_ / width);
    const auto bound = [](double ratio) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(ratio)));
    };
    std::size_t group = bound(inSeconds(atLeast) / width);
    const std::size_t shown = bins.size() - std::min(begin, bins.size());
    const std::size_t most = bound(static_cast<double>(shown) / ChartFigures::kMostPoints);
    while (group < most)
        group *= 2;
    std::vector<Piece> pieces;
    for (std::size_t first = begin / group * group; first < bins.size(); first += group) {
        Piece piece{static_cast<double>(first) * width, static_cast<double>(group) * width, true,
                    bins[first]};
        for (std::size_t i = first + 1; i < std::min(first + group, bins.size()); ++i)
            piece.bin.join(bins[i]);
        piece.whole = piece.start + piece.length <= to_;
        pieces.push_back(piece);
    }
    return pieces;
}

ChartFigure ChartMaker::begun(const QString& yTitle) const {
    ChartFigure figure;
    figure.xTitle = tr("time, s");
    figure.yTitle = yTitle;
    figure.xLeast = from_;
    figure.xMost = std::max(to_, from_ + kShortest);
    return figure;
}

template <class Value>
ChartLine ChartMaker::stepLine(const QString& name, ChartInk ink, ChartStroke stroke,
                               Value value) const {
    ChartLine line{name, ink, stroke, true};
    for (const Piece& piece : pieces(Duration()))
        line.points.emplace_back(std::max(piece.start, from_), value(piece.bin));
    if (!line.points.empty() && line.points.back().x() < to_)
        line.points.emplace_back(to_, line.points.back().y());
    return line;
}

void ChartMaker::finish(ChartFigure& figure) {
    figure.yMost = roundUp(highestPoint(figure) * 1.05);
    if (figure.wholeNumbers)
        figure.yMost = std::max(figure.yMost, 2.0);
}

void ChartMaker::scale(ChartFigure& figure, double factor) {
    for (ChartLine& line : figure.lines)
        for (QPointF& point : line.points)
            point.setY(point.y() * factor);
}

// ---- how things stood ---------------------------------------------------------------------------

ChartFigure ChartMaker::members() const {
    ChartFigure figure = begun(tr("members"));
    figure.wholeNumbers = true;
    figure.note = tr("In which state most of our nodes hold how many members.");
    constexpr std::array inks = {ChartInk::alive, ChartInk::suspect, ChartInk::dead,
                                 ChartInk::left};
    constexpr std::array strokes = {ChartStroke::solid, ChartStroke::dash, ChartStroke::dot,
                                    ChartStroke::dashDot};
    for (std::size_t i = 0; i < inks.size(); ++i)
        figure.lines.push_back(stepLine(
            TextFormat::state(static_cast<wire::MemberState>(i)), inks[i], strokes[i],
            [i](const session::RunBin& bin) { return static_cast<double>(bin.members[i]); }));
    finish(figure);
    return figure;
}

ChartFigure ChartMaker::levels(const QString& yTitle,
                               session::NodeLevel session::RunBin::*level) const {
    ChartFigure figure = begun(yTitle);
    //: of several nodes
    figure.lines.push_back(
        stepLine(tr("most"), ChartInk::suspect, ChartStroke::solid,
                 [level](const session::RunBin& bin) { return (bin.*level).most; }));
    //: of several figures
    figure.lines.push_back(
        stepLine(tr("mean"), ChartInk::ping, ChartStroke::dash,
                 [level](const session::RunBin& bin) { return (bin.*level).mean; }));
    finish(figure);
    figure.yMost = std::max(figure.yMost, 2.0);
    return figure;
}

ChartFigure ChartMaker::health() const {
    ChartFigure figure = levels(tr("score"), &session::RunBin::health);
    figure.note = tr("How much our nodes doubt themselves: 0 is healthy.");
    return figure;
}

ChartFigure ChartMaker::queues() const {
    ChartFigure figure = levels(tr("broadcasts"), &session::RunBin::queue);
    figure.note = tr("Broadcasts that wait to be gossiped, by node.");
    return figure;
}

// ---- what happened ------------------------------------------------------------------------------

QString ChartMaker::typeName(std::size_t type) {
    const std::array<QString, session::kMessageTypes> names = {
        tr("ping"), tr("indirect ping"), tr("ack"),  tr("suspect"), tr("alive"),
        tr("dead"), tr("push/pull"),     tr("user"), tr("nack"),    tr("error")};
    return names[type];
}

bool ChartMaker::everSent(std::size_t type) const {
    return std::ranges::any_of(
        series_.bins(), [type](const session::RunBin& bin) { return bin.messages[type] > 0; });
}

ChartFigure ChartMaker::rates(
    const QString& yTitle,
    std::array<std::uint64_t, session::kMessageTypes> session::RunBin::*counts) const {
    ChartFigure figure = begun(yTitle);
    const std::vector<Piece> all = pieces(kCounted);
    for (std::size_t type = 0; type < session::kMessageTypes; ++type) {
        if (!everSent(type))
            continue;
        ChartLine line{typeName(type), kTypeLooks[type].ink, kTypeLooks[type].stroke};
        for (const Piece& piece : all)
            if (piece.whole)
                line.points.emplace_back(piece.start + piece.length / 2,
                                         static_cast<double>((piece.bin.*counts)[type]) /
                                             piece.length);
        figure.lines.push_back(std::move(line));
    }
    return figure;
}

ChartFigure ChartMaker::messages() const {
    ChartFigure figure = rates(tr("messages/s"), &session::RunBin::messages);
    figure.note = tr("What our nodes send, by type; several may share a packet.");
    finish(figure);
    return figure;
}

ChartFigure ChartMaker::bytes() const {
    ChartFigure figure = rates(tr("bytes/s"), &session::RunBin::bytes);
    figure.note =
        tr("What our nodes send: messages by type as encoded, and all datagrams as they travel.");
    if (!figure.lines.empty()) {
        ChartLine line{tr("all datagrams"), ChartInk::text, ChartStroke::dot};
        for (const Piece& piece : pieces(kCounted))
            if (piece.whole)
                line.points.emplace_back(piece.start + piece.length / 2,
                                         static_cast<double>(piece.bin.datagrams) / piece.length);
        figure.lines.push_back(std::move(line));
    }
    if (highestPoint(figure) >= 1e7) {
        figure.yTitle = tr("MB/s");
        scale(figure, 1e-6);
    } else if (highestPoint(figure) >= 1e4) {
        figure.yTitle = tr("kB/s");
        scale(figure, 1e-3);
    }
    finish(figure);
    return figure;
}

ChartFigure ChartMaker::roundTrips() const {
    ChartFigure figure = begun(tr("ms"));
    figure.note = tr("From a ping to its ack, of direct probes by our nodes.");
    ChartLine slowest{tr("slowest"), ChartInk::suspect, ChartStroke::dash};
    ChartLine mean{tr("mean"), ChartInk::ping, ChartStroke::solid};
    ChartLine fastest{tr("fastest"), ChartInk::alive, ChartStroke::dot};
    for (const Piece& piece : pieces(kCounted)) {
        const session::RunBin& bin = piece.bin;
        if (!piece.whole || bin.roundTrips == 0)
            continue;
        const double x = piece.start + piece.length / 2;
        slowest.points.emplace_back(x, inMilliseconds(bin.roundTripMost));
        fastest.points.emplace_back(x, inMilliseconds(bin.roundTripLeast));
        mean.points.emplace_back(x, inMilliseconds(bin.roundTripSum) /
                                        static_cast<double>(bin.roundTrips));
    }
    figure.lines = {std::move(slowest), std::move(mean), std::move(fastest)};
    if (const double most = highestPoint(figure); most > 0 && most < 1) {
        figure.yTitle = tr("µs");
        scale(figure, 1e3);
    }
    finish(figure);
    return figure;
}

// ---- the last event -----------------------------------------------------------------------------

ChartFigure ChartMaker::lastEvent(const News* news, Instant now) {
    ChartFigure figure;
    figure.xTitle = tr("time since then, s");
    figure.yTitle = tr("nodes");
    figure.wholeNumbers = true;
    if (!news) {
        figure.note = tr("Kill, freeze or restart a node, let one leave, or change its metadata: "
                         "then this shows how the others come to know.");
        return figure;
    }
    figure.zero = news->at;
    figure.title = NewsText::title(*news);
    figure.note = NewsText::outcome(*news);
    const double first = inSeconds(news->expectedFirst);
    const double last = first + inSeconds(news->expectedSpread);
    double end = last;
    for (const std::vector<Instant>* moments : {&news->known, &news->suspected})
        if (!moments->empty())
            end = std::max(end, inSeconds(moments->back() - news->at));
    figure.xMost = std::max(end * 1.15, 0.1);
    const double until = std::min(figure.xMost, std::max(end, inSeconds(now - news->at)));
    const auto count = [&](const QString& name, ChartInk ink, ChartStroke stroke,
                           const std::vector<Instant>& moments) {
        ChartLine line{name, ink, stroke, true, {{0, 0}}};
        for (std::size_t i = 0; i < moments.size(); ++i)
            line.points.emplace_back(inSeconds(moments[i] - news->at), static_cast<double>(i + 1));
        const double reached = std::min(until, inSeconds(now - news->at));
        if (line.points.back().x() < reached)
            line.points.emplace_back(reached, line.points.back().y());
        figure.lines.push_back(std::move(line));
    };
    if (news->mustBeDetected()) {
        count(tr("have suspected it"), ChartInk::suspect, ChartStroke::dash, news->suspected);
        count(tr("have declared it dead"), ChartInk::dead, ChartStroke::solid, news->known);
        figure.marks = {{first, tr("first, expected")}, {last, tr("last, expected")}};
    } else {
        count(tr("know"), news->kind == News::Kind::left ? ChartInk::left : ChartInk::alive,
              ChartStroke::solid, news->known);
        figure.marks = {{last, tr("all, by Serf's estimate")}};
    }
    finish(figure);
    figure.yMost = std::max(figure.yMost, roundUp(static_cast<double>(news->audience)));
    return figure;
}

ChartFigure ChartFigures::of(ChartKind kind, const RunCharts& run, Duration span) {
    const ChartMaker maker(run.series(), span);
    ChartFigure figure;
    switch (kind) {
    case ChartKind::members:
        figure = maker.members();
        break;
    case ChartKind::messages:
        figure = maker.messages();
        break;
    case ChartKind::bytes:
        figure = maker.bytes();
        break;
    case ChartKind::health:
        figure = maker.health();
        break;
    case ChartKind::queues:
        figure = maker.queues();
        break;
    case ChartKind::roundTrips:
        figure = maker.roundTrips();
        break;
    case ChartKind::lastEvent:
        figure = ChartMaker::lastEvent(run.news().last(), run.series().end());
        break;
    }
    if (figure.title.isEmpty())
        figure.title = name(kind);
    return figure;
}

} // namespace swimscope::ui
