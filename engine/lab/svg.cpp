// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/svg.h"

#include "engine/lab/ink.h"
#include "engine/lab/scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>

namespace swimscope::lab {
namespace {

constexpr double kWidth = 720;
constexpr double kLeft = 72;
constexpr double kRight = 24;
constexpr double kTop = 48;
constexpr double kPlotHeight = 300;
constexpr double kBottom = 52; ///< for the ticks' texts and the axis's title
constexpr double kLegendLine = 20;
constexpr double kLegendColumn = (kWidth - kLeft - kRight) / 2;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string seriesRules(const Ink& ink) {
    std::string rules;
    for (std::size_t i = 0; i < ink.series.size(); ++i)
        rules += fmt::format(".c{0}{{stroke:{1};color:{1}}}", i, ink.series[i]);
    return rules;
}

std::string styleSheet() {
    const Ink& light = lightInk();
    const Ink& dark = darkInk();
    return fmt::format("text{{font:12px system-ui,sans-serif;fill:{}}}.title{{font-size:15px;"
                       "font-weight:600}}.paper{{fill:{}}}.grid{{stroke:{}}}.frame{{stroke:{};"
                       "fill:none}}.series{{fill:none;stroke-width:2}}.bar{{stroke-width:1.2}}",
                       light.text, light.paper, light.grid, light.frame) +
           seriesRules(light) +
           fmt::format(".full{{fill:currentColor}}.hollow{{fill:{}}}"
                       "@media(prefers-color-scheme:dark){{text{{fill:{}}}.paper,.hollow{{fill:{}}}"
                       ".grid{{stroke:{}}}.frame{{stroke:{}}}",
                       light.paper, dark.text, dark.paper, dark.grid, dark.frame) +
           seriesRules(dark) + "}";
}

/// The least and the most of what is drawn along one axis.
struct Range {
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();

    void take(double value, const Axis& axis) {
        if (!std::isfinite(value) || (axis.logarithmic && value <= 0))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    bool isEmpty() const { return least > most; }
};

/// Writes one plot from top to bottom.
class Drawing {
  public:
    explicit Drawing(const Plot& plot)
        : plot_(plot), x_(scaleOf(plot.x, true)), y_(scaleOf(plot.y, false)) {}

    std::string text() {
        begin();
        addGrid();
        for (const Series& series : plot_.series)
            addSeries(series);
        addLegend();
        return out_ + "</svg>\n";
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> form, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), form, std::forward<Args>(args)...);
    }

    Scale scaleOf(const Axis& axis, bool isX) const {
        Range range;
        for (const Series& series : plot_.series)
            for (const Point& point : series.points) {
                range.take(isX ? point.x : point.y, axis);
                if (!isX) {
                    range.take(point.low.value_or(point.y), axis);
                    range.take(point.high.value_or(point.y), axis);
                }
            }
        if (range.isEmpty())
            range = {axis.logarithmic ? 1.0 : 0.0, axis.logarithmic ? 10.0 : 1.0};
        // A little air, so that the outermost points do not sit on the frame.
        if (axis.logarithmic) {
            range.least /= 1.15;
            range.most *= 1.15;
        } else {
            const double air = 0.04 * (range.most - range.least);
            range.most += air;
            range.least -= range.least == 0 ? 0 : air;
        }
        return isX ? Scale(axis, range.least, range.most, kLeft, kWidth - kRight)
                   : Scale(axis, range.least, range.most, kTop + kPlotHeight, kTop);
    }

    double legendHeight() const {
        return kLegendLine * std::ceil(static_cast<double>(plot_.series.size()) / 2);
    }

    void begin() {
        const double height = kTop + kPlotHeight + kBottom + legendHeight() + 12;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
            "height=\"{1}\" role=\"img\">\n<title>{2}</title>\n<style>{3}</style>\n",
            kWidth, height, escaped(plot_.title), styleSheet());
        add("<rect class=\"paper\" width=\"{}\" height=\"{}\"/>\n", kWidth, height);
        add("<text class=\"title\" x=\"{}\" y=\"26\">{}</text>\n", kLeft, escaped(plot_.title));
    }

    void addGrid() {
        const double bottom = kTop + kPlotHeight;
        for (const Scale::Tick& tick : x_.ticks())
            add("<path class=\"grid\" d=\"M{0:.1f} {1}V{2}\"/><text x=\"{0:.1f}\" y=\"{3}\" "
                "text-anchor=\"middle\">{4}</text>\n",
                tick.at, kTop, bottom, bottom + 18, escaped(tick.text));
        for (const Scale::Tick& tick : y_.ticks())
            add("<path class=\"grid\" d=\"M{0} {1:.1f}H{2}\"/><text x=\"{3}\" y=\"{4:.1f}\" "
                "text-anchor=\"end\">{5}</text>\n",
                kLeft, tick.at, kWidth - kRight, kLeft - 8, tick.at + 4, escaped(tick.text));
        add("<rect class=\"frame\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", kLeft, kTop,
            kWidth - kLeft - kRight, kPlotHeight);
        add("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            (kLeft + kWidth - kRight) / 2, bottom + 40, escaped(plot_.x.title));
        add("<text transform=\"translate(18 {}) rotate(-90)\" text-anchor=\"middle\">{}</text>\n",
            kTop + kPlotHeight / 2, escaped(plot_.y.title));
    }

    void addSeries(const Series& series) {
        if (series.mark == Mark::line)
            addLine(series);
        for (const Point& point : series.points) {
            if (point.low && point.high)
                add("<path class=\"bar c{0}\" d=\"M{1:.1f} {2:.1f}V{3:.1f}\"/>\n", colour(series),
                    x_.at(point.x), y_.at(*point.low), y_.at(*point.high));
            // Where points lie close the line says it all.
            if (series.mark == Mark::dots || series.points.size() <= 24)
                addMark(series, x_.at(point.x), y_.at(point.y));
        }
    }

    void addLine(const Series& series) {
        std::string path;
        for (const Point& point : series.points)
            path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? 'M' : 'L', x_.at(point.x),
                                y_.at(point.y));
        add("<path class=\"series c{}\"{} d=\"{}\"/>\n", colour(series),
            series.published ? " stroke-dasharray=\"6 4\"" : "", path);
    }

    /// Round, square, pointed up or on its corner, by colour; hollow if published.
    void addMark(const Series& series, double x, double y) {
        constexpr std::array<std::string_view, 4> kShapes{"m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
                                                          "m-3.5-3.5h7v7h-7z", "m0-4.5l4.5 8h-9z",
                                                          "m0-5l5 5l-5 5l-5-5z"};
        add("<path class=\"c{} {}\" d=\"M{:.1f} {:.1f}{}\"/>\n", colour(series),
            series.published ? "hollow" : "full", x, y, kShapes[series.colour % kShapes.size()]);
    }

    void addLegend() {
        for (std::size_t i = 0; i < plot_.series.size(); ++i) {
            const Series& series = plot_.series[i];
            const std::size_t line = i / 2;
            const double x = kLeft + static_cast<double>(i % 2) * kLegendColumn;
            const double y =
                kTop + kPlotHeight + kBottom + 8 + kLegendLine * static_cast<double>(line);
            if (series.mark == Mark::line)
                add("<path class=\"series c{}\"{} d=\"M{} {}h24\"/>\n", colour(series),
                    series.published ? " stroke-dasharray=\"6 4\"" : "", x, y);
            addMark(series, x + 12, y);
            add("<text x=\"{}\" y=\"{}\">{}</text>\n", x + 32, y + 4, escaped(series.name));
        }
    }

    static std::size_t colour(const Series& series) { return series.colour % Ink::kSeries; }

    const Plot& plot_;
    Scale x_;
    Scale y_;
    std::string out_;
};

} // namespace

std::string toSvg(const Plot& plot) {
    return Drawing(plot).text();
}

std::string toSvg(const Plot& plot, const Ink& ink) {
    return inked(toSvg(plot), ink);
}

} // namespace swimscope::lab
