#include "bench_line.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace telemachy::benchmarks {
namespace {

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

}  // namespace

void BenchTable::begin() const {
    std::printf(
        "| family | people × mentors | cold, wall | processor | proof checked | looks | memory, of "
        "it people | re-solve, wall | processor | proof checked |%s optimum |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%s --- |\n",
        with_peer_ ? " LEMON, wall | memory | wall ÷ ours | processor ÷ ours |" : "",
        with_peer_ ? " ---: | ---: | ---: | ---: |" : "");
}

void BenchTable::add(std::string const& family, bool is_realistic, std::size_t size,
                     BenchLine const& line, PeerLine const* peer) {
    std::printf("| %s | %zu × %zu | %.3f s | %.3f s | %.2f s | %.1f | %.0f, %.0f MB |",
                family.c_str(), size, line.tasks, line.cold.seconds, line.cold.processor_seconds,
                line.checked.seconds, line.looks_per_agent, line.megabytes,
                line.instance_megabytes);
    if (line.is_solved_again)
        std::printf(" %.3f s | %.3f s | %.2f s |", line.again.seconds, line.again.processor_seconds,
                    line.again_checked.seconds);
    else
        std::printf(" | | |");
    bool right = line.is_right;
    double times_faster = 0;
    if (peer != nullptr) {
        times_faster = peer->taken.seconds / line.cold.seconds;
        std::printf(" %.2f s | %.0f MB | %.0f× | %.0f× |", peer->taken.seconds, peer->megabytes,
                    times_faster, peer->taken.processor_seconds / line.cold.processor_seconds);
        right = right && peer->optimum == line.optimum;
    } else if (with_peer_) {
        std::printf(" | | | |");
    }
    std::printf(" %s |\n", !right            ? "**DISAGREES**"
                           : peer != nullptr ? "proven, LEMON's too"
                                             : "proven");
    std::fflush(stdout);
    all_right_ = all_right_ && right;
    lines_.push_back({family, is_realistic, size, line, times_faster});
}

void BenchTable::print_growth() const {
    std::map<std::string, std::vector<std::pair<double, double>>> cold, again;
    for (auto const& kept : lines_) {
        auto const size = static_cast<double>(kept.size);
        cold[kept.family].emplace_back(size, kept.line.cold.processor_seconds);
        if (kept.line.is_solved_again)
            again[kept.family].emplace_back(size, kept.line.again.processor_seconds);
    }
    bool begun = false;
    for (auto const& [family, points] : cold) {
        if (points.size() < 2) continue;
        if (!std::exchange(begun, true))
            std::printf(
                "\nProcessor time grows as the size to the power of\n\n"
                "| family | sizes | cold | re-solve |\n| --- | ---: | ---: | ---: |\n");
        std::printf("| %s | %zu | %.2f |", family.c_str(), points.size(), exponent(points));
        if (again[family].size() == points.size())
            std::printf(" %.2f |\n", exponent(again[family]));
        else
            std::printf(" |\n");
    }
}

void BenchTable::print_targets() const {
    using Figure = std::function<double(Kept const&)>;
    Figure const cold = [](Kept const& kept) { return kept.line.cold.seconds; };
    Figure const again = [](Kept const& kept) { return kept.line.again.seconds; };
    Figure const proven = [](Kept const& kept) {
        return kept.line.cold.seconds + kept.line.checked.seconds;
    };
    Figure const memory = [](Kept const& kept) { return kept.line.megabytes; };
    Figure const faster = [](Kept const& kept) { return kept.times_faster; };
    struct Target {
        char const* what;
        std::size_t size;
        bool realistic;
        Figure figure;
        char sign;  // '<': at most; '>': at least
        double limit;
        char const* unit;
    };
    bool begun = false;
    for (auto const& target :
         {Target{"5,000 cold", 5'000, true, cold, '<', 0.3, " s"},
          Target{"5,000 re-solve", 5'000, true, again, '<', 0.1, " s"},
          Target{"10,000 cold", 10'000, true, cold, '<', 1, " s"},
          Target{"10,000 memory", 10'000, true, memory, '<', 64, " MB"},
          Target{"10,000 beside LEMON", 10'000, true, faster, '>', 20, "×"},
          Target{"20,000 hard families", 20'000, false, cold, '<', 30, " s"},
          Target{"100,000 cold and checked", 100'000, true, proven, '<', 60, " s"},
          Target{"100,000 memory", 100'000, true, memory, '<', 256, " MB"},
          Target{"100,000 re-solve", 100'000, true, again, '<', 15, " s"},
          Target{"1,000,000 memory", 1'000'000, true, memory, '<', 2048, " MB"}}) {
        Kept const* worst = nullptr;
        double figure = 0;
        for (auto const& kept : lines_) {
            double const mine = target.figure(kept);
            if (kept.size != target.size || kept.is_realistic != target.realistic || mine <= 0)
                continue;
            bool const is_worse = target.sign == '<' ? mine > figure : mine < figure;
            if (worst == nullptr || is_worse) worst = &kept, figure = mine;
        }
        if (worst == nullptr) continue;
        if (!std::exchange(begun, true))
            std::printf(
                "\n| to reach | by the wall | worst line | measured | |\n"
                "| --- | ---: | --- | ---: | --- |\n");
        bool const reached = target.sign == '<' ? figure <= target.limit : figure >= target.limit;
        std::printf("| %s | %s %g%s | %s | %.3g%s | %s |\n", target.what,
                    target.sign == '<' ? "≤" : "≥", target.limit, target.unit,
                    worst->family.c_str(), figure, target.unit,
                    reached ? "reached" : "**not reached**");
    }
}

}  // namespace telemachy::benchmarks
