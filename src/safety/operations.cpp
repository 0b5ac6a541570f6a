#include "safety/permissions.h"
#include "safety/safety.h"
#include "safety/sql.h"
#include "safety/use_cases/breaches.h"
#include "safety/use_cases/look_again.h"
#include "safety/use_cases/support.h"

namespace telemachy::safety {
namespace {

std::vector<Operation> operations() {
    return {
        query("safety.see_support", Scope::self, "GET /pairs/{pair}/support", see_support::run,
              "Shows whom you may turn to who stands above neither of you."),
        query("safety.see_safety_rule", Scope::programme, "GET /programmes/{programme}/safety-rule",
              see_safety_rule::run, "Shows how far apart two people of a programme stand."),
        command("safety.save_safety_rule", Scope::programme,
                "PUT /programmes/{programme}/safety-rule", save_safety_rule::run,
                "Says how far apart two people stand, and whom a junior may turn to."),
        query("safety.list_breaches", Scope::organisation, "GET /safety/breaches",
              list_breaches::run, "Lists pairs in which one has come to stand above the other."),
        command("safety.settle_breach", Scope::programme, "POST /safety/breaches/{breach}/outcome",
                settle_breach::run, "Decides what becomes of such a pair."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "safety",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
        .handlers = {at_once<people::RosterApplied>(look_again::after_roster),
                     at_once<relationships::PairAccepted>(look_again::after_acceptance)},
    };
}

}  // namespace telemachy::safety
