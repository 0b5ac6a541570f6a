#include "access/use_cases/sign_out.h"

#include "access/store/session_store.h"

namespace telemachy::access::sign_out {

Result<Output> run(Work& work, Input const&) {
    auto const& actor = work.actor();
    SessionStore(work).end(Id<SessionTag>(actor.session), Id<AccountTag>(actor.account));
    work.concerns(actor.account);
    return Output{{""}};
}

}  // namespace telemachy::access::sign_out
