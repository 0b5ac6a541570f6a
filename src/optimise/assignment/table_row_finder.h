#pragma once

#include <memory>
#include <span>
#include <vector>

#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/table_scores.h"

namespace telemachy::optimise {

/// Searches rows whose scores are sums of tables. A sum of rough tables, in bytes, bounds the score
/// from above; only columns it lets through are added up exactly.
class TableRowFinder final : public RowFinder {
public:
    TableRowFinder(TableScores const& scores, Agent agent_count, std::span<Task const> tasks,
                   Processor processor);

    [[nodiscard]] std::unique_ptr<Row> make_row() const override;
    [[nodiscard]] unsigned coarse_shift() const override { return coarse_shift_; }

private:
    class TableRow;

    /// The codes of one feature, gathered for the columns and padded.
    struct Feature {
        std::vector<std::uint8_t> codes;
        unsigned sixteens = 1;
    };

    [[nodiscard]] unsigned choose_coarse_shift(Agent agent_count) const;

    TableScores const& scores_;
    std::span<Task const> tasks_;
    Processor processor_;
    std::vector<Feature> features_;
    /// The same codes column by column: what is added up exactly are single columns.
    std::vector<std::uint8_t> codes_of_column_;
    unsigned coarse_shift_ = 0;
};

}  // namespace telemachy::optimise
