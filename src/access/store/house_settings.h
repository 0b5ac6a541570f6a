#pragma once

#include "access/access.h"
#include "operation/work.h"

namespace telemachy::access {

/// What the house is called, where it keeps time and whether it is a demo: the frame's settings
/// `organisation`, `time_zone`, `demo` and `set_up_at`.
class HouseSettings {
public:
    explicit HouseSettings(Work& work) : work_(work) {}

    [[nodiscard]] HouseFacts facts() const;
    [[nodiscard]] bool is_set_up() const;
    [[nodiscard]] bool is_demo() const;
    /// Keeps the facts and, with them, that the house is set up.
    void keep(HouseFacts const& facts);

private:
    [[nodiscard]] std::string setting(std::string_view name) const;

    Work& work_;
};

}  // namespace telemachy::access
