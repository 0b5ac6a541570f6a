#pragma once

#include <cstdint>

#include "demo/domain/company.h"

namespace telemachy::demo {

/// Puts people on the posts of `company`: the cast on the chairs that fit them, everyone else by
/// the dice. Then two dozen leave, a dozen of whom have been replaced, and a dozen posts were never
/// filled. Says who people are and how they are employed; what they know is `write_profiles`' part.
void staff(DemoCompany& company);

/// How many people there are in the end.
inline constexpr int headcount = 2000;

}  // namespace telemachy::demo
