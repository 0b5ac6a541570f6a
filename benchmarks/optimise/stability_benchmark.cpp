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

/// Everything measured on one instance, in a process of its own.
struct Line {
    std::size_t tasks = 0, couples = 0;
    std::uint64_t blocking_pairs = 0;
    Taken settled, counted;
    double megabytes = 0;  // at most, of the whole process
};

Line measure_here(std::size_t size, unsigned threads, std::uint64_t seed) {
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
    Line line{.tasks = mentees.capacities().size()};
    std::vector<optimise::Couple> plan;
    line.settled = time_taken([&] {
        plan = deferred_acceptance(preferences, quotas, optimise::Proposer::agents, {}, threads);
    });
    line.couples = plan.size();
    line.megabytes = memory_now("VmHWM");
    line.counted = time_taken([&] {
        line.blocking_pairs = find_blocking_pairs(preferences, quotas, plan, 0, threads).count;
    });
    return line;
}

void measure(std::size_t size, unsigned threads, std::uint64_t seed) {
    auto const line = measured_apart([&] { return measure_here(size, threads, seed); }).answer;
    std::printf("| %zu × %zu | %.2f s | %.2f s | %.0f MB | %zu | %.2f s | %llu |\n", size,
                line.tasks, line.settled.seconds, line.settled.processor_seconds, line.megabytes,
                line.couples, line.counted.seconds,
                static_cast<unsigned long long>(line.blocking_pairs));
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
