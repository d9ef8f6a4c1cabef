// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::lab {

/// Something that an experiment lets people choose: one value, or a list of which each is measured.
struct Parameter {
    enum class Kind : std::uint8_t { count, number, duration, choice };

    std::string_view name; ///< "nodes"
    Kind kind = Kind::count;
    double least = 0; ///< seconds for durations
    double most = 0;
    bool list = false;
    std::string_view usual;             ///< unless told otherwise: "8,100,1000"
    std::string_view meaning;           ///< an English sentence
    std::vector<std::string> choices{}; ///< all that there are, for kind choice
};

/// What may be set, for people: "2 to 10000, several separated by commas".
std::string limitsText(const Parameter& parameter);

/// An experiment's parameters with their values: all there, all within their limits.
class Settings {
  public:
    using Given = std::pair<std::string, std::string>;

    /// The usual values, but for those given, the last of which counts. The error is a sentence
    /// that says what may be set.
    static Result<Settings> of(std::span<const Parameter> parameters, std::span<const Given> given);

    // The values of a parameter, which must exist and be of that kind.
    std::vector<std::size_t> counts(std::string_view name) const;
    std::vector<double> numbers(std::string_view name) const;
    std::vector<Duration> durations(std::string_view name) const;
    const std::vector<std::string>& texts(std::string_view name) const;
    // The same of one that has a single value.
    std::size_t count(std::string_view name) const { return counts(name).front(); }
    double number(std::string_view name) const { return numbers(name).front(); }
    Duration duration(std::string_view name) const { return durations(name).front(); }

    /// Every parameter and its values, in the experiment's order, as they are written.
    std::vector<Given> all() const;
    /// Those that are not as usual, as options of the tool: "--set nodes=50 --set loss=0.1".
    std::string options() const;

    friend bool operator==(const Settings&, const Settings&) = default;

  private:
    struct Value {
        std::string name;
        std::vector<std::string> texts;
        bool usual = true;
        friend bool operator==(const Value&, const Value&) = default;
    };
    std::vector<Value> values_;
};

} // namespace swimscope::lab
