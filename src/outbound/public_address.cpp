#include "outbound/public_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace telemachy::outbound {
namespace {

using Bytes = std::span<std::uint8_t const>;

struct Block {
    std::array<std::uint8_t, 16> begin;
    unsigned bits;
};

constexpr Block v4_not_public[] = {
    {{0}, 8},             // this network
    {{10}, 8},            // private
    {{100, 64}, 10},      // shared by carriers
    {{127}, 8},           // this machine
    {{169, 254}, 16},     // the link; where clouds keep their secrets
    {{172, 16}, 12},      // private
    {{192, 0, 0}, 24},    // protocol assignments
    {{192, 0, 2}, 24},    // documentation
    {{192, 88, 99}, 24},  // 6to4 relays, given up
    {{192, 168}, 16},     // private
    {{198, 18}, 15},      // benchmarks
    {{198, 51, 100}, 24}, // documentation
    {{203, 0, 113}, 24},  // documentation
    {{224}, 4},           // multicast
    {{240}, 4},           // reserved, and broadcast
};

// Only 2000::/3 is given out to anybody; of that, these are not.
constexpr Block v6_global = {{0x20}, 3};
constexpr Block v6_not_public[] = {
    {{0x20, 0x01, 0x00}, 23},                    // protocol assignments, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32},              // documentation
    {{0x3f, 0xff}, 20},                          // documentation
};
constexpr Block six_to_four = {{0x20, 0x02}, 16};
constexpr Block translated = {{0x00, 0x64, 0xff, 0x9b}, 96};

bool is_in(Bytes address, Block const& block) {
    for (unsigned bit = 0; bit < block.bits; ++bit) {
        unsigned const mask = 0x80U >> (bit % 8);
        if ((address[bit / 8] & mask) != (block.begin[bit / 8] & mask)) return false;
    }
    return true;
}

bool is_public_v4(Bytes address) {
    return std::ranges::none_of(v4_not_public, [&](Block const& block) { return is_in(address, block); });
}

bool is_public_v6(Bytes address) {
    if (is_in(address, translated)) return is_public_v4(address.subspan(12));
    if (is_in(address, six_to_four)) return is_public_v4(address.subspan(2, 4));
    return is_in(address, v6_global) &&
           std::ranges::none_of(v6_not_public, [&](Block const& block) { return is_in(address, block); });
}

}  // namespace

bool is_public_address(std::string_view address) {
    std::string const text(address);
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return is_public_v4(Bytes(bytes).first(4));
    return inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1 && is_public_v6(bytes);
}

MayConnect public_or(std::vector<std::string> trusted) {
    return [trusted = std::move(trusted)](std::string_view address, std::uint16_t port) {
        if (is_public_address(address)) return true;
        bool const is_v6 = address.find(':') != std::string_view::npos;
        auto const host = is_v6 ? "[" + std::string(address) + "]" : std::string(address);
        return std::ranges::find(trusted, host + ":" + std::to_string(port)) != trusted.end();
    };
}

}  // namespace telemachy::outbound
