#include "optimise/assignment/row_reader.h"

#include <cstddef>

namespace telemachy::optimise {
namespace {

/// Tasks filled in one call: a row of scores that stays in the first cache levels.
constexpr Task tasks_per_block = 8192;

/// When fewer than one task in so many is selected, asking for each is cheaper than filling all.
constexpr std::size_t sparse = 64;

}  // namespace

RowReader::RowReader(ScoreSource const& scores, std::span<Task const> selection)
    : scores_(scores), selection_(selection) {
    for (std::uint32_t next = 0; next < selection.size();) {
        Block block{next, next};
        Task const first = selection[next];
        while (next < selection.size() && selection[next] - first < tasks_per_block) ++next;
        block.end = next;
        blocks_.push_back(block);
    }
}

std::span<Score const> RowReader::read(Agent agent, Block block, Scratch& scratch) const {
    auto const tasks = selection_.subspan(block.begin, block.end - block.begin);
    if (tasks.empty()) return {};
    std::size_t const spread = tasks.back() - tasks.front() + 1;
    if (scratch.selected.size() < tasks.size()) scratch.selected.resize(tasks.size());
    std::span const selected = std::span(scratch.selected).first(tasks.size());
    if (tasks.size() * sparse < spread) {
        for (std::size_t x = 0; x < tasks.size(); ++x) selected[x] = scores_.score(agent, tasks[x]);
        return selected;
    }
    if (scratch.row.size() < spread) scratch.row.resize(spread);
    std::span const row = std::span(scratch.row).first(spread);
    scores_.fill(agent, tasks.front(), row);
    if (tasks.size() == spread) return row;
    for (std::size_t x = 0; x < tasks.size(); ++x) selected[x] = row[tasks[x] - tasks.front()];
    return selected;
}

}  // namespace telemachy::optimise
