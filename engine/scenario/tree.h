// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A YAML text as a tree that knows where everything stands in it.
namespace swimscope::scenario {

/// A place in a file. People count lines and columns from 1; columns are bytes.
struct Place {
    int line = 1;
    int column = 1;
    friend bool operator==(const Place&, const Place&) = default;
};

/// What is wrong in a scenario file, and where.
struct Problem {
    Place place;
    std::string found;   ///< what stands there; empty where nothing does, or it is of no use
    std::string message; ///< what was expected there, as a sentence
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// LINE:COLUMN: “found”: message
std::string toText(const Problem& problem);

struct TreeEntry;

/// A node of the tree: a text, a list or a map. Aliases have become copies of what they mean.
struct Tree {
    enum class Kind : std::uint8_t { nothing, text, list, map };

    Kind kind = Kind::nothing;
    Place place;
    std::string text;    ///< of a text
    bool quoted = false; ///< it stands in quotes, or in a block: a string whatever it looks like
    std::vector<Tree> items;        ///< of a list
    std::vector<TreeEntry> entries; ///< of a map, in their order; keys are texts

    const Tree* find(std::string_view key) const;
};

/// A key of a map and what stands behind it.
struct TreeEntry {
    Tree key;
    Tree value;
};

/// The limits that keep every file harmless: of its size, of how many nodes and bytes it comes to
/// with all its aliases written out, and of how deep it is nested.
inline constexpr std::size_t kMostBytes = 256 * 1024;
inline constexpr std::size_t kMostNodes = 20'000;
inline constexpr std::size_t kMostText = std::size_t{1024} * 1024;
inline constexpr int kMostDepth = 32;

/// Reads one YAML document, whatever the text is.
Result<Tree, Problem> treeOf(std::string_view yaml);

/// At most so many bytes of a text that is shown to say what was found, on one line and whole
/// characters.
std::string shown(std::string_view text);

} // namespace swimscope::scenario
