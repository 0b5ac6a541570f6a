#include "sealed/use_cases/see_key_ring.h"

#include "operation/json_read.h"
#include "sealed/store/key_store.h"

namespace telemachy::sealed::see_key_ring {

Result<Output> run(Work& work, Input const&) {
    Output ring{.person = TRY(work.acting_person<PersonTag>())};
    KeyStore const keys(work);
    if (auto const current = keys.current_key(ring.person)) {
        ring.publication = KeyPublication{from_json_text<KeyStatement>(current->statement).value(),
                                          current->signature, current->endorsement};
    }
    ring.private_keys = keys.private_keys_of(ring.person);
    for (auto& row : keys.devices_of(ring.person)) {
        ring.devices.push_back({std::move(row.id), std::move(row.name), std::move(row.public_key),
                                row.enrolled_at, std::move(row.encapsulated),
                                std::move(row.wrapped)});
    }
    if (auto const recovery = keys.recovery_of(ring.person)) ring.recovery_kept = recovery->kept_at;
    return ring;
}

}  // namespace telemachy::sealed::see_key_ring
