#pragma once

#include <string>

#include "operation/work.h"
#include "sealed/sealed.h"

/// Admits a device that waits: one that is unlocked has sealed the master secret to its key.
namespace telemachy::sealed::admit_device {

struct Input {
    Id<DeviceTag> device;
    std::string encapsulated;
    std::string wrapped;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::admit_device
