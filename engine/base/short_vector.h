// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace swimscope {

/// A vector that allocates nothing for its first `Few` items: for lists that are made for each
/// packet and seldom have more. Once there are more it is a std::vector.
template <class T, std::size_t Few>
class ShortVector {
  public:
    ShortVector() = default;
    ShortVector(std::initializer_list<T> items) {
        reserve(items.size());
        for (const T& item : items)
            push_back(item);
    }

    std::size_t size() const { return many_.empty() ? fewCount_ : many_.size(); }
    bool empty() const { return size() == 0; }
    T* data() { return many_.empty() ? few_.data() : many_.data(); }
    const T* data() const { return many_.empty() ? few_.data() : many_.data(); }
    T* begin() { return data(); }
    T* end() { return data() + size(); }
    const T* begin() const { return data(); }
    const T* end() const { return data() + size(); }
    T& operator[](std::size_t index) { return data()[index]; }
    const T& operator[](std::size_t index) const { return data()[index]; }
    const T& front() const { return data()[0]; }
    const T& back() const { return data()[size() - 1]; }

    void reserve(std::size_t size) {
        if (size > Few)
            many_.reserve(size);
    }
    // Named as std::vector's are, so that either can stand in a list's place.
    // NOLINTBEGIN(readability-identifier-naming)
    T& push_back(T item) {
        if (many_.empty() && fewCount_ < Few)
            return few_[fewCount_++] = std::move(item);
        if (many_.empty()) {
            for (std::size_t i = 0; i < fewCount_; ++i)
                many_.push_back(std::move(few_[i]));
            fewCount_ = 0;
        }
        return many_.emplace_back(std::move(item));
    }
    T& emplace_back() { return push_back(T()); }
    // NOLINTEND(readability-identifier-naming)

  private:
    std::array<T, Few> few_{};
    std::size_t fewCount_ = 0; ///< none once there are many
    std::vector<T> many_;
};

} // namespace swimscope
