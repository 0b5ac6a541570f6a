#pragma once

#include <vector>

#include "operation/work.h"
#include "sealed/domain/key_ring.h"
#include "sealed/domain/key_statement.h"

/// Sets up a person's keys, or puts new ones in their place: the public keys, and with them the
/// whole key ring, because new keys come with a new master secret. Devices that are not named here
/// are out, and the recovery code is a new one. The publication is an entry of the record of its
/// own, so that nobody, and we least of all, can show different keys to different people unseen.
namespace telemachy::sealed::publish_key {

struct Input {
    KeyPublication publication;
    std::vector<PrivateKeys> private_keys;
    std::vector<DeviceSeal> devices;
    RecoverySeal recovery;

    static constexpr Sentence sentences[] = {
        {"private_keys", "The new pair, and the earlier ones under the new master secret."},
        {"devices", "Every device that may open the new master secret; all others are out."}};
};

struct Output {
    KeyName key;
    std::int64_t entry = 0;

    static constexpr Sentence sentences[] = {
        {"entry", "The number of the publication's entry in the record."}};
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::publish_key
