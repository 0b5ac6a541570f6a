#include "sealed/use_cases/admit_device.h"

#include "sealed/domain/key_ring.h"
#include "sealed/store/key_store.h"

namespace telemachy::sealed::admit_device {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    TRY(check_master_seal(input.encapsulated, input.wrapped, ""));
    KeyStore keys(work);
    TRY(keys.own_device(input.device, me));
    keys.admit_device(input.device, input.encapsulated, input.wrapped);
    work.concerns(me.text());
    return Done{};
}

}  // namespace telemachy::sealed::admit_device
