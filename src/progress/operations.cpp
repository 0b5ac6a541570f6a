#include "progress/permissions.h"
#include "progress/progress.h"
#include "progress/sql.h"
#include "progress/use_cases/add_action.h"
#include "progress/use_cases/complete_action.h"
#include "progress/use_cases/drop_action.h"
#include "progress/use_cases/edit_objective.h"
#include "progress/use_cases/insights.h"
#include "progress/use_cases/introductions.h"
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
        query("progress.list_insights", Scope::self, "GET /pairs/{pair}/insights",
              list_insights::run, "Lists what the two of you heard, and what it changed."),
        command("progress.record_insight", Scope::self, "POST /pairs/{pair}/insights",
                record_insight::run, "Records what you heard, and what it changed."),
        command("progress.answer_insight", Scope::self, "POST /insights/{insight}/answer",
                answer_insight::run,
                "Confirms what the other says they heard of you, or does not."),
        command("progress.withdraw_insight", Scope::self, "DELETE /insights/{insight}",
                withdraw_insight::run, "Takes an insight of yours away, for everybody."),
        query("progress.list_shared_insights", Scope::programme,
              "GET /programmes/{programme}/insights", list_shared_insights::run,
              "Lists insights of a programme that both of a pair have agreed to show."),
        query("progress.list_introductions", Scope::self, "GET /pairs/{pair}/introductions",
              list_introductions::run, "Lists the doors the two of you opened for one another."),
        command("progress.offer_introduction", Scope::self, "POST /pairs/{pair}/introductions",
                offer_introduction::run, "Opens a door for the other."),
        command("progress.move_introduction", Scope::self, "PUT /introductions/{introduction}",
                move_introduction::run, "Says how far a door has led, and what came of it."),
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
