#pragma once

#include <string>

#include "demo/domain/company.h"
#include "demo/domain/dice.h"

namespace telemachy::demo {

/// What somebody writes when they apply. Speaks of what they want or, as a mentor, of what they
/// know.
[[nodiscard]] std::string motivation_of(DemoPerson const& person, Side side, Dice& dice);

/// Why a head of unit said no. Every one of these has been said by somebody who meant well.
[[nodiscard]] std::string refusal_reason(Dice& dice);

/// What the two agreed on, from what one wants and the other knows.
[[nodiscard]] DemoAgreement agreement_between(DemoPerson const& mentee, DemoPerson const& mentor,
                                              Rhythm rhythm, bool same_city, Date signed_on,
                                              Dice& dice);

}  // namespace telemachy::demo
