#include "access/domain/client_network.h"

#include <gtest/gtest.h>

namespace telemachy::access {
namespace {

TEST(ClientNetworkTest, AClientIsNamedByWhatItCannotEasilyChange) {
    struct Row {
        char const* address;
        char const* network;
    };
    for (auto const& [address, network] :
         {Row{"198.51.100.7", "198.51.100.7"}, Row{"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
          Row{"2001:DB8:1:2::ffff", "2001:db8:1:2::/64"},
          Row{"::ffff:198.51.100.7", "198.51.100.7"}, Row{"fe80::1%eth0", "fe80::/64"},
          Row{"::1", "::/64"}, Row{"", ""}, Row{"unknown", ""}, Row{"198.51.100", ""},
          Row{"198.51.100.7 ", ""}}) {
        EXPECT_EQ(client_network(address), network) << address;
    }
}

}  // namespace
}  // namespace telemachy::access
