#include "optimise/files/sparse_scores.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "optimise/assignment/fingerprint.h"

namespace telemachy::optimise {
namespace {

constexpr std::uint32_t not_a_column = std::numeric_limits<std::uint32_t>::max();

/// Goes through the written pairs only.
class SparseRow final : public RowFinder::Row {
public:
    SparseRow(SparseScores const& scores, std::vector<std::uint32_t> const& columns)
        : scores_(scores), columns_(columns) {}

    void prepare(Agent agent) override { row_ = scores_.row(agent); }

    std::size_t find(std::uint32_t begin, std::uint32_t end, PriceFloors floors, Score limit,
                     FoundColumns found) override {
        // Columns rise with their tasks, so a part of the columns is a part of the row.
        auto const before = [&](SparseScores::Pair const& pair) {
            std::uint32_t const column = columns_[pair.task];
            return column != not_a_column && column < begin;
        };
        std::size_t count = 0;
        for (auto const& pair : row_) {
            if (before(pair)) continue;
            std::uint32_t const column = columns_[pair.task];
            if (column == not_a_column) continue;
            if (column >= end) break;
            if (pair.score > floors.points[column] + limit) {
                found.columns[count] = column;
                found.scores[count++] = pair.score;
            }
        }
        return count;
    }

private:
    SparseScores const& scores_;
    std::vector<std::uint32_t> const& columns_;
    std::span<SparseScores::Pair const> row_;
};

class SparseRowFinder final : public RowFinder {
public:
    SparseRowFinder(SparseScores const& scores, std::span<Task const> tasks)
        : scores_(scores), columns_(scores.task_count(), not_a_column) {
        for (std::uint32_t column = 0; column < tasks.size(); ++column)
            columns_[tasks[column]] = column;
    }
    [[nodiscard]] std::unique_ptr<Row> make_row() const override {
        return std::make_unique<SparseRow>(scores_, columns_);
    }

private:
    SparseScores const& scores_;
    std::vector<std::uint32_t> columns_;  // per task
};

}  // namespace

SparseScores::SparseScores(std::size_t task_count, std::vector<std::size_t> row_begin,
                           std::vector<Pair> pairs)
    : task_count_(task_count), row_begin_(std::move(row_begin)), pairs_(std::move(pairs)) {}

void SparseScores::fill(Agent agent, Task first_task, std::span<Score> scores) const {
    std::ranges::fill(scores, forbidden_pair);
    auto const pairs = row(agent);
    for (auto next = std::ranges::lower_bound(pairs, first_task, {}, &Pair::task);
         next != pairs.end() && next->task - first_task < scores.size(); ++next)
        scores[next->task - first_task] = next->score;
}

Score SparseScores::score(Agent agent, Task task) const {
    auto const pairs = row(agent);
    auto const found = std::ranges::lower_bound(pairs, task, {}, &Pair::task);
    return found != pairs.end() && found->task == task ? found->score : forbidden_pair;
}

std::unique_ptr<RowFinder> SparseScores::finder(Agent, std::span<Task const> tasks) const {
    return std::make_unique<SparseRowFinder>(*this, tasks);
}

std::vector<std::uint32_t> SparseScores::classes() const {
    std::vector<std::uint64_t> columns(task_count_, 0);
    for (Agent agent = 0; agent < agent_count(); ++agent)
        for (auto const& pair : row(agent)) columns[pair.task] += fingerprint(agent, pair.score);
    std::vector<std::uint32_t> order(task_count_), classes(task_count_);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](auto task) { return std::pair(columns[task], task); });
    for (std::size_t x = 0; x < order.size(); ++x)
        classes[order[x]] =
            x > 0 && columns[order[x]] == columns[order[x - 1]] ? classes[order[x - 1]] : order[x];
    return classes;
}

}  // namespace telemachy::optimise
