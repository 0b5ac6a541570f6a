#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "kernel/id.h"
#include "kernel/time.h"

namespace telemachy::world {

/// Where unpredictable bytes come from.
class Randomness {
public:
    virtual ~Randomness() = default;
    [[nodiscard]] virtual std::string bytes(std::size_t count) = 0;
};

/// The kernel's generator (getrandom): fit for keys and tokens.
class SystemRandomness final : public Randomness {
public:
    [[nodiscard]] std::string bytes(std::size_t count) override;
};

/// Repeatable bytes for tests and the demo company. Never for keys.
class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::string bytes(std::size_t count) override;

private:
    std::uint64_t state_;
};

/// 26 Crockford base-32 characters: 48 bits of time, 80 of chance (the layout of a ULID), so ids made
/// later sort later.
[[nodiscard]] std::string sortable_name(Instant at, Randomness& randomness);

template <class Tag>
[[nodiscard]] Id<Tag> make_id(Instant at, Randomness& randomness) {
    return Id<Tag>(std::string(Tag::prefix) + "_" + sortable_name(at, randomness));
}

}  // namespace telemachy::world
