/// The assignment solver on realistic programmes, beside LEMON's network simplex on the same
/// instances in the same run. Prints a Markdown table.
///
///     assignment_benchmark [--sizes 500,2000,5000] [--threads 2] [--seed 7] [--no-lemon]
///                          [--processor plain|avx2|avx512]
///
/// Every line is solved cold, then again after a weight was moved, from the first prices; the
/// second optimum is compared with a cold one, and the first with LEMON's. Scores are computed
/// through the interface in every case; LEMON's time includes writing them down once, because it
/// must.

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "apart.h"
#include "lemon_peer.h"
#include "optimise/assignment/assignment.h"
#include "optimise/certificate/check.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {
namespace {

using optimise::Assignment;
using optimise::AssignmentProblem;

struct Options {
    std::vector<std::size_t> sizes{500, 2'000, 5'000};
    unsigned threads = 2;
    std::uint64_t seed = 7;
    bool lemon = true;
    optimise::Processor processor = optimise::best_processor();
};

optimise::Processor read_processor(std::string const& word) {
    using enum optimise::Processor;
    for (auto const& [name, processor] :
         {std::pair{"plain", plain}, {"avx2", avx2}, {"avx512", avx512}})
        if (word == name && is_available(processor)) return processor;
    throw std::invalid_argument("no such processor here: " + word);
}

Options read_options(int count, char** words) {
    Options options;
    for (int x = 1; x < count; ++x) {
        std::string const word = words[x];
        auto const value = [&]() -> std::string {
            if (x + 1 == count) throw std::invalid_argument(word + " needs a value");
            return words[++x];
        };
        if (word == "--threads")
            options.threads = static_cast<unsigned>(std::stoul(value()));
        else if (word == "--seed")
            options.seed = std::stoull(value());
        else if (word == "--no-lemon")
            options.lemon = false;
        else if (word == "--processor")
            options.processor = read_processor(value());
        else if (word == "--sizes") {
            options.sizes.clear();
            std::istringstream list(value());
            for (std::string size; std::getline(list, size, ',');)
                options.sizes.push_back(std::stoull(size));
        } else
            throw std::invalid_argument("unknown option " + word);
    }
    return options;
}

AssignmentProblem problem_of(RealisticInstance const& instance) {
    return {.agent_count = instance.agent_count(),
            .capacities = instance.capacities(),
            .scores = instance};
}

/// What is kept of a solve.
struct Outcome {
    Amount optimum = 0;
    bool proven = false;
    double looks_per_agent = 0;
};

Outcome outcome_of(Assignment const& plan, RealisticInstance const& instance) {
    return {plan.primal, plan.proven,
            static_cast<double>(plan.effort.rescans) / static_cast<double>(instance.agent_count())};
}

bool checker_agrees(RealisticInstance const& instance, Assignment const& plan) {
    optimise::CertifiedClaim claim{.agent_count = instance.agent_count(),
                                   .capacities = instance.capacities(),
                                   .prices = plan.prices,
                                   .primal = plan.primal,
                                   .dual = plan.dual};
    for (auto const& pair : plan.pairs) claim.pairs.push_back({pair.agent, pair.task});
    return check(claim, [&](auto agent, auto row) { instance.fill(agent, 0, row); }).optimal;
}

/// One line of the table; false when anybody disagrees.
bool measure(std::size_t size, Regime regime, Grid grid, Options const& options) {
    RealisticInstance instance(size, regime, grid, options.seed, options.processor);
    auto const cold = measured_apart([&] {
        return outcome_of(solve(problem_of(instance), {.threads = options.threads}), instance);
    });
    Measured<Amount> lemon;
    if (options.lemon)
        lemon = measured_apart([&] {
            return optimum_by_network_simplex(instance.agent_count(), instance.capacities(),
                                              instance);
        });

    Assignment const before = solve(problem_of(instance), {.threads = options.threads});
    bool right = cold.answer.proven && checker_agrees(instance, before);
    right = right && (!options.lemon || lemon.answer == cold.answer.optimum);
    Weights moved;  // a slider from 50 to 45, another from 8 to 13
    moved.expertise = 45'000;
    moved.zone = 13'000;
    instance.change_weights(moved);
    auto const again = measured_apart([&] {
        return outcome_of(solve(problem_of(instance),
                                {.threads = options.threads, .starting_prices = before.prices}),
                          instance);
    });
    auto const afresh = solve(problem_of(instance), {.threads = options.threads});
    right = right && again.answer.proven && again.answer.optimum == afresh.primal;

    std::printf("| %zu × %zu | %s, %s | %.3f s | %.1f | %.3f s | %.1f | %.1f MB |", size,
                instance.capacities().size(), name_of(regime).c_str(), name_of(grid).c_str(),
                cold.seconds, cold.answer.looks_per_agent, again.seconds,
                again.answer.looks_per_agent, cold.megabytes);
    if (options.lemon)
        std::printf(" %.3f s | %.0f MB | %.0f× |", lemon.seconds, lemon.megabytes,
                    lemon.seconds / cold.seconds);
    std::printf(" %s |\n", right ? "proven, same" : "**DISAGREES**");
    std::fflush(stdout);
    return right;
}

bool run(Options const& options) {
    std::printf(
        "%u threads, seed %llu; memory on top of the instance; looks: rows read per agent\n\n",
        options.threads, static_cast<unsigned long long>(options.seed));
    std::printf(
        "| people × mentors | places, scores | cold | looks | re-solve | looks | memory |%s "
        "optimum |\n",
        options.lemon ? " LEMON | LEMON's memory | LEMON / cold |" : "");
    std::printf("| --- | --- | ---: | ---: | ---: | ---: | ---: |%s --- |\n",
                options.lemon ? " ---: | ---: | ---: |" : "");
    bool right = true;
    for (auto const size : options.sizes)
        for (auto const grid : {Grid::fine, Grid::coarse})
            for (auto const regime : {Regime::square, Regime::tight, Regime::scarce, Regime::loose})
                right = measure(size, regime, grid, options) && right;
    return right;
}

}  // namespace
}  // namespace telemachy::benchmarks

int main(int count, char** words) {
    try {
        return telemachy::benchmarks::run(telemachy::benchmarks::read_options(count, words)) ? 0
                                                                                             : 1;
    } catch (std::exception const& trouble) {
        std::fprintf(stderr, "assignment_benchmark: %s\n", trouble.what());
        return 2;
    }
}
