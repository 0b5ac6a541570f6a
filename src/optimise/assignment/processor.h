#pragma once

#include <cstdint>

namespace telemachy::optimise {

/// What rows can be searched and added up with. All give the same whole numbers.
enum class Processor : std::uint8_t { plain, avx2, avx512 };

[[nodiscard]] bool is_available(Processor processor);

/// The best this machine has, found out once.
[[nodiscard]] Processor best_processor();

}  // namespace telemachy::optimise
