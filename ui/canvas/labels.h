// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QFont>
#include <QSizeF>
#include <QStaticText>
#include <QString>

#include <cstddef>
#include <string>
#include <unordered_map>

namespace swimscope::ui {

/// The names of members, laid out once and then only drawn.
class Labels {
  public:
    struct Label {
        QStaticText text;
        QSizeF size;
        bool elided = false;
    };

    /// The font for discs of this radius; what was laid out for another is forgotten.
    void prepare(const QFont& base, double radius);
    const QFont& font() const { return font_; }

    /// A name, cut short with an ellipsis past kWidthOutside.
    const Label& of(const std::string& name);

    /// Whether a disc of this radius has room for the whole name.
    bool fitsInside(const std::string& name, double radius);
    double height() const;

    /// Names beyond the disc are cut here.
    static constexpr double kWidthOutside = 116;

  private:
    static constexpr std::size_t kMost = 4096;

    QFont font_;
    double radius_ = -1;
    QFont base_;
    std::unordered_map<std::string, Label> labels_;
};

} // namespace swimscope::ui
