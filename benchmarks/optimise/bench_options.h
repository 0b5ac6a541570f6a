#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "hard_instance.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {

/// What to measure.
///
///     --sizes 500,2000,5000     agents; as many tasks' places as the regime says
///     --families realistic,...  realistic, clones, twins, near-twins, plane, product
///     --regimes square,...      square, tight, scarce, loose; hard families know no tight
///     --grids fine,coarse       of realistic scores
///     --threads 2  --seed 7  --processor plain|avx2|avx512
///     --lemon-most 10000        LEMON solves the same instances up to this size; 0: never
///     --cold-only               nothing is solved again after a weight was moved
struct BenchOptions {
    std::vector<std::size_t> sizes{500, 2'000, 5'000};
    std::vector<std::string> families{"realistic"};
    std::vector<std::string> regimes{"square", "tight", "scarce", "loose"};
    std::vector<std::string> grids{"fine", "coarse"};
    unsigned threads = 2;
    std::uint64_t seed = 7;
    optimise::Processor processor = optimise::best_processor();
    std::size_t lemon_most = 10'000;
    bool cold_only = false;
};

/// Throws std::invalid_argument with a sentence when the words make no sense.
[[nodiscard]] BenchOptions read_bench_options(int count, char** words);

}  // namespace telemachy::benchmarks
