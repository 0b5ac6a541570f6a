#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "demo/domain/company.h"
#include "demo/domain/dice.h"

namespace telemachy::demo {

/// What somebody heard and what it changed, as they write it down once they have done it.
struct DemoInsight {
    std::string_view heard;
    std::string_view kind;  ///< Of what changed: roadmap, risk, plan, decision or habit.
    std::string_view changed;
    std::string_view evidence;
    bool shared = false;     ///< With the programme, rather than between the two.
    bool confirmed = false;  ///< By whoever was heard.
};

/// What a mentor says has come of a quarter.
struct DemoReport {
    std::string_view behaviour;
    std::string_view speed;
    std::string_view relationships;
};

/// What the harbours have learnt from one another, dealt like cards: no sentence is said twice, and
/// everybody speaks of their own work.
class Harvest {
public:
    explicit Harvest(std::uint64_t seed);

    /// What somebody of this function has changed by listening, while there is anything left to
    /// say.
    [[nodiscard]] std::optional<DemoInsight> insight_from(Function function);

    /// What somebody thanks for in public. It names nobody: the names stand beside it.
    [[nodiscard]] std::optional<std::string_view> thanks();

    [[nodiscard]] std::optional<DemoReport> report();

private:
    std::vector<std::size_t> insights_;
    std::vector<std::size_t> thanks_;
    std::vector<std::size_t> reports_;
    Dice dice_;
};

}  // namespace telemachy::demo
