#include "access/domain/client_network.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace telemachy::access {
namespace {

std::string written(int family, void const* bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(family, bytes, text.data(), text.size()) ? text.data() : "";
}

}  // namespace

std::string client_network(std::string_view address) {
    std::string const text(address.substr(0, address.find('%')));  // fe80::1%eth0
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return written(AF_INET, bytes.data());
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return {};
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
        return written(AF_INET, bytes.data() + 12);
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return written(AF_INET6, bytes.data()) + "/64";
}

}  // namespace telemachy::access
