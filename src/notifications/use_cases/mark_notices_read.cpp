#include "notifications/use_cases/mark_notices_read.h"

#include "notifications/sql.h"

namespace telemachy::notifications::mark_notices_read {

Result<Done> run(Work& work, Input const& input) {
    auto const& person = work.actor().person;
    if (input.ids.empty()) work.tx().run(sql::read_all, person, work.now());
    for (auto const& id : input.ids) work.tx().run(sql::read_one, person, id, work.now());
    return Done{};
}

}  // namespace telemachy::notifications::mark_notices_read
