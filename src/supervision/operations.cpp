#include "supervision/sql.h"
#include "supervision/supervision.h"
#include "supervision/use_cases/groups.h"
#include "supervision/use_cases/my_groups.h"

namespace telemachy::supervision {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    return {
        query("supervision.list_groups", Scope::programme,
              "GET /programmes/{programme}/supervision-groups", list_groups::run,
              "Lists the peer supervision groups of a programme, with who attended."),
        query("supervision.suggest_groups", Scope::programme,
              "GET /programmes/{programme}/supervision-suggestion", suggest_groups::run,
              "Suggests groups of reverse mentors who are in nobody's way."),
        command("supervision.form_group", Scope::programme,
                "POST /programmes/{programme}/supervision-groups", form_group::run,
                "Forms a peer supervision group."),
        command("supervision.edit_group", Scope::programme, "PUT /supervision-groups/{group}",
                edit_group::run, "Says who facilitates a group and how often it meets."),
        command("supervision.place_member", Scope::programme,
                "POST /supervision-groups/{group}/members", place_member::run,
                "Puts a reverse mentor into a group, and out of any other."),
        command("supervision.close_group", Scope::programme, "DELETE /supervision-groups/{group}",
                close_group::run, "Closes a group; its members wait for another."),
        query("supervision.see_my_groups", Scope::self, "GET /me/supervision-groups",
              see_my_groups::run, "Shows your peer supervision groups."),
        command("supervision.note_meeting", Scope::self,
                "POST /supervision-groups/{group}/meetings", note_meeting::run,
                "Notes that a group met, and who was there."),
        command("supervision.wish_to_move", Scope::self, "PUT /supervision-groups/{group}/wish",
                wish_to_move::run, "Asks for another group, or takes it back."),
        command("supervision.leave_group", Scope::self,
                "POST /supervision-groups/{group}/departure", leave_group::run,
                "Leaves a group, without a reason."),
        command("supervision.rejoin", Scope::programme,
                "POST /programmes/{programme}/supervision-return", rejoin::run,
                "Comes back to the groups of a programme, and waits to be put into one."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "supervision",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
        .handlers = {on<programmes::EnrolmentWithdrawn>(leave_with_programme),
                     on<people::PersonLeft>(let_facilitator_go)},
    };
}

}  // namespace telemachy::supervision
