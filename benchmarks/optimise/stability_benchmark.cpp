/// Stable matching of realistic people: both sides' likings are sums of tables, with weights of
/// their own. Prints a Markdown table. The plan is checked by counting its blocking pairs.
///
///     stability_benchmark [--sizes 10000,20000,50000,100000] [--threads 2] [--seed 7]

#include <cstdio>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "apart.h"
#include "optimise/stability/blocking_pairs.h"
#include "optimise/stability/deferred_acceptance.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {
namespace {

using optimise::Liking;

/// Mentees like mentors by one set of weights; mentors like mentees by another.
class Both final : public optimise::Preferences {
public:
    Both(RealisticInstance const& mentees, RealisticInstance const& mentors)
        : mentees_(mentees), mentors_(mentors) {}
    void of_agent(std::uint32_t agent, std::uint32_t first_task, std::span<Liking> likes,
                  std::span<Liking> liked) const override {
        mentees_.fill(agent, first_task, likes);
        mentors_.fill(agent, first_task, liked);
    }

private:
    RealisticInstance const& mentees_;
    RealisticInstance const& mentors_;
};

std::vector<std::size_t> sizes_of(std::string const& text) {
    std::vector<std::size_t> sizes;
    std::istringstream list(text);
    for (std::string size; std::getline(list, size, ',');) sizes.push_back(std::stoull(size));
    return sizes;
}

void measure(std::size_t size, unsigned threads, std::uint64_t seed) {
    RealisticInstance const mentees(size, Regime::tight, Grid::fine, seed);
    RealisticInstance mentors(size, Regime::tight, Grid::fine, seed);
    mentors.change_weights({.expertise = 20'000,
                            .function = 25'000,
                            .industry = 5'000,
                            .style_and_level = 30'000,
                            .zone = 15'000,
                            .language = 5'000});
    Both const preferences(mentees, mentors);
    optimise::Quotas const quotas{std::vector<std::uint32_t>(size, 1), mentees.capacities()};
    auto const settle = [&] {
        return deferred_acceptance(preferences, quotas, optimise::Proposer::agents, {}, threads);
    };
    auto const plan = settle();
    auto const stable = measured_apart([&] { return settle().size(); });
    auto const checked = measured_apart(
        [&] { return find_blocking_pairs(preferences, quotas, plan, 0, threads).count; });
    std::printf("| %zu × %zu | %.2f s | %.2f s | %.0f MB | %zu | %.2f s | %llu |\n", size,
                mentees.capacities().size(), stable.seconds, stable.processor_seconds,
                stable.megabytes, stable.answer, checked.seconds,
                static_cast<unsigned long long>(checked.answer));
    std::fflush(stdout);
}

int run(int count, char** words) {
    std::vector<std::size_t> sizes{10'000, 20'000, 50'000, 100'000};
    unsigned threads = 2;
    std::uint64_t seed = 7;
    for (int x = 1; x + 1 < count; x += 2) {
        std::string const word = words[x], value = words[x + 1];
        if (word == "--sizes")
            sizes = sizes_of(value);
        else if (word == "--threads")
            threads = static_cast<unsigned>(std::stoul(value));
        else if (word == "--seed")
            seed = std::stoull(value);
        else
            throw std::invalid_argument("unknown option " + word);
    }
    std::printf(
        "| people × mentors | stable plan, wall | processor | memory | couples | blocking "
        "pairs counted in | blocking pairs |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (auto const size : sizes) measure(size, threads, seed);
    return 0;
}

}  // namespace
}  // namespace telemachy::benchmarks

int main(int count, char** words) {
    try {
        return telemachy::benchmarks::run(count, words);
    } catch (std::exception const& trouble) {
        std::fprintf(stderr, "stability_benchmark: %s\n", trouble.what());
        return 2;
    }
}
