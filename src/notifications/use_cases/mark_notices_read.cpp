#include "notifications/use_cases/mark_notices_read.h"

#include "notifications/store/notice_store.h"

namespace telemachy::notifications::mark_notices_read {

Result<Done> run(Work& work, Input const& input) {
    auto const& person = work.actor().person;
    if (person.empty()) return Done{};
    NoticeStore store(work);
    if (input.ids.empty()) store.mark_all_read(person);
    for (auto const& id : input.ids) store.mark_read(id, person);
    return Done{};
}

}  // namespace telemachy::notifications::mark_notices_read
