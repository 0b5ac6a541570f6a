#include "sealed/store/key_store.h"

#include "sealed/sql.h"

namespace telemachy::sealed {

std::vector<KeyRow> KeyStore::keys_of(Id<PersonTag> const& person) const {
    return work_.tx().all<KeyRow>(sql::keys_of_person, person);
}

std::optional<KeyRow> KeyStore::current_key(Id<PersonTag> const& person) const {
    return work_.tx().one<KeyRow>(sql::current_key, person);
}

bool KeyStore::is_taken(KeyName const& key) const {
    return work_.tx().one<std::string>(sql::key_owner, key).has_value();
}

void KeyStore::add_key(KeyRow const& row) {
    work_.tx().run(sql::insert_key, row.key, row.person, row.position, row.encryption, row.signing,
                   row.statement, row.signature, row.endorsement, row.published_at, row.entry);
}

std::vector<PrivateKeys> KeyStore::private_keys_of(Id<PersonTag> const& person) const {
    return work_.tx().all<PrivateKeys>(sql::private_keys_of_person, person);
}

void KeyStore::keep_private_keys(Id<PersonTag> const& person,
                                 std::vector<PrivateKeys> const& keys) {
    work_.tx().run(sql::drop_private_keys, person);
    for (auto const& half : keys)
        work_.tx().run(sql::insert_private_key, half.key, half.encryption, half.signing);
}

std::vector<DeviceRow> KeyStore::devices_of(Id<PersonTag> const& person) const {
    return work_.tx().all<DeviceRow>(sql::devices_of_person, person);
}

Result<DeviceRow> KeyStore::own_device(Id<DeviceTag> const& device,
                                       Id<PersonTag> const& person) const {
    auto found = work_.tx().one<DeviceRow>(sql::find_device, device, person);
    if (!found) return refuse(not_found("device"));
    return std::move(*found);
}

void KeyStore::keep_device(Id<PersonTag> const& person, DeviceRow const& device) {
    work_.tx().run(sql::keep_device, device.id, person, device.name, device.public_key,
                   device.enrolled_at, device.encapsulated, device.wrapped);
}

void KeyStore::admit_device(Id<DeviceTag> const& device, std::string const& encapsulated,
                            std::string const& wrapped) {
    work_.tx().run(sql::admit_device, device, encapsulated, wrapped);
}

bool KeyStore::revoke_device(Id<DeviceTag> const& device, Id<PersonTag> const& person) {
    return work_.tx().run(sql::revoke_device, device, person, work_.now()) > 0;
}

void KeyStore::revoke_devices(Id<PersonTag> const& person) {
    work_.tx().run(sql::revoke_devices, person, work_.now());
}

std::optional<RecoveryRow> KeyStore::recovery_of(Id<PersonTag> const& person) const {
    return work_.tx().one<RecoveryRow>(sql::find_recovery, person);
}

void KeyStore::keep_recovery(Id<PersonTag> const& person, RecoveryRow const& recovery) {
    work_.tx().run(sql::keep_recovery, person, recovery.verifier_hash, recovery.wrapped,
                   recovery.kept_at);
}

}  // namespace telemachy::sealed
