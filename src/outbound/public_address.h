#pragma once

#include <string_view>

namespace telemachy::outbound {

/// Whether this address (`93.184.216.34`, `2606:2800::1`) belongs to the public network. Not public are the
/// machine itself, private networks, links, shared carrier space, documentation, multicast and what is
/// reserved (RFC 6890 and IANA's registries of special-purpose addresses); nor an IPv6 address that
/// carries such an IPv4 address in it (mapped, translated, 6to4), nor anything that is not an address.
[[nodiscard]] bool is_public_address(std::string_view address);

}  // namespace telemachy::outbound
