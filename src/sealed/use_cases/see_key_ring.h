#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "sealed/domain/key_ring.h"
#include "sealed/domain/key_statement.h"

namespace telemachy::sealed::see_key_ring {

struct Input {};

struct Device {
    Id<DeviceTag> id;
    std::string name;
    std::string public_key;
    Instant enrolled;
    std::optional<std::string> encapsulated;
    std::optional<std::string> wrapped;
};

struct Output {
    Id<PersonTag> person;
    std::optional<KeyPublication> publication;
    std::vector<PrivateKeys> private_keys;
    std::vector<Device> devices;
    std::optional<Instant> recovery_kept;

    static constexpr Sentence sentences[] = {
        {"publication", "The keys in use; nothing before they are set up."},
        {"private_keys", "The latest first, each under the master secret."},
        {"devices", "Those without a wrapped secret wait to be admitted."},
        {"recovery_kept", "Since when the recovery code in use is the one it is."}};
};

/// One's own key ring: blobs that only one's own devices, or the printed code, can unwrap. What the
/// recovery code opens is not among them; it is handed out against the code alone.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::see_key_ring
