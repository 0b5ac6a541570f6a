#pragma once

#include <memory>
#include <string>

#include "app/configuration.h"
#include "operation/runner.h"
#include "storage/database.h"
#include "world/world.h"

namespace telemachy::app {

/// The house with its database open and its schema up to date, on the real world.
class OpenedHouse {
public:
    OpenedHouse(House const& house, Configuration const& configuration);

    Runner& runner() { return *runner_; }
    world::World& world() { return world_; }
    [[nodiscard]] std::string const& where() const { return where_; }

private:
    world::SystemClock clock_;
    world::SystemRandomness randomness_;
    world::Broadcast broadcast_;
    world::World world_{clock_, randomness_, broadcast_};
    std::string where_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<Runner> runner_;
};

}  // namespace telemachy::app
