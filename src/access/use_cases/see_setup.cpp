#include "access/use_cases/see_setup.h"

#include "access/store/link_store.h"

namespace telemachy::access::see_setup {

Result<Output> run(Work& work, Input const& input) {
    auto const link = LinkStore(work).find(LinkKind::setup, input.token);
    if (!link) return Output{};
    return Output{true, link->expires};
}

}  // namespace telemachy::access::see_setup
