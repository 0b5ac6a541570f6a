#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "apart.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {

/// Everything measured on one instance, in a process of its own.
struct BenchLine {
    std::size_t tasks = 0;
    Taken cold, checked;
    Taken again, again_checked;  // after a weight was moved, from the prices of the cold solve
    bool is_solved_again = false;
    double looks_per_agent = 0;
    double megabytes = 0;           // at most, of the whole process
    double instance_megabytes = 0;  // of them the people's
    Amount optimum = 0;
    bool is_right = false;  // proven, and the independent checker agrees
};

/// LEMON's network simplex on the same instance.
struct PeerLine {
    Taken taken;
    double megabytes = 0;
    Amount optimum = 0;
};

/// A table that is printed while it grows, and what follows from all of it.
class BenchTable {
public:
    explicit BenchTable(bool with_peer) : with_peer_(with_peer) {}

    void begin() const;
    /// `peer` is null where LEMON was not asked.
    void add(std::string const& family, bool is_realistic, std::size_t size, BenchLine const& line,
             PeerLine const* peer);

    /// How processor time grows with size, per family, where there are several sizes.
    void print_growth() const;
    /// What was to be reached at these sizes, and the worst line of each.
    void print_targets() const;

    [[nodiscard]] bool all_right() const { return all_right_; }

private:
    struct Kept {
        std::string family;
        bool is_realistic = false;
        std::size_t size = 0;
        BenchLine line;
        double times_faster = 0;  // than LEMON, by the wall; 0: not asked
    };

    bool with_peer_;
    bool all_right_ = true;
    std::vector<Kept> lines_;
};

}  // namespace telemachy::benchmarks
