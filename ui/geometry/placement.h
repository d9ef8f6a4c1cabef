// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/layout.h"

#include <QPointF>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace swimscope::ui {

/// Where each member is at present: on its way to where the layout wants it. Members move when
/// others come or go, and ease rather than jump.
class Placement {
  public:
    struct Place {
        QPointF centre;
        QPointF outward;
        double presence = 0; ///< from 0 to 1 while it appears
        double arc = 0;      ///< what is left of its suspicion, 0 to 1; see easeArc
    };

    /// The members, in the layout's order. Known ones ease to their new places, new ones appear at
    /// theirs. With `atOnce` nothing moves: for a new size, or reduced motion.
    void arrange(const std::vector<std::string>& names, const Layout& layout, bool atOnce);

    /// Puts one member here at once: it follows the person's hand.
    void put(std::size_t index, QPointF centre, QPointF outward);

    /// Moves everything on; true while anything still moves.
    bool advance(double seconds);

    /// Shortens or lengthens a member's arc: it follows what is left, and eases over the jump that
    /// a confirmation makes.
    void easeArc(std::size_t index, double target, double seconds, bool atOnce);

    const std::vector<Place>& places() const { return places_; }
    /// Its index in places(); names_.size() if there is none.
    std::size_t indexOf(const std::string& name) const;
    double radius() const { return radius_; }
    QPointF middle() const { return middle_; }

  private:
    std::vector<Place> places_;
    std::vector<Place> targets_;
    std::unordered_map<std::string, std::size_t> indices_;
    double radius_ = 0;
    double targetRadius_ = 0;
    QPointF middle_;
    bool moving_ = false;
};

} // namespace swimscope::ui
