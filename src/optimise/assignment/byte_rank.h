#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "optimise/assignment/processor.h"

namespace telemachy::optimise {

/// The `rank`-th largest of the bytes, counted from 1; 0 when there are not so many.
std::uint8_t byte_at_rank(std::span<std::uint8_t const> bytes, std::size_t rank,
                          Processor processor);

}  // namespace telemachy::optimise
