#include "programmes/programmes.h"
#include "programmes/sql.h"
#include "programmes/use_cases/answer_invitation.h"
#include "programmes/use_cases/apply_to_programme.h"
#include "programmes/use_cases/close_programme.h"
#include "programmes/use_cases/create_programme.h"
#include "programmes/use_cases/decide_application.h"
#include "programmes/use_cases/edit_programme.h"
#include "programmes/use_cases/invite_people.h"
#include "programmes/use_cases/leave_programmes.h"
#include "programmes/use_cases/list_enrolments.h"
#include "programmes/use_cases/list_my_enrolments.h"
#include "programmes/use_cases/list_programmes.h"
#include "programmes/use_cases/open_programme.h"
#include "programmes/use_cases/preview_audience.h"
#include "programmes/use_cases/see_funnel.h"
#include "programmes/use_cases/see_programme.h"
#include "programmes/use_cases/set_preferences.h"
#include "programmes/use_cases/withdraw_enrolment.h"

namespace telemachy::programmes {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    using enum Scope;
    return {
        // The programmes themselves.
        query("programmes.list_programmes", organisation, "GET /programmes", list_programmes::run,
              "Lists the programmes the actor may know of."),
        command("programmes.create_programme", organisation, "POST /programmes",
                create_programme::run, "Creates a programme as a draft."),
        query("programmes.see_programme", programme, "GET /programmes/{programme}",
              see_programme::run, "Shows a programme with its audiences."),
        command("programmes.edit_programme", programme, "PUT /programmes/{programme}",
                edit_programme::run, "Changes the words of a programme."),
        command("programmes.open_programme", programme, "POST /programmes/{programme}/opening",
                open_programme::run, "Opens a draft for applications."),
        command("programmes.close_programme", programme, "POST /programmes/{programme}/closing",
                close_programme::run, "Closes a programme to newcomers."),
        query("programmes.preview_audience", organisation, "POST /audience-previews",
              preview_audience::run, "Counts whom a rule means, and shows some of them."),

        // Who takes part.
        command("programmes.invite_people", programme, "POST /programmes/{programme}/invitations",
                invite_people::run, "Asks people to take part on one side."),
        command("programmes.apply_to_programme", self, "POST /programmes/{programme}/applications",
                apply_to_programme::run, "Asks for a place for oneself."),
        command("programmes.answer_invitation", self, "POST /enrolments/{enrolment}/answer",
                answer_invitation::run, "Says yes or no to an invitation."),
        command("programmes.decide_application", programme, "POST /enrolments/{enrolment}/decision",
                decide_application::run, "Says yes or no to an application."),
        command("programmes.withdraw_enrolment", programme,
                "POST /enrolments/{enrolment}/withdrawal", withdraw_enrolment::run,
                "Leaves a programme, or takes an invitation back."),
        query("programmes.list_enrolments", programme, "GET /programmes/{programme}/enrolments",
              list_enrolments::run, "Lists who was asked, applied and takes part."),
        query("programmes.list_my_enrolments", self, "GET /me/enrolments", list_my_enrolments::run,
              "Lists one's own places in programmes."),
        command("programmes.set_preferences", self, "PUT /enrolments/{enrolment}/preferences",
                set_preferences::run, "Says whom one would like as a partner, best first."),
        query("programmes.see_funnel", programme, "GET /programmes/{programme}/funnel",
              see_funnel::run, "Shows how far people of each group came, small groups hidden."),
    };
}

}  // namespace

Capability capability() {
    return {.name = "programmes",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations(),
            .handlers = {on<people::PersonLeft>(leave_programmes)}};
}

}  // namespace telemachy::programmes
