#include "optimise/assignment/filled_row_finder.h"

#include <algorithm>

#include "optimise/assignment/row_scan.h"

namespace telemachy::optimise {
namespace {

/// Remembers the block it filled last: rows are searched from left to right in small pieces.
class FilledRow final : public RowFinder::Row {
public:
    explicit FilledRow(RowReader const& reader) : reader_(reader) {}

    void prepare(Agent agent) override {
        agent_ = agent;
        filled_ = {};
    }

    std::size_t find(std::uint32_t begin, std::uint32_t end, PriceFloors floors, Score limit,
                     FoundColumns found) override {
        std::size_t count = 0;
        while (begin < end) {
            fill_block_of(begin);
            std::uint32_t const stop = std::min(end, filled_.end);
            Score const* const scores = scores_.data() + (begin - filled_.begin);
            std::size_t const more = positions_above(scores, floors.points + begin, stop - begin,
                                                     limit, found.columns + count);
            for (std::size_t x = 0; x < more; ++x, ++count) {
                found.scores[count] = scores[found.columns[count]];
                found.columns[count] += begin;
            }
            begin = stop;
        }
        return count;
    }

private:
    void fill_block_of(std::uint32_t column) {
        if (column >= filled_.begin && column < filled_.end) return;
        filled_ = *std::ranges::upper_bound(reader_.blocks(), column, {}, &RowReader::Block::end);
        scores_ = reader_.read(agent_, filled_, scratch_);
    }

    RowReader const& reader_;
    Agent agent_ = 0;
    RowReader::Block filled_;
    std::span<Score const> scores_;
    RowReader::Scratch scratch_;
};

}  // namespace

std::unique_ptr<RowFinder::Row> FilledRowFinder::make_row() const {
    return std::make_unique<FilledRow>(reader_);
}

}  // namespace telemachy::optimise
