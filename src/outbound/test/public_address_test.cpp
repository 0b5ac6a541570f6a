#include "outbound/public_address.h"

#include <gtest/gtest.h>

namespace telemachy::outbound {
namespace {

TEST(PublicAddress, IsWhatAnybodyMayReach) {
    for (auto const* address : {"93.184.216.34", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255",
                                "100.128.0.1", "192.167.1.1", "2606:2800:220:1::1", "2a00:1450::1",
                                "2002:5db8:d822::1", "64:ff9b::5db8:d822"}) {
        EXPECT_TRUE(is_public_address(address)) << address;
    }
}

TEST(PublicAddress, IsNotThisMachineNorAnyNetworkBehindADoor) {
    for (auto const* address :
         {"127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
          "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
          "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
          "2001:db8::1", "2001::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:93.184.216.34", "::127.0.0.1",
          "2002:7f00:1::1", "2002:c0a8:101::1", "64:ff9b::a00:1", "fec0::1", "100::1", "5f00::1"}) {
        EXPECT_FALSE(is_public_address(address)) << address;
    }
}

TEST(PublicAddress, IsNothingThatIsNoAddress) {
    for (auto const* text : {"", "localhost", "127.1", "0x7f000001", "2130706433", "1.2.3.4.5", "[::1]", "8.8.8.8 "}) {
        EXPECT_FALSE(is_public_address(text)) << text;
    }
}

}  // namespace
}  // namespace telemachy::outbound
