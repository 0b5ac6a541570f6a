#pragma once

#include "kernel/time.h"

namespace telemachy::world {

/// What time it is. Nothing below the doors asks the machine itself, so a test can live in any week.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : at_(at) {}
    [[nodiscard]] Instant now() const override { return at_; }
    void move_to(Instant at) { at_ = at; }
    void advance(std::chrono::milliseconds by) { at_ = at_ + by; }

private:
    Instant at_;
};

}  // namespace telemachy::world
