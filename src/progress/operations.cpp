#include "progress/permissions.h"
#include "progress/progress.h"
#include "progress/sql.h"
#include "progress/use_cases/add_action.h"
#include "progress/use_cases/complete_action.h"
#include "progress/use_cases/drop_action.h"
#include "progress/use_cases/edit_objective.h"
#include "progress/use_cases/list_actions.h"
#include "progress/use_cases/list_objectives.h"
#include "progress/use_cases/recount_objective.h"
#include "progress/use_cases/set_objective.h"

namespace telemachy::progress {
namespace {

std::vector<Operation> operations() {
    return {
        query("progress.list_objectives", Scope::self, "GET /pairs/{pair}/objectives",
              list_objectives::run, "Lists what the two of you want to become better at."),
        command("progress.set_objective", Scope::self, "POST /pairs/{pair}/objectives",
                set_objective::run, "Sets an objective of yours, rated before you begin."),
        command("progress.edit_objective", Scope::self, "PUT /objectives/{objective}",
                edit_objective::run, "Says an objective of yours better."),
        command("progress.recount_objective", Scope::self, "POST /objectives/{objective}/recounts",
                recount_objective::run,
                "Tells how an objective of yours went: what you learnt and what you did with it."),
        query("progress.list_actions", Scope::self, "GET /pairs/{pair}/actions", list_actions::run,
              "Lists what the two of you mean to do and have done."),
        query("progress.list_my_actions", Scope::self, "GET /me/actions", list_my_actions::run,
              "Lists what you still have to do, over all your pairs."),
        command("progress.add_action", Scope::self, "POST /pairs/{pair}/actions", add_action::run,
                "Notes what one of you does until when."),
        command("progress.complete_action", Scope::self, "POST /actions/{action}/completion",
                complete_action::run, "Says that what you meant to do is done, or is not."),
        command("progress.drop_action", Scope::self, "DELETE /actions/{action}", drop_action::run,
                "Lets something fall that was not done."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "progress",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
    };
}

}  // namespace telemachy::progress
