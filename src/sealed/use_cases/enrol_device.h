#pragma once

#include <string>

#include "operation/work.h"
#include "sealed/sealed.h"

/// Puts a new browser forward. It can open nothing until a device that can has admitted it, after
/// its owner has compared the numbers both of them show.
namespace telemachy::sealed::enrol_device {

struct Input {
    Text<1, 80> name;
    std::string public_key;
};

struct Output {
    Id<DeviceTag> device;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::enrol_device
