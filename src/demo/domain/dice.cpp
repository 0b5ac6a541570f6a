#include "demo/domain/dice.h"

#include <bit>

namespace telemachy::demo {
namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
    std::uint64_t mixed = (state += 0x9e3779b97f4a7c15ULL);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

}  // namespace

std::uint64_t fnv1a(std::string_view text, std::uint64_t start) {
    for (char c : text) {
        start = (start ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return start;
}

Dice::Dice(std::uint64_t seed, std::string_view topic) {
    std::uint64_t mixing = seed ^ fnv1a(topic);
    for (auto& word : state_) word = splitmix64(mixing);
}

std::uint64_t Dice::next() {
    std::uint64_t const answer = std::rotl(state_[1] * 5, 7) * 9;
    std::uint64_t const shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return answer;
}

int Dice::below(int bound) {
    assert(bound > 0);
    auto const wide = static_cast<std::uint64_t>(static_cast<std::uint32_t>(bound));
    std::uint64_t product = (next() >> 32) * wide;
    if (static_cast<std::uint32_t>(product) < wide) {
        std::uint64_t const unfair = (std::uint64_t{1} << 32) % wide;
        while (static_cast<std::uint32_t>(product) < unfair) product = (next() >> 32) * wide;
    }
    return static_cast<int>(product >> 32);
}

std::size_t Dice::weighted(std::span<int const> weights) {
    int total = 0;
    for (int weight : weights) total += weight;
    assert(total > 0);
    int at = below(total);
    std::size_t index = 0;
    while (at >= weights[index]) at -= weights[index++];
    return index;
}

}  // namespace telemachy::demo
