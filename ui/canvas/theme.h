// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"
#include "ui/geometry/flight.h"

#include <QColor>
#include <QPalette>

namespace swimscope::ui {

/// The colours of one look: near Okabe and Ito's, so that they hold for the common deficiencies of
/// colour vision. A test holds them to that, and to the contrasts of text and shapes. A value.
struct Theme {
    bool isDark = true;

    QColor ground;      ///< behind the cluster
    QColor panel;       ///< docks, bars, menus
    QColor raised;      ///< cards, buttons and fields upon a panel or the ground
    QColor line;        ///< hairlines between them
    QColor text;        ///< at least 4.5:1 on ground, panel and raised
    QColor mutedText;   ///< the same, for what is read second
    QColor accent;      ///< selection, focus and links
    QColor onAccent;    ///< text upon it
    QColor labelOnDisc; ///< text upon the colours of alive and suspect members

    QColor alive;
    QColor suspect;
    QColor dead;
    QColor left;
    QColor unknown; ///< a member that is not in the table looked at

    QColor ping;
    QColor ack;
    QColor indirectPing;
    QColor nack;
    QColor user;
    QColor tcp;

    QColor frozen; ///< the badge of a frozen node

    QColor spreadFirst; ///< who learned of news early; the two differ in lightness
    QColor spreadLast;  ///< and late

    static Theme dark();
    static Theme light();

    const QColor& of(wire::MemberState state) const;
    const QColor& of(FlightKind kind) const;
    /// When somebody learned of news: 0 with the first, 1 with the last.
    QColor spread(double share) const;

    /// The same colours for the standard widgets.
    QPalette palette() const;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// The contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
double contrast(const QColor& one, const QColor& other);

} // namespace swimscope::ui
