#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telemachy::outbound {

/// Whether this address (`93.184.216.34`, `2606:2800::1`) belongs to the public network. Not public are the
/// machine itself, private networks, links, shared carrier space, documentation, multicast and what is
/// reserved (RFC 6890 and IANA's registries of special-purpose addresses); nor an IPv6 address that
/// carries such an IPv4 address in it (mapped, translated, 6to4), nor anything that is not an address.
[[nodiscard]] bool is_public_address(std::string_view address);

/// Whether to connect to this very address and port; asked right before it is done.
using MayConnect = std::function<bool(std::string_view address, std::uint16_t port)>;

/// What is public, and the places of their own network an administrator named: `10.2.3.4:443`, `[fd00::1]:443`.
[[nodiscard]] MayConnect public_or(std::vector<std::string> trusted);

}  // namespace telemachy::outbound
