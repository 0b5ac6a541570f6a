#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// Reads an agent's scores with a rising selection of tasks, a block at a time: in one go where the
/// selected tasks lie close together, one by one where they are far between.
class RowReader {
public:
    /// Positions [begin, end) in the selection.
    struct Block {
        std::uint32_t begin = 0, end = 0;
    };
    /// Memory one thread reads into.
    struct Scratch {
        std::vector<Score> row, selected;
    };

    /// `selection` must outlive the reader.
    RowReader(ScoreSource const& scores, std::span<Task const> selection);

    [[nodiscard]] std::span<Block const> blocks() const { return blocks_; }

    /// The scores of the selected tasks of a block; they stay in `scratch` until the next call.
    std::span<Score const> read(Agent agent, Block block, Scratch& scratch) const;

private:
    ScoreSource const& scores_;
    std::span<Task const> selection_;
    std::vector<Block> blocks_;
};

}  // namespace telemachy::optimise
