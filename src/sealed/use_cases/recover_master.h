#pragma once

#include <string>

#include "operation/work.h"
#include "sealed/sealed.h"

/// Hands out the master secret that lies under the recovery code, against proof of the code. The
/// code itself never comes here, and the code alone opens what is handed out. It is a command, so
/// that every use of a recovery code stands in the record. Guessing is hopeless (160 bits), so
/// nobody is slowed down.
namespace telemachy::sealed::recover_master {

struct Input {
    std::string verifier;
};

struct Output {
    std::string wrapped;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::recover_master
