#include "notifications/use_cases/list_my_notices.h"

#include "notifications/store/notice_store.h"

namespace telemachy::notifications::list_my_notices {
namespace {

constexpr std::int64_t shown_max = 100;

Notice told(KeptNotice&& kept) {
    Notice notice{.id = std::move(kept.id),
                  .at = kept.at,
                  .kind = kept.kind,
                  .sentence_key = "notice." + kept.kind,
                  .values = std::move(kept.values),
                  .link = {},
                  .read = kept.read};
    if (!kept.link.empty()) notice.link = std::move(kept.link);
    return notice;
}

}  // namespace

Result<Output> run(Work& work, Input const&) {
    Output output;
    if (work.actor().person.empty())
        return output;  // nobody tells an account without a person anything
    for (auto& kept : NoticeStore(work).latest(work.actor().person, shown_max)) {
        output.unread += kept.read ? 0 : 1;
        output.items.push_back(told(std::move(kept)));
    }
    return output;
}

}  // namespace telemachy::notifications::list_my_notices
