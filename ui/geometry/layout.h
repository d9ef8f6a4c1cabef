// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>
#include <QSizeF>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace swimscope::ui {

/// Where members stand, in order, in a space whose top left corner is the origin.
struct Layout {
    std::vector<QPointF> centres;
    std::vector<QPointF> outward; ///< away from the middle, of length 1: labels and strangers' side
    QPointF middle;
    double radius = 0; ///< of every disc
};

/// The room a cluster is laid out in, in logical pixels.
struct LayoutSpace {
    QSizeF size;
    QSizeF label;       ///< kept free beyond the outermost discs for names that do not fit inside
    QSizeF corner = {}; ///< at the upper left, covered by something else: nobody stands there

    friend bool operator==(const LayoutSpace&, const LayoutSpace&) = default;
};

/// How far what surrounds a disc (belief ring, suspicion arc, selection) reaches, in disc radii.
inline constexpr double kNodeReach = 1.9;

/// Clockwise from the top, equally far from one another along an ellipse that uses the space: every
/// message can be seen. Readable for up to kRingMost members.
Layout ringLayout(std::size_t count, const LayoutSpace& space);

/// Outward from the middle in equal steps: keeps the order of names readable where a ring would
/// be too crowded.
Layout spiralLayout(std::size_t count, const LayoutSpace& space);

inline constexpr std::size_t kRingMost = 60;

/// Which of them the person wants.
enum class Arrangement : std::uint8_t {
    automatic, ///< the ring while it is readable, the spiral past that
    ring,
    spiral,
};

bool isRing(std::size_t count, Arrangement arrangement);
Layout layoutFor(std::size_t count, const LayoutSpace& space,
                 Arrangement arrangement = Arrangement::automatic);

} // namespace swimscope::ui
