#include "matching/use_cases/delete_scenario.h"

#include "matching/store/policy_store.h"

namespace telemachy::matching::delete_scenario {

Result<Done> run(Work& work, Input const& input) {
    PolicyStore store(work);
    auto const scenario = store.scenario(input.scenario);
    TRY(work.require_programme(scenario ? scenario->programme.text() : ""));
    if (!scenario) return refuse(not_found("scenario"));
    store.remove(scenario->id);
    work.concerns(scenario->id.text());
    return Done{};
}

}  // namespace telemachy::matching::delete_scenario
