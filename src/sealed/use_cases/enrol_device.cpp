#include "sealed/use_cases/enrol_device.h"

#include <algorithm>

#include "sealed/domain/key_ring.h"
#include "sealed/store/key_store.h"

namespace telemachy::sealed::enrol_device {

Result<Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    TRY(check_device_key(input.public_key, "/public_key"));
    KeyStore keys(work);
    if (!keys.current_key(me)) {
        return refuse(conflict("sealed.keys_missing", "Set up your keys first."));
    }
    auto const devices = keys.devices_of(me);
    if (std::ranges::count(devices, input.public_key, &DeviceRow::public_key) > 0)
        return refuse(conflict("sealed.device_known", "This device is on your key ring already."));
    if (devices.size() >= devices_max) {
        return refuse(conflict("sealed.devices_full",
                               "Twenty devices are on your key ring. Take one off first."));
    }
    keys.keep_device(me, {.id = work.make_id<DeviceTag>(),
                          .name = input.name,
                          .public_key = input.public_key,
                          .enrolled_at = work.now(),
                          .encapsulated = {},
                          .wrapped = {}});
    work.concerns(me.text());
    // One that was on the ring before comes back under its old id.
    auto const now = keys.devices_of(me);
    return Output{std::ranges::find(now, input.public_key, &DeviceRow::public_key)->id};
}

}  // namespace telemachy::sealed::enrol_device
