#include "access/access.h"
#include "access/sql.h"
#include "access/use_cases/accept_invitation.h"
#include "access/use_cases/change_password.h"
#include "access/use_cases/close_account.h"
#include "access/use_cases/complete_setup.h"
#include "access/use_cases/enter_demo.h"
#include "access/use_cases/grant_role.h"
#include "access/use_cases/invite_account.h"
#include "access/use_cases/list_accounts.h"
#include "access/use_cases/list_role_grants.h"
#include "access/use_cases/list_sessions.h"
#include "access/use_cases/reopen_account.h"
#include "access/use_cases/revoke_role.h"
#include "access/use_cases/revoke_session.h"
#include "access/use_cases/see_front_door.h"
#include "access/use_cases/see_setup.h"
#include "access/use_cases/sign_in.h"
#include "access/use_cases/sign_out.h"
#include "access/use_cases/tidy_up.h"
#include "access/use_cases/who_am_i.h"

namespace telemachy::access {

std::span<MatrixRow const> matrix();

namespace {

Result<invite_account::Output> invite_nobody(Study& study, invite_account::Input const& input) {
    return invite_account::run(study, input, {});
}

/// The one operation that needs the directory, with the directory it was given.
Operation with_directory(Operation invite, FindPerson find_person) {
    invite.study = [find_person = std::move(find_person)](Study& study,
                                                          Json const& json) -> Result<Answer> {
        auto const input = TRY(from_json<invite_account::Input>(json));
        return Answer{.body = to_json(TRY(invite_account::run(study, input, find_person)))};
    };
    return invite;
}

// clang-format off
std::vector<Operation> operations(FindPerson find_person) {
    return {
        // Coming in. What hashes a password is a study: see Study::write.
        query("access.see_front_door", Scope::open, "GET /front-door", see_front_door::run,
              "Says whose house this is and, in a demo, who may be visited."),
        study("access.sign_in", Scope::open, "POST /session", sign_in::run,
              "Signs in with address and password."),
        command("access.sign_out", Scope::self, "DELETE /session", sign_out::run,
                "Ends this session."),
        command("access.enter_demo", Scope::open, "POST /demo/session", enter_demo::run,
                "Comes into a demo as one of its cast."),
        query("access.see_setup", Scope::open, "GET /setup", see_setup::run,
              "Says whether a set-up link still works."),
        study("access.complete_setup", Scope::open, "POST /setup", complete_setup::run,
              "Gives an empty house its name and its first administrator."),
        study("access.accept_invitation", Scope::open, "POST /account-invitations", accept_invitation::run,
              "Chooses a password with an invitation, and signs in."),

        // One's own.
        query("access.who_am_i", Scope::self, "GET /me", who_am_i::run,
              "Says who is signed in and what they may do."),
        query("access.list_sessions", Scope::self, "GET /me/sessions", list_sessions::run,
              "Lists where one is signed in."),
        command("access.revoke_session", Scope::self, "DELETE /me/sessions/{session}", revoke_session::run,
                "Ends one of one's own sessions."),
        study("access.change_password", Scope::self, "PUT /me/password", change_password::run,
              "Changes one's password and ends every other session."),

        // Who may come in, and as what.
        query("access.list_accounts", Scope::organisation, "GET /accounts", list_accounts::run,
              "Lists the accounts of the house."),
        with_directory(study("access.invite_account", Scope::organisation, "POST /accounts", invite_nobody,
                             "Invites a person of the directory with a link that works once."),
                       std::move(find_person)),
        command("access.close_account", Scope::organisation, "POST /accounts/{account}/closure",
                close_account::run, "Closes an account and ends its sessions."),
        command("access.reopen_account", Scope::organisation, "DELETE /accounts/{account}/closure",
                reopen_account::run, "Opens a closed account again."),
        query("access.list_role_grants", Scope::organisation, "GET /role-grants", list_role_grants::run,
              "Lists who was given which role."),
        command("access.grant_role", Scope::organisation, "POST /role-grants", grant_role::run,
                "Gives somebody a role, in one programme or in all."),
        command("access.revoke_role", Scope::organisation, "DELETE /role-grants/{grant}", revoke_role::run,
                "Takes a role back."),
    };
}
// clang-format on

}  // namespace

Capability capability(FindPerson find_person) {
    return {.name = "access",
            .operations = operations(std::move(find_person)),
            .matrix = matrix(),
            .migrations = migrations(),
            .schedules = {{"access.tidy_up", std::chrono::hours(1), tidy_up}}};
}

}  // namespace telemachy::access
