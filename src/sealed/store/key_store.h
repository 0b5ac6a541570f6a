#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "sealed/domain/key_ring.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

struct KeyRow {
    KeyName key;
    Id<PersonTag> person;
    std::int64_t position = 0;
    std::string encryption;
    std::string signing;
    std::string statement;
    std::string signature;
    std::optional<std::string> endorsement;
    Instant published_at;
    std::int64_t entry = 0;
};

struct DeviceRow {
    Id<DeviceTag> id;
    std::string name;
    std::string public_key;
    Instant enrolled_at;
    std::optional<std::string> encapsulated;
    std::optional<std::string> wrapped;
};

struct RecoveryRow {
    storage::Bytes verifier_hash;
    std::string wrapped;
    Instant kept_at;
};

/// The public keys of everybody and the key rings of each.
class KeyStore {
public:
    explicit KeyStore(Work& work) : work_(work) {}

    /// The latest first.
    [[nodiscard]] std::vector<KeyRow> keys_of(Id<PersonTag> const& person) const;
    [[nodiscard]] std::optional<KeyRow> current_key(Id<PersonTag> const& person) const;
    [[nodiscard]] bool is_taken(KeyName const& key) const;
    void add_key(KeyRow const& row);

    [[nodiscard]] std::vector<PrivateKeys> private_keys_of(Id<PersonTag> const& person) const;
    /// In place of all that were there.
    void keep_private_keys(Id<PersonTag> const& person, std::vector<PrivateKeys> const& keys);

    /// In the order they were enrolled; revoked ones are gone.
    [[nodiscard]] std::vector<DeviceRow> devices_of(Id<PersonTag> const& person) const;
    [[nodiscard]] Result<DeviceRow> own_device(Id<DeviceTag> const& device,
                                               Id<PersonTag> const& person) const;
    void keep_device(Id<PersonTag> const& person, DeviceRow const& device);
    void admit_device(Id<DeviceTag> const& device, std::string const& encapsulated,
                      std::string const& wrapped);
    /// Whether there was such a device. What it could open is deleted with it.
    bool revoke_device(Id<DeviceTag> const& device, Id<PersonTag> const& person);
    void revoke_devices(Id<PersonTag> const& person);

    [[nodiscard]] std::optional<RecoveryRow> recovery_of(Id<PersonTag> const& person) const;
    void keep_recovery(Id<PersonTag> const& person, RecoveryRow const& recovery);

private:
    Work& work_;
};

}  // namespace telemachy::sealed
