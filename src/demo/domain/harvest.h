#pragma once

#include <string>
#include <string_view>

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

/// One of what the harbours have learnt from one another.
[[nodiscard]] DemoInsight harvested_insight(Dice& dice);

/// What somebody thanks for in public. It names nobody: the names stand beside it.
[[nodiscard]] std::string thanks_for(Dice& dice);

}  // namespace telemachy::demo
