#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// The private halves of one pair of keys, each under the master secret of whoever owns them.
struct PrivateKeys {
    KeyName key;
    std::string encryption;
    std::string signing;
};

/// The master secret, sealed (HPKE) to a key that never leaves one browser.
struct DeviceSeal {
    Text<1, 80> name;
    std::string public_key;
    std::string encapsulated;
    std::string wrapped;
};

/// The master secret under the printed recovery code, and what proves that somebody holds the code.
/// Only the hash of the proof is kept.
struct RecoverySeal {
    std::string verifier;
    std::string wrapped;
};

/// More browsers than this nobody can keep in view.
inline constexpr std::size_t devices_max = 20;

[[nodiscard]] Result<void> check(std::vector<PrivateKeys> const& keys, std::string const& at);
[[nodiscard]] Result<void> check(std::vector<DeviceSeal> const& devices, std::string const& at);
[[nodiscard]] Result<void> check(RecoverySeal const& recovery, std::string const& at);
[[nodiscard]] Result<void> check_device_key(std::string const& public_key, std::string const& at);
/// A master secret sealed to a device: the encapsulated key and the wrapped secret.
[[nodiscard]] Result<void> check_master_seal(std::string const& encapsulated,
                                             std::string const& wrapped, std::string const& at);

}  // namespace telemachy::sealed
