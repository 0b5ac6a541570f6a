#include "sealed/domain/key_ring.h"

#include "vault/sealed_form.h"

namespace telemachy::sealed {
namespace {

Result<void> check_size(std::string const& text, std::size_t size, std::string const& at) {
    if (vault::from_base64url(text, size)) return {};
    return refuse(invalid_field(at, "not_sealed", "This is not sealed, so it was not kept."));
}

}  // namespace

Result<void> check(std::vector<PrivateKeys> const& keys, std::string const& at) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto const here = at + "/" + std::to_string(i);
        TRY(check_size(keys[i].key, vault::key_size, here + "/key"));
        TRY(check_size(keys[i].encryption, vault::wrapped_key_size, here + "/encryption"));
        TRY(check_size(keys[i].signing, vault::wrapped_key_size, here + "/signing"));
    }
    return {};
}

Result<void> check_device_key(std::string const& public_key, std::string const& at) {
    auto const bytes = vault::from_base64url(public_key, vault::key_size);
    if (bytes && vault::is_agreement_key(*bytes)) return {};
    return refuse(invalid_field(at, "no_key", "This is no public key to seal to."));
}

Result<void> check_master_seal(std::string const& encapsulated, std::string const& wrapped,
                               std::string const& at) {
    TRY(check_size(encapsulated, vault::key_size, at + "/encapsulated"));
    return check_size(wrapped, vault::sealed_key_size, at + "/wrapped");
}

Result<void> check(std::vector<DeviceSeal> const& devices, std::string const& at) {
    if (devices.empty() || devices.size() > devices_max) {
        return refuse(invalid_field(at, "devices", "Name one to twenty devices."));
    }
    for (std::size_t i = 0; i < devices.size(); ++i) {
        auto const here = at + "/" + std::to_string(i);
        TRY(check_device_key(devices[i].public_key, here + "/public_key"));
        TRY(check_master_seal(devices[i].encapsulated, devices[i].wrapped, here));
    }
    return {};
}

Result<void> check(RecoverySeal const& recovery, std::string const& at) {
    TRY(check_size(recovery.verifier, vault::key_size, at + "/verifier"));
    return check_size(recovery.wrapped, vault::wrapped_key_size, at + "/wrapped");
}

}  // namespace telemachy::sealed
