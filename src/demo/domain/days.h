#pragma once

#include <chrono>

#include "kernel/time.h"

namespace telemachy::demo {

/// The day so many days after `day`; before it, when `count` is negative.
[[nodiscard]] inline Date later(Date day, int count) {
    return {std::chrono::sys_days{day.day} + std::chrono::days{count}};
}

}  // namespace telemachy::demo
