/// What the ways of matching give up, side by side, and what fairness costs in time. Prints
/// Markdown.
///
///     welfare_benchmark [--bids FILE.cat] [--people 1000] [--threads 2] [--seed 7]
///
/// `--bids` takes a conference's bids from PrefLib, such as AAMAS 2015's: every paper wants a
/// reviewer, every reviewer takes four. Yes is worth 3, maybe 2, no answer 1, and no forbids.
/// Without it, only made-up people are matched.

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "apart.h"
#include "bids.h"
#include "optimise/welfare/leximin.h"
#include "optimise/welfare/measures.h"
#include "optimise/welfare/quota.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {
namespace {

using namespace optimise;

/// Both sides like each other by the score.
class ByScore final : public Preferences {
public:
    explicit ByScore(ScoreSource const& scores) : scores_(scores) {}
    void of_agent(std::uint32_t agent, std::uint32_t first_task, std::span<Liking> likes,
                  std::span<Liking> liked) const override {
        scores_.fill(agent, first_task, likes);
        std::ranges::copy(likes, liked.begin());
    }

private:
    ScoreSource const& scores_;
};

void print_modes(AssignmentProblem const& problem, ModeSettings const& settings,
                 std::span<std::uint32_t const> groups, unsigned threads) {
    constexpr std::array names{"greatest sum", "worst-off raised", "even load",
                               "stable, best for agents", "stable, best for tasks"};
    ByScore const likings(problem.scores);
    auto const outcomes = compare_modes(
        problem, {.preferences = likings, .groups = groups, .threads = threads}, settings);
    std::printf(
        "| plan | sum | pairs | without | worst pair | on the lowest level | blocking pairs "
        "| Gini | Jain | parity |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | "
        "---: |\n");
    for (auto const& [mode, pairs, measures, proven] : outcomes) {
        auto const starved = std::ranges::count_if(
            pairs, [&](auto const& pair) { return pair.score < settings.least + settings.level; });
        std::printf("| %s%s | %lld | %zu | %zu | %d | %td | %llu | %.3f | %.3f |",
                    names[static_cast<std::size_t>(mode)], proven ? "" : " (not proven)",
                    static_cast<long long>(measures.total), measures.pairs, measures.agents_without,
                    measures.lowest.value_or(0), starved,
                    static_cast<unsigned long long>(measures.blocking_pairs), measures.gini,
                    measures.jain);
        if (measures.parity)
            std::printf(" %.2f |\n", *measures.parity);
        else
            std::printf(" |\n");
    }
    std::fflush(stdout);
}

constexpr Score points_per_category = 100;

void compare_on_bids(std::string const& path, unsigned threads) {
    Bids bids = read_bids(path);
    std::printf("\n%u papers want one of %u reviewers, who take four each\n\n", bids.papers,
                bids.reviewers);
    std::vector<std::uint32_t> const places(bids.reviewers, 4);
    for (Score& score : bids.scores)
        if (score != forbidden_pair) score *= points_per_category;
    auto const most = static_cast<Score>(bids.categories - 1) * points_per_category;
    DenseScores const scores(bids.reviewers, std::move(bids.scores));
    AssignmentProblem const problem{
        .agent_count = bids.papers, .capacities = places, .scores = scores};
    print_modes(problem,
                {.least = points_per_category,
                 .most = most,
                 .level = points_per_category,
                 .load_step = points_per_category / 5,
                 .options = {.threads = threads}},
                {}, threads);
}

/// Points of 100 in fives, as a floor is thought of.
constexpr Score level = 5'000;

void compare_on_people(std::size_t people, unsigned threads, std::uint64_t seed) {
    RealisticInstance const instance(people, Regime::scarce, Grid::fine, seed);
    AssignmentProblem const problem{.agent_count = instance.agent_count(),
                                    .capacities = instance.capacities(),
                                    .scores = instance};
    AssignmentOptions const options{.threads = threads};
    std::vector<std::uint32_t> groups(people);
    PeopleGroup group{.side = PeopleGroup::Side::agents, .members = {}};
    for (std::size_t x = 0; x < people; ++x) {
        groups[x] = x % 3 == 0 ? 1 : 0;
        group.members.push_back(x % 3 == 0);
    }
    std::printf("\n%zu people, places for 70 of 100\n\n", people);
    print_modes(
        problem,
        {.least = 0, .most = 100'000, .level = level, .load_step = 2'000, .options = options},
        groups, threads);

    std::vector<std::uint64_t> asked;
    for (std::size_t part = 20; part <= 33; part += 2) asked.push_back(people * part / 100);
    std::vector<QuotaPlan> curve;
    auto const quota_time =
        time_taken([&] { curve = quota_curve(problem, group, asked, options); });
    std::printf(
        "\nA third of them are a group. Places for it, at least:\n\n| asked | it has | sum lost | "
        "the last place costs | |\n| ---: | ---: | ---: | ---: | --- |\n");
    for (auto const& plan : curve)
        std::printf(
            "| %llu | %llu | %lld | %d | %s |\n", static_cast<unsigned long long>(plan.asked),
            static_cast<unsigned long long>(plan.members), static_cast<long long>(plan.lost),
            plan.bonus, plan.proven ? "proven" : "**not proven**");
    LeximinPlan raised;
    auto const leximin_time = time_taken(
        [&] { raised = leximin(problem, {.least = 0, .most = 100'000, .level = level}, options); });
    std::printf("\n| what | wall | processor |\n| --- | ---: | ---: |\n");
    std::printf("| seven points of the curve | %.2f s | %.2f s |\n", quota_time.seconds,
                quota_time.processor_seconds);
    std::printf("| leximin, %zu levels in use | %.2f s | %.2f s |\n", raised.levels.size(),
                leximin_time.seconds, leximin_time.processor_seconds);
}

int run(int count, char** words) {
    std::string bids;
    std::size_t people = 1'000;
    unsigned threads = 2;
    std::uint64_t seed = 7;
    for (int x = 1; x + 1 < count; x += 2) {
        std::string const word = words[x], value = words[x + 1];
        if (word == "--bids")
            bids = value;
        else if (word == "--people")
            people = std::stoull(value);
        else if (word == "--threads")
            threads = static_cast<unsigned>(std::stoul(value));
        else if (word == "--seed")
            seed = std::stoull(value);
        else
            throw std::invalid_argument("unknown option " + word);
    }
    if (!bids.empty()) compare_on_bids(bids, threads);
    compare_on_people(people, threads, seed);
    return 0;
}

}  // namespace
}  // namespace telemachy::benchmarks

int main(int count, char** words) {
    try {
        return telemachy::benchmarks::run(count, words);
    } catch (std::exception const& trouble) {
        std::fprintf(stderr, "welfare_benchmark: %s\n", trouble.what());
        return 2;
    }
}
