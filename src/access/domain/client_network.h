#pragma once

#include <string>
#include <string_view>

namespace telemachy::access {

/// What one client can easily change is not part of its name: an IPv4 address counts as itself, an
/// IPv6 address as its /64, since whoever has one address of it has them all. An IPv4 address in
/// IPv6 clothes is that IPv4 address. Empty for what is no address: a command line, a test.
[[nodiscard]] std::string client_network(std::string_view address);

}  // namespace telemachy::access
