// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
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
    Place next(Place place) const {
        return ++place.index < chunks_[place.chunk].size() ? place : Place{place.chunk + 1, 0};
    }
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

    /// Puts in many, which are in order: those that come to lie side by side, at one go.
    void insertAll(std::span<const T> items) {
        while (!items.empty()) {
            Place place = lowerBound(items.front());
            std::size_t count = std::min(items.size(), kMost);
            if (isEnd(place)) {
                if (chunks_.empty())
                    chunks_.emplace_back();
                place = {chunks_.size() - 1, chunks_.back().size()};
            } else {
                const T& next = (*this)[place];
                count = 1;
                while (count < std::min(items.size(), kMost) && items[count] < next)
                    ++count;
            }
            Chunk& chunk = chunks_[place.chunk];
            chunk.insert(chunk.begin() + static_cast<std::ptrdiff_t>(place.index), items.begin(),
                         items.begin() + static_cast<std::ptrdiff_t>(count));
            size_ += count;
            if (chunk.size() > kMost)
                split(place.chunk);
            items = items.subspan(count);
        }
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

    /// Takes out all from the first to before the last. Returns the place of the next item then.
    Place erase(Place first, Place last) {
        if (first.chunk == last.chunk) {
            if (first.index == last.index)
                return first;
            Chunk& chunk = chunks_[first.chunk];
            const auto begin = chunk.begin();
            chunk.erase(begin + static_cast<std::ptrdiff_t>(first.index),
                        begin + static_cast<std::ptrdiff_t>(last.index));
            size_ -= last.index - first.index;
            return first;
        }
        // The head of the last chunk, whole chunks in between, the tail of the first.
        if (last.index > 0) {
            Chunk& chunk = chunks_[last.chunk];
            chunk.erase(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(last.index));
            size_ -= last.index;
        }
        std::size_t from = first.chunk;
        if (first.index > 0) {
            Chunk& chunk = chunks_[from++];
            size_ -= chunk.size() - first.index;
            chunk.erase(chunk.begin() + static_cast<std::ptrdiff_t>(first.index), chunk.end());
        }
        for (std::size_t each = from; each < last.chunk; ++each)
            size_ -= chunks_[each].size();
        chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(from),
                      chunks_.begin() + static_cast<std::ptrdiff_t>(last.chunk));
        return {from, 0};
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
