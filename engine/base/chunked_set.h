// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace swimscope {

/// An ordered set whose items lie in sorted chunks: what is small, as most sets are, is one short
/// array, and what is large costs little more for each item. Items must differ. A value.
template <class T>
class ChunkedSet {
  public:
    /// Where an item lies. Good until the set changes, but for what the call says that changes it.
    struct Place {
        std::size_t chunk = 0;
        std::size_t index = 0;
    };

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    Place begin() const { return {0, 0}; }
    bool isEnd(Place place) const { return place.chunk == chunks_.size(); }
    const T& operator[](Place place) const { return chunks_[place.chunk][place.index]; }
    /// There must be one.
    const T& last() const { return chunks_.back().back(); }

    /// The first item that is not less.
    Place lowerBound(const T& item) const {
        const auto chunk = std::lower_bound(
            chunks_.begin(), chunks_.end(), item,
            [](const Chunk& some, const T& wanted) { return some.back() < wanted; });
        if (chunk == chunks_.end())
            return {chunks_.size(), 0};
        const auto at = std::lower_bound(chunk->begin(), chunk->end(), item);
        return {static_cast<std::size_t>(chunk - chunks_.begin()),
                static_cast<std::size_t>(at - chunk->begin())};
    }

    void insert(T item) {
        Place place = lowerBound(item);
        ++size_;
        if (chunks_.empty())
            chunks_.emplace_back();
        if (place.chunk == chunks_.size())
            place = {chunks_.size() - 1, chunks_.back().size()};
        Chunk& chunk = chunks_[place.chunk];
        chunk.insert(chunk.begin() + static_cast<std::ptrdiff_t>(place.index), std::move(item));
        if (chunk.size() > kMost)
            split(place.chunk);
    }

    /// The place is that of the next item then.
    void erase(Place& place) {
        Chunk& chunk = chunks_[place.chunk];
        chunk.erase(chunk.begin() + static_cast<std::ptrdiff_t>(place.index));
        --size_;
        if (chunk.empty())
            chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(place.chunk));
        else if (place.index == chunk.size())
            place = {place.chunk + 1, 0};
    }

    /// Whether it was there.
    bool erase(const T& item) {
        Place place = lowerBound(item);
        if (isEnd(place) || item < (*this)[place])
            return false;
        erase(place);
        return true;
    }

  private:
    using Chunk = std::vector<T>;
    static constexpr std::size_t kMost = 64;

    void split(std::size_t index) {
        Chunk& chunk = chunks_[index];
        const auto middle = chunk.begin() + static_cast<std::ptrdiff_t>(chunk.size() / 2);
        Chunk upper(std::make_move_iterator(middle), std::make_move_iterator(chunk.end()));
        chunk.erase(middle, chunk.end());
        chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(upper));
    }

    std::vector<Chunk> chunks_; ///< none empty
    std::size_t size_ = 0;
};

} // namespace swimscope
