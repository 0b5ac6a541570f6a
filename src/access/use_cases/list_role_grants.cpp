#include "access/use_cases/list_role_grants.h"

#include "access/store/grant_store.h"

namespace telemachy::access::list_role_grants {

Result<Output> run(Work& work, Input const& input) {
    auto found = GrantStore(work).page(input.cursor.value_or(""), input.limit + 1);
    Output output;
    if (std::ssize(found) > input.limit) {
        found.pop_back();
        output.next = found.back().id.text();
    }
    for (auto& grant : found) {
        output.items.push_back({.id = std::move(grant.id),
                                .person = std::move(grant.person),
                                .name = std::move(grant.name),
                                .role = grant.role,
                                .programme = std::move(grant.programme),
                                .programme_name = std::move(grant.programme_name),
                                .since = grant.since});
    }
    return output;
}

}  // namespace telemachy::access::list_role_grants
