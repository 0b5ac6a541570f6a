/// The assignment solver on realistic programmes, beside LEMON's network simplex on the same
/// instances in the same run. Prints a Markdown table.
///
///     assignment_benchmark [--sizes 500,2000,5000] [--families realistic,clones,...] [--threads 2]
///                          [--seed 7] [--no-lemon] [--processor plain|avx2|avx512]
///
/// Families beside `realistic` are the ones known to be hard (see hard_instance.h). With several
/// sizes, how the processor time grows is told as an exponent per line of the table.
///
/// Every line is solved cold, then again after a weight was moved, from the first prices; the
/// second optimum is compared with a cold one, and the first with LEMON's. Scores are computed
/// through the interface in every case; LEMON's time includes writing them down once, because it
/// must.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "apart.h"
#include "hard_instance.h"
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
    std::vector<std::string> families{"realistic"};
    optimise::Processor processor = optimise::best_processor();
};

optimise::Processor read_processor(std::string const& word) {
    using enum optimise::Processor;
    for (auto const& [name, processor] :
         {std::pair{"plain", plain}, {"avx2", avx2}, {"avx512", avx512}})
        if (word == name && is_available(processor)) return processor;
    throw std::invalid_argument("no such processor here: " + word);
}

std::vector<std::string> parts_of(std::string const& text) {
    std::vector<std::string> parts;
    std::istringstream list(text);
    for (std::string part; std::getline(list, part, ',');) parts.push_back(part);
    return parts;
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
        else if (word == "--families")
            options.families = parts_of(value());
        else if (word == "--sizes") {
            options.sizes.clear();
            for (auto const& size : parts_of(value())) options.sizes.push_back(std::stoull(size));
        } else
            throw std::invalid_argument("unknown option " + word);
    }
    return options;
}

template <class Instance>
AssignmentProblem problem_of(Instance const& instance) {
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

template <class Instance>
Outcome outcome_of(Assignment const& plan, Instance const& instance) {
    return {plan.primal, plan.proven,
            static_cast<double>(plan.effort.rescans) / static_cast<double>(instance.agent_count())};
}

/// How long the independent checker takes, and whether it agrees.
template <class Instance>
Measured<bool> checked_apart(Instance const& instance, Assignment const& plan, unsigned threads) {
    optimise::CertifiedClaim claim{.agent_count = instance.agent_count(),
                                   .capacities = instance.capacities(),
                                   .prices = plan.prices,
                                   .primal = plan.primal,
                                   .dual = plan.dual};
    for (auto const& pair : plan.pairs) claim.pairs.push_back({pair.agent, pair.task});
    auto const row = [&](auto agent, auto scores) { instance.fill(agent, 0, scores); };
    return measured_apart([&] { return check(claim, row, {}, threads).optimal; });
}

/// Sizes and processor times of one line of the table.
using Growth = std::map<std::string, std::vector<std::pair<double, double>>>;

/// Solves cold, checks and asks LEMON; prints the first columns of a line.
template <class Instance>
bool measure_cold(std::string const& family, std::size_t size, Instance const& instance,
                  Assignment const& plan, Options const& options, Growth& growth) {
    auto const cold = measured_apart([&] {
        return outcome_of(solve(problem_of(instance), {.threads = options.threads}), instance);
    });
    auto const checked = checked_apart(instance, plan, options.threads);
    growth[family].emplace_back(size, cold.processor_seconds);
    std::printf("| %s | %zu × %zu | %.3f s | %.3f s | %.1f | %.1f MB | %.2f s |", family.c_str(),
                size, instance.capacities().size(), cold.seconds, cold.processor_seconds,
                cold.answer.looks_per_agent, cold.megabytes, checked.seconds);
    bool right = cold.answer.proven && cold.answer.optimum == plan.primal && checked.answer;
    if (!options.lemon) return right;
    auto const lemon = measured_apart([&] {
        return optimum_by_network_simplex(instance.agent_count(), instance.capacities(), instance);
    });
    std::printf(" %.3f s | %.0f MB | %.0f× |", lemon.seconds, lemon.megabytes,
                lemon.processor_seconds / cold.processor_seconds);
    return right && lemon.answer == cold.answer.optimum;
}

void print_verdict(bool right) {
    std::printf(" %s |\n", right ? "proven, same" : "**DISAGREES**");
    std::fflush(stdout);
}

/// One line of the table; false when anybody disagrees.
bool measure_realistic(std::size_t size, Regime regime, Grid grid, Options const& options,
                       Growth& growth) {
    RealisticInstance instance(size, regime, grid, options.seed, options.processor);
    Assignment const before = solve(problem_of(instance), {.threads = options.threads});
    bool right = measure_cold(name_of(regime) + ", " + name_of(grid), size, instance, before,
                              options, growth);
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
    std::printf(" %.3f s | %.3f s |", again.seconds, again.processor_seconds);
    print_verdict(right);
    return right;
}

bool measure_hard(std::size_t size, HardFamily family, Regime regime, Options const& options,
                  Growth& growth) {
    HardInstance const instance(size, family, regime, options.seed);
    Assignment const plan = solve(problem_of(instance), {.threads = options.threads});
    bool const right = measure_cold(name_of(family) + ", " + name_of(regime), size, instance, plan,
                                    options, growth);
    std::printf(" | |");
    print_verdict(right);
    return right;
}

/// The slope of a straight line through the points, both sides as logarithms.
double exponent(std::vector<std::pair<double, double>> const& points) {
    double x_sum = 0, y_sum = 0, xx = 0, xy = 0;
    auto const count = static_cast<double>(points.size());
    for (auto const& [size, seconds] : points) {
        double const x = std::log(size), y = std::log(seconds);
        x_sum += x, y_sum += y, xx += x * x, xy += x * y;
    }
    return (count * xy - x_sum * y_sum) / (count * xx - x_sum * x_sum);
}

bool wants(Options const& options, std::string const& family) {
    return std::ranges::find(options.families, family) != options.families.end();
}

bool run(Options const& options) {
    std::printf(
        "%u threads, seed %llu; memory on top of the instance; looks: rows searched per agent; "
        "checked: by the independent checker\n\n",
        options.threads, static_cast<unsigned long long>(options.seed));
    std::printf(
        "| family | people × mentors | cold, wall | processor | looks | memory | checked "
        "|%s re-solve, wall | processor | optimum |\n",
        options.lemon ? " LEMON | LEMON's memory | LEMON / cold |" : "");
    std::printf("| --- | --- | ---: | ---: | ---: | ---: | ---: |%s ---: | ---: | --- |\n",
                options.lemon ? " ---: | ---: | ---: |" : "");
    bool right = true;
    Growth growth;
    constexpr std::array regimes{Regime::square, Regime::tight, Regime::scarce, Regime::loose};
    for (auto const size : options.sizes) {
        if (wants(options, "realistic"))
            for (auto const grid : {Grid::fine, Grid::coarse})
                for (auto const regime : regimes)
                    right = measure_realistic(size, regime, grid, options, growth) && right;
        for (auto const family : hard_families)
            if (wants(options, name_of(family)))
                for (auto const regime : {Regime::square, Regime::scarce, Regime::loose})
                    right = measure_hard(size, family, regime, options, growth) && right;
    }
    if (options.sizes.size() > 1) {
        std::printf(
            "\n| family | processor time grows as size to the power of |\n| --- | ---: |\n");
        for (auto const& [family, points] : growth)
            std::printf("| %s | %.2f |\n", family.c_str(), exponent(points));
    }
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
