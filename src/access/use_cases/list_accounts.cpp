#include "access/use_cases/list_accounts.h"

#include "access/store/account_store.h"

namespace telemachy::access::list_accounts {

Result<Output> run(Work& work, Input const& input) {
    auto const words = input.q ? input.q->value : std::string();
    Output output{AccountStore(work).page(words, input.cursor.value_or(""), input.limit + 1), {}};
    if (std::ssize(output.items) > input.limit) {
        output.items.pop_back();
        output.next = output.items.back().id.text();
    }
    return output;
}

}  // namespace telemachy::access::list_accounts
