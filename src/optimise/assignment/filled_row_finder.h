#pragma once

#include <memory>
#include <span>

#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/row_reader.h"

namespace telemachy::optimise {

/// Searches the rows of any source by filling them, block by block.
class FilledRowFinder final : public RowFinder {
public:
    /// Both must outlive the finder.
    FilledRowFinder(ScoreSource const& scores, std::span<Task const> tasks)
        : reader_(scores, tasks) {}

    [[nodiscard]] std::unique_ptr<Row> make_row() const override;

private:
    RowReader reader_;
};

}  // namespace telemachy::optimise
