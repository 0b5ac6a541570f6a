#include "access/store/link_store.h"

#include "access/sql.h"
#include "vault/digest.h"

namespace telemachy::access {

NewLink LinkStore::make_setup_link() {
    use_setup_link();
    return make(LinkKind::setup, {}, setup_link_life);
}

NewLink LinkStore::make_invitation(Id<AccountTag> const& account) {
    use_invitations_of(account);
    return make(LinkKind::invitation, account, invitation_life);
}

NewLink LinkStore::make(LinkKind kind, std::optional<Id<AccountTag>> const& account,
                        std::chrono::hours life) {
    NewLink link{vault::base64url(work_.world().randomness.bytes(32)), work_.now() + life};
    work_.tx().run(sql::insert_link, storage::Bytes{vault::sha256(link.token)}, kind, account,
                   work_.actor().account, work_.now(), link.expires);
    return link;
}

std::optional<Link> LinkStore::find(LinkKind kind, std::string_view token) const {
    return work_.tx().one<Link>(sql::find_link, storage::Bytes{vault::sha256(token)}, kind,
                                work_.now());
}

bool LinkStore::has_setup_link() const {
    return work_.tx().one<Link>(sql::find_any_link, LinkKind::setup, work_.now()).has_value();
}

void LinkStore::use_setup_link() { work_.tx().run(sql::delete_links, LinkKind::setup); }

void LinkStore::use_invitations_of(Id<AccountTag> const& account) {
    work_.tx().run(sql::delete_links_of_account, LinkKind::invitation, account);
}

}  // namespace telemachy::access
