#include "world/randomness.h"

#include <sys/random.h>

#include <stdexcept>

#include "world/clock.h"

namespace telemachy::world {

Instant SystemClock::now() const {
    auto const since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::string SystemRandomness::bytes(std::size_t count) {
    std::string out(count, '\0');
    for (std::size_t done = 0; done < count;) {
        auto const got = getrandom(out.data() + done, count - done, 0);
        if (got < 0) throw std::runtime_error("the system gives no random bytes");
        done += static_cast<std::size_t>(got);
    }
    return out;
}

/// SplitMix64 (Steele, Lea, Flood 2014): eight good bytes a step from one word of state.
std::string SeededRandomness::bytes(std::size_t count) {
    std::string out;
    while (out.size() < count) {
        std::uint64_t word = (state_ += 0x9e3779b97f4a7c15ULL);
        word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9ULL;
        word = (word ^ (word >> 27)) * 0x94d049bb133111ebULL;
        word ^= word >> 31;
        for (int i = 0; i < 8 && out.size() < count; ++i) {
            out += static_cast<char>(word >> (8 * i));
        }
    }
    return out;
}

std::string sortable_name(Instant at, Randomness& randomness) {
    constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string name(26, '0');
    auto time = static_cast<std::uint64_t>(at.milliseconds);
    for (std::size_t i = 10; i-- > 0; time >>= 5) name[i] = alphabet[time & 31];
    auto const chance = randomness.bytes(16);
    for (std::size_t i = 0; i < 16; ++i) {
        name[10 + i] = alphabet[static_cast<unsigned char>(chance[i]) & 31];
    }
    return name;
}

}  // namespace telemachy::world
