#include "sealed/use_cases/revoke_device.h"

#include "sealed/store/key_store.h"

namespace telemachy::sealed::revoke_device {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (!KeyStore(work).revoke_device(input.device, me)) return refuse(not_found("device"));
    work.concerns(me.text());
    return Done{};
}

}  // namespace telemachy::sealed::revoke_device
