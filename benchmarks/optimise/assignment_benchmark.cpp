#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "lemon_peer.h"
#include "optimise/assignment/assignment.h"
#include "realistic_instance.h"
using namespace telemachy;
using namespace telemachy::benchmarks;
using namespace telemachy::optimise;
template <class F>
double timed(F f) {
    auto t = std::chrono::steady_clock::now();
    f();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - t).count();
}
int main(int argc, char** argv) {
    std::size_t n = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 2000;
    unsigned threads = argc > 2 ? unsigned(std::atoi(argv[2])) : 1;
    bool lemon = argc > 3;
    for (auto grid : {Grid::fine, Grid::coarse})
        for (auto regime : {Regime::square, Regime::tight, Regime::scarce, Regime::loose}) {
            RealisticInstance in(n, regime, grid, 7);
            Assignment a, b, c;
            AssignmentProblem p{
                .agent_count = in.agent_count(), .capacities = in.capacities(), .scores = in};
            double t1 = timed([&] { a = solve(p, {.threads = threads}); });
            Amount lem = 0;
            double tl = 0;
            if (lemon)
                tl = timed([&] {
                    lem = optimum_by_network_simplex(in.agent_count(), in.capacities(), in);
                });
            Weights w;
            w.expertise = 45'000;
            w.zone = 13'000;
            in.change_weights(w);
            double t2 = timed([&] { b = solve(p, {.threads = threads}); });
            double t3 =
                timed([&] { c = solve(p, {.threads = threads, .starting_prices = a.prices}); });
            std::printf(
                "%-6s %-6s cold %.3f (ph %u rep %u bids %lu resc/agent %.1f) recold %.3f warm %.3f "
                "(ph %u rep %u bids %lu resc/agent %.1f) %s cls %u/%zu lemon %.3f %s\n",
                name_of(grid).c_str(), name_of(regime).c_str(), t1, a.effort.phases,
                a.effort.repetitions, a.effort.bids, double(a.effort.rescans) / double(n), t2, t3,
                c.effort.phases, c.effort.repetitions, c.effort.bids,
                double(c.effort.rescans) / double(n),
                a.proven && b.proven && c.proven && b.primal == c.primal ? "ok" : "BAD",
                a.effort.task_classes, in.capacities().size(), tl,
                lemon ? (lem == a.primal ? "same" : "DIFFERENT") : "");
        }
}
