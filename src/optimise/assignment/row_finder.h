#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Prices as a finder wants them: rounded down, so that whoever is passed over because of them is
/// passed over rightly. Each array is readable up to the next multiple of `columns_together`.
struct PriceFloors {
    Score const* points = nullptr;         // whole points, 0 to price_floor_most
    std::uint8_t const* coarse = nullptr;  // points >> coarse_shift, at most 255
};

inline constexpr Score price_floor_most = Score{1} << 30;
inline constexpr std::size_t columns_together = 64;

/// Columns that were found in a row, and the row's scores with them.
struct FoundColumns {
    std::uint32_t* columns = nullptr;
    Score* scores = nullptr;
};

/// Finds, in one agent's row at a time, the columns that are still worth something at given prices.
/// A solver asks for a selection of tasks once; position x in it is column x from then on.
///
/// Its whole point is speed: nearly all columns are worth too little, and need not be scored
/// exactly to be passed over.
class RowFinder {
public:
    /// One agent's row, made ready. Used by one thread.
    class Row {
    public:
        virtual ~Row() = default;
        virtual void prepare(Agent agent) = 0;

        /// Writes those columns in [begin, end) whose score less the price floor is more than
        /// `limit`, with their scores, and returns how many. `found` has room for end - begin;
        /// `begin` is a multiple of `columns_together`.
        virtual std::size_t find(std::uint32_t begin, std::uint32_t end, PriceFloors floors,
                                 Score limit, FoundColumns found) = 0;

        /// About what the `rank`-th best of all columns leaves, score less price floor: whoever
        /// wants so many then knows where to begin. A guess, the same on every processor; nothing
        /// where it would cost as much as searching.
        [[nodiscard]] virtual std::optional<Score> guess(std::size_t /*rank*/,
                                                         PriceFloors /*floors*/) {
            return {};
        }

    protected:
        Row() = default;
        Row(Row const&) = default;
        Row& operator=(Row const&) = default;
    };

    virtual ~RowFinder() = default;
    [[nodiscard]] virtual std::unique_ptr<Row> make_row() const = 0;

    /// How many bits of a price floor the coarse one leaves out.
    [[nodiscard]] virtual unsigned coarse_shift() const { return 0; }

protected:
    RowFinder() = default;
    RowFinder(RowFinder const&) = default;
    RowFinder& operator=(RowFinder const&) = default;
};

}  // namespace telemachy::optimise
