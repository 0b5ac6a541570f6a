#pragma once

#include "operation/work.h"
#include "sealed/sealed.h"

/// Takes a device off one's key ring. Enough for one that was given away clean; after a loss,
/// publish new keys as well, since a device that was unlocked may have kept what it opened.
namespace telemachy::sealed::revoke_device {

struct Input {
    Id<DeviceTag> device;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::revoke_device
