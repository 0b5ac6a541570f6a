#include "optimise/assignment/task_classes.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "optimise/assignment/fingerprint.h"
#include "optimise/assignment/row_reader.h"

namespace telemachy::optimise {
namespace {

/// Rows looked at first; those who differ in none of them are compared over so many times as many
/// rows, again and again, until none are left.
constexpr std::size_t sample_rows = 32;
constexpr std::size_t more_rows = 8;

/// Adds one row to the sums of the reader's columns.
void add_row(RowReader const& reader, Agent agent, std::span<std::uint64_t> sums,
             RowReader::Scratch& scratch) {
    for (auto const block : reader.blocks()) {
        auto const scores = reader.read(agent, block, scratch);
        for (std::size_t x = 0; x < scores.size(); ++x)
            sums[block.begin + x] += fingerprint(agent, scores[x]);
    }
}

/// Those of `tasks` that share their fingerprint with another one.
std::vector<Task> not_told_apart(std::vector<Task> const& tasks,
                                 std::span<std::uint64_t const> columns) {
    std::vector<Task> order = tasks;
    std::ranges::sort(order, {}, [&](Task task) { return std::pair(columns[task], task); });
    std::vector<Task> alike;
    for (std::size_t x = 0; x < order.size(); ++x) {
        bool const like_previous = x > 0 && columns[order[x]] == columns[order[x - 1]];
        bool const like_next = x + 1 < order.size() && columns[order[x]] == columns[order[x + 1]];
        if (like_previous || like_next) alike.push_back(order[x]);
    }
    std::ranges::sort(alike);
    return alike;
}

/// Fingerprints of the columns of `tasks` over every `step`-th row.
std::vector<std::uint64_t> summed_up(AssignmentProblem const& problem,
                                     std::vector<Task> const& tasks, std::size_t step,
                                     WorkTeam& team) {
    std::vector<std::uint64_t> sums(tasks.size(), 0);
    RowReader const reader(problem.scores, tasks);
    std::size_t const rows = (problem.agent_count + step - 1) / step;
    std::mutex mutex;
    team.share(rows, 128, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<std::uint64_t> part(sums.size(), 0);
        RowReader::Scratch scratch;
        for (std::size_t row = begin; row < end; ++row)
            add_row(reader, static_cast<Agent>(row * step), part, scratch);
        std::lock_guard lock(mutex);
        for (std::size_t x = 0; x < sums.size(); ++x) sums[x] += part[x];
    });
    return sums;
}

/// A number per task, equal when the columns are equal. Most tasks differ already in a few rows;
/// only those that differ in none are compared over all.
std::vector<std::uint64_t> column_fingerprints(AssignmentProblem const& problem, WorkTeam& team,
                                               std::uint64_t& pairs_scored) {
    std::vector<std::uint64_t> columns(problem.capacities.size(), 0);
    std::vector<Task> alike;
    for (Task task = 0; task < columns.size(); ++task)
        if (problem.capacities[task] > 0) alike.push_back(task);
    std::size_t step = std::max<std::size_t>(1, problem.agent_count / sample_rows);
    for (;; step = std::max<std::size_t>(1, step / more_rows)) {
        auto const sums = summed_up(problem, alike, step, team);
        pairs_scored += (problem.agent_count + step - 1) / step * alike.size();
        for (std::size_t x = 0; x < alike.size(); ++x) columns[alike[x]] = sums[x];
        alike = not_told_apart(alike, columns);
        if (step == 1 || alike.empty()) return columns;
    }
}

/// A look at some rows, so that a caller whose classes are wrong hears of it.
void refuse_plainly_wrong_classes(AssignmentProblem const& problem) {
    std::size_t const tasks = problem.capacities.size();
    std::vector<Score> row(tasks);
    std::unordered_map<std::uint32_t, Task> first;
    for (Task task = 0; task < tasks; ++task) first.emplace(problem.task_classes[task], task);
    std::size_t const samples = std::min<std::size_t>(8, problem.agent_count);
    for (std::size_t x = 0; x < samples; ++x) {
        auto const agent = static_cast<Agent>(x * problem.agent_count / samples);
        problem.scores.fill(agent, 0, row);
        for (Task task = 0; task < tasks; ++task)
            if (row[task] != row[first[problem.task_classes[task]]])
                throw std::invalid_argument(
                    "tasks of one class must score the same with every agent");
    }
}

}  // namespace

TaskClasses merge_equal_tasks(AssignmentProblem const& problem, WorkTeam& team,
                              std::uint64_t& pairs_scored) {
    std::size_t const tasks = problem.capacities.size();
    std::vector<std::uint64_t> keys(problem.task_classes.begin(), problem.task_classes.end());
    if (keys.empty())
        keys = column_fingerprints(problem, team, pairs_scored);
    else
        refuse_plainly_wrong_classes(problem);
    bool const plural =
        std::ranges::any_of(problem.demands, [](auto demand) { return demand > 1; });

    // Members of a class side by side, each class led by its first member.
    std::vector<Task> order;
    for (Task task = 0; task < tasks; ++task)
        if (problem.capacities[task] > 0) order.push_back(task);
    auto const key = [&](Task task) {
        return std::tuple(keys[task], plural ? problem.capacities[task] : 0U);
    };
    std::ranges::sort(order, {},
                      [&](Task task) { return std::tuple_cat(key(task), std::tuple(task)); });

    std::vector<std::pair<std::size_t, std::size_t>> runs;  // [begin, end) in `order`
    for (std::size_t x = 0; x < order.size(); ++x) {
        if (x == 0 || key(order[x]) != key(order[x - 1])) runs.emplace_back(x, x);
        runs.back().second = x + 1;
    }
    std::ranges::sort(runs, {}, [&](auto const& run) { return order[run.first]; });

    TaskClasses classes;
    for (auto const& [begin, end] : runs) {
        classes.representative.push_back(order[begin]);
        classes.members_begin.push_back(classes.members.size());
        std::uint64_t places = 0;
        for (std::size_t x = begin; x < end; ++x) {
            classes.members.push_back(order[x]);
            places += problem.capacities[order[x]];
        }
        // Nobody can use more places than there are places wanted, which is below 2^28.
        classes.places.push_back(
            static_cast<std::uint32_t>(std::min<std::uint64_t>(places, 1U << 28)));
        classes.agent_limit.push_back(static_cast<std::uint32_t>(end - begin));
    }
    classes.members_begin.push_back(classes.members.size());
    return classes;
}

}  // namespace telemachy::optimise
