#pragma once

#include "demo/domain/company.h"
#include "demo/domain/dice.h"

namespace telemachy::demo {

/// Adds the programmes to a company whose people have profiles: the reverse round that is being
/// enrolled for spring, its pilot of last spring of which two pairs live on, the classic programme
/// that has run for thirteen weeks, and the peer programme that collects applications.
void run_programmes(DemoCompany& company);

[[nodiscard]] DemoProgramme fresh_eyes(DemoCompany const& company);
[[nodiscard]] DemoProgramme pilot_round(DemoCompany const& company);
[[nodiscard]] DemoProgramme harbour_pilots(DemoCompany const& company);
[[nodiscard]] DemoProgramme side_by_side(DemoCompany const& company);

/// Whether the rule admits somebody, who must also be here: not gone and not on leave.
[[nodiscard]] bool admits(DemoAudience const& rule, DemoCompany const& company, PersonNo person);

/// Everybody a rule admits who had joined by `joined_by`, in the order of the company: whoever
/// takes part in a programme was there when it was announced.
[[nodiscard]] std::vector<PersonNo> audience_of(DemoAudience const& rule,
                                                DemoCompany const& company, Date joined_by);

/// A quarter and some days before today: the day of the older roster and a little more.
[[nodiscard]] Date a_quarter_ago(DemoCompany const& company);

/// Whether a policy with the usual rules lets the two be a pair: a shared language, an hour of
/// shared working day, and neither in the other's line within two levels.
[[nodiscard]] bool may_pair(DemoCompany const& company, PersonNo mentee, PersonNo mentor);

/// Hours a month somebody has left after what they gave to the programmes the company has so far.
/// Nobody promises an hour twice, so programmes are drawn one after the other.
[[nodiscard]] int hours_left(DemoCompany const& company, PersonNo person);

/// The nearest head of unit above somebody, for whose word applications ask; nobody above level 5.
[[nodiscard]] std::optional<PersonNo> head_of_unit_above(DemoCompany const& company,
                                                         PersonNo person);

/// The conversations of a pair from `first` until `today`, planned by its rhythm and held or not.
[[nodiscard]] std::vector<DemoConversation> conversations_of(Rhythm rhythm, bool same_city,
                                                             Date first, Date until, Dice& dice);

/// How long the classic programme has run.
inline constexpr int weeks_running = 13;

/// When the pilot of the reverse round began, and for how long most of its pairs met.
inline constexpr int pilot_days_ago = 200;
inline constexpr int pilot_weeks = 6;

}  // namespace telemachy::demo
