#include "onboarding/onboarding.h"
#include "onboarding/sql.h"
#include "onboarding/use_cases/acknowledge_norms.h"
#include "onboarding/use_cases/list_my_onboarding.h"
#include "onboarding/use_cases/list_norms_versions.h"
#include "onboarding/use_cases/list_onboarding.h"
#include "onboarding/use_cases/put_norms_in_force.h"
#include "onboarding/use_cases/save_norms_draft.h"
#include "onboarding/use_cases/see_norms.h"
#include "onboarding/use_cases/see_norms_draft.h"

namespace telemachy::onboarding {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    using enum Scope;
    return {
        // Those who are asked.
        query("onboarding.see_norms", programme, "GET /programmes/{programme}/norms", see_norms::run,
              "Shows the norms in force, their check, and what changed since one accepted them."),
        command("onboarding.acknowledge_norms", self,
                "POST /programmes/{programme}/norms/acknowledgements", acknowledge_norms::run,
                "Accepts the norms in force, once their check is answered rightly."),
        query("onboarding.list_my_onboarding", self, "GET /me/onboarding", list_my_onboarding::run,
              "Lists what one has still to accept, programme by programme."),

        // Those who ask.
        query("onboarding.see_norms_draft", programme, "GET /programmes/{programme}/norms/draft",
              see_norms_draft::run, "Shows what is being written, and what it would change."),
        command("onboarding.save_norms_draft", programme, "PUT /programmes/{programme}/norms/draft",
                save_norms_draft::run, "Saves what is being written."),
        command("onboarding.put_norms_in_force", programme,
                "POST /programmes/{programme}/norms/versions", put_norms_in_force::run,
                "Puts the draft in force and asks everybody who takes part."),
        query("onboarding.list_norms_versions", programme,
              "GET /programmes/{programme}/norms/versions", list_norms_versions::run,
              "Lists every version that was in force, with what each changed."),
        query("onboarding.list_onboarding", programme, "GET /programmes/{programme}/onboarding",
              list_onboarding::run, "Lists who has accepted the norms in force and who has not."),
    };
}

}  // namespace

Capability capability() {
    return {.name = "onboarding",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations()};
}

}  // namespace telemachy::onboarding
