/// The assignment solver on made-up programmes, beside LEMON's network simplex on the same
/// instances in the same run. Prints Markdown tables: every instance, how time grows with size, and
/// what was to be reached. See bench_options.h for the options.
///
/// Every instance has a process of its own, in which it is made, solved cold and checked by the
/// independent checker; then a weight is moved, it is solved again from the first prices, and
/// checked again. Scores are computed through the interface in every case; LEMON's time includes
/// writing them down once, because it must.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "apart.h"
#include "bench_line.h"
#include "bench_options.h"
#include "hard_instance.h"
#include "lemon_peer.h"
#include "optimise/assignment/assignment.h"
#include "optimise/certificate/check.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {
namespace {

using optimise::Assignment;
using optimise::AssignmentProblem;

template <class Instance>
AssignmentProblem problem_of(Instance const& instance) {
    return {.agent_count = instance.agent_count(),
            .capacities = instance.capacities(),
            .scores = instance};
}

template <class Instance>
bool is_certified(Instance const& instance, Assignment const& plan, unsigned threads) {
    optimise::CertifiedClaim claim{.agent_count = instance.agent_count(),
                                   .capacities = instance.capacities(),
                                   .prices = plan.prices,
                                   .primal = plan.primal,
                                   .dual = plan.dual};
    for (auto const& pair : plan.pairs) claim.pairs.push_back({pair.agent, pair.task});
    auto const row = [&](auto agent, auto scores) { instance.fill(agent, 0, scores); };
    return plan.proven && check(claim, row, {}, threads).optimal;
}

/// Where there are weights to be moved, and the instance shall be solved again.
template <class Instance>
constexpr bool has_weights = requires(Instance& instance) {
    instance.change_weights(Weights{});
};

/// Makes, solves, checks; all in the process it is called in.
template <class Make>
BenchLine measure_here(Make make, BenchOptions const& options) {
    auto instance = make();
    BenchLine line;
    line.tasks = instance.capacities().size();
    line.instance_megabytes = memory_now("VmRSS");
    Assignment plan;
    line.cold =
        time_taken([&] { plan = solve(problem_of(instance), {.threads = options.threads}); });
    line.optimum = plan.primal;
    line.looks_per_agent =
        static_cast<double>(plan.effort.rescans) / static_cast<double>(instance.agent_count());
    line.checked =
        time_taken([&] { line.is_right = is_certified(instance, plan, options.threads); });
    if constexpr (has_weights<decltype(instance)>) {
        if (!options.cold_only) {
            Weights moved;  // a slider from 50 to 45, another from 8 to 13
            moved.expertise = 45'000;
            moved.zone = 13'000;
            instance.change_weights(moved);
            line.is_solved_again = true;
            line.again = time_taken([&] {
                auto const prices = std::move(plan.prices);
                plan = solve(problem_of(instance),
                             {.threads = options.threads, .starting_prices = prices});
            });
            bool right = false;
            line.again_checked =
                time_taken([&] { right = is_certified(instance, plan, options.threads); });
            line.is_right = line.is_right && right;
        }
    }
    line.megabytes = memory_now("VmHWM");
    return line;
}

template <class Make>
void measure(std::string const& family, bool is_realistic, std::size_t size, Make make,
             BenchOptions const& options, BenchTable& table) {
    auto const ours = measured_apart([&] { return measure_here(make, options); });
    if (size > options.lemon_most) {
        table.add(family, is_realistic, size, ours.answer, nullptr);
        return;
    }
    auto const theirs = measured_apart([&] {
        auto const instance = make();
        PeerLine line;
        line.taken = time_taken([&] {
            line.optimum =
                optimum_by_network_simplex(instance.agent_count(), instance.capacities(), instance);
        });
        line.megabytes = memory_now("VmHWM");
        return line;
    });
    table.add(family, is_realistic, size, ours.answer, &theirs.answer);
}

bool wants(std::vector<std::string> const& list, std::string const& name) {
    return std::ranges::find(list, name) != list.end();
}

void measure_realistic(std::size_t size, BenchOptions const& options, BenchTable& table) {
    for (auto const grid : {Grid::fine, Grid::coarse})
        for (auto const regime : {Regime::square, Regime::tight, Regime::scarce, Regime::loose})
            if (wants(options.grids, name_of(grid)) && wants(options.regimes, name_of(regime)))
                measure(
                    name_of(regime) + ", " + name_of(grid), true, size,
                    [=, seed = options.seed, processor = options.processor] {
                        return RealisticInstance(size, regime, grid, seed, processor);
                    },
                    options, table);
}

void measure_hard(std::size_t size, BenchOptions const& options, BenchTable& table) {
    for (auto const family : hard_families)
        for (auto const regime : {Regime::square, Regime::scarce, Regime::loose})
            if (wants(options.families, name_of(family)) && wants(options.regimes, name_of(regime)))
                measure(
                    name_of(family) + ", " + name_of(regime), false, size,
                    [=, seed = options.seed] { return HardInstance(size, family, regime, seed); },
                    options, table);
}

bool run(BenchOptions const& options) {
    std::array<double, 3> load{};
    getloadavg(load.data(), 3);
    std::printf("%u threads, seed %llu; the machine's load before the first line: %.1f\n\n",
                options.threads, static_cast<unsigned long long>(options.seed), load[0]);
    BenchTable table(options.lemon_most > 0);
    table.begin();
    for (auto const size : options.sizes) {
        if (wants(options.families, "realistic")) measure_realistic(size, options, table);
        measure_hard(size, options, table);
    }
    table.print_growth();
    table.print_targets();
    return table.all_right();
}

}  // namespace
}  // namespace telemachy::benchmarks

int main(int count, char** words) {
    try {
        return telemachy::benchmarks::run(telemachy::benchmarks::read_bench_options(count, words))
                   ? 0
                   : 1;
    } catch (std::exception const& trouble) {
        std::fprintf(stderr, "assignment_benchmark: %s\n", trouble.what());
        return 2;
    }
}
