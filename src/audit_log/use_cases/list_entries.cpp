#include "audit_log/use_cases/list_entries.h"

#include <algorithm>
#include <limits>

#include "access/access_directory.h"
#include "audit_log/store/audit_log_store.h"
#include "audit_log/use_cases/name_book.h"
#include "world/time_zone.h"

namespace telemachy::audit_log::list_entries {
namespace {

Problem may_not_look_for_people() {
    return forbidden("names", "Only a steward may look for a person in the record.");
}

/// The accounts an `actor` means; none when nobody is called that.
Result<std::vector<std::string>> accounts_meant(Work& work, std::string const& actor) {
    auto const& self = work.actor();
    if (actor == self.account) return std::vector{actor};
    if (!may_see_names(self)) return refuse(may_not_look_for_people());
    if (looks_like_id("acc", actor)) return std::vector{actor};
    std::vector<std::string> accounts;
    for (auto const& account : access::search_accounts(work, actor))
        accounts.push_back(account.id.text());
    return accounts;
}

Result<void> insist_on_subject(Actor const& self, std::string const& subject) {
    bool const own = subject == self.account || subject == self.person;
    if (own || !is_person(subject) || may_see_names(self)) return {};
    return refuse(may_not_look_for_people());
}

/// A moment, or the first one of a day where the house keeps time.
Result<Instant> moment_meant(Work& work, std::string const& since) {
    if (auto const instant = parse_instant(since)) return *instant;
    auto const day = parse_date(since);
    if (!day) {
        return refuse(invalid_field(
            "/since", "since",
            "Write a day like 2026-11-21 or a moment like 2026-11-21T10:00:00.000Z."));
    }
    Instant const midnight = *parse_instant(to_text(*day) + "T00:00:00.000Z");
    auto const offset = world::utc_offset_minutes(access::house_facts(work).time_zone, midnight);
    return midnight + -std::chrono::minutes(offset.value_or(0));
}

/// One page over everybody, or the newest of several people's pages laid together.
std::vector<EntryRow> find_rows(AuditLogStore const& store, EntryFilter filter,
                                std::optional<std::vector<std::string>> const& accounts,
                                std::int64_t before, std::int64_t limit) {
    if (!accounts) return store.page(filter, before, limit);
    std::vector<EntryRow> rows;
    for (auto const& account : *accounts) {
        filter.account = account;
        std::ranges::move(store.page(filter, before, limit), std::back_inserter(rows));
    }
    std::ranges::sort(rows, std::ranges::greater{}, &EntryRow::seq);
    if (std::ssize(rows) > limit) rows.resize(static_cast<std::size_t>(limit));
    return rows;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    std::optional<std::vector<std::string>> accounts;
    if (input.actor) accounts = TRY(accounts_meant(work, *input.actor));
    EntryFilter filter{.act = input.act, .account = {}, .subject = input.subject, .since = {}};
    if (input.since) filter.since = TRY(moment_meant(work, *input.since));
    if (filter.subject) TRY(insist_on_subject(work.actor(), *filter.subject));

    auto const before = input.cursor.value_or(std::numeric_limits<std::int64_t>::max());
    auto rows = find_rows(AuditLogStore(work), filter, accounts, before, input.limit + 1);
    Output output;
    if (std::ssize(rows) > input.limit) {
        rows.pop_back();
        output.next = std::to_string(rows.back().seq);
    }
    NameBook names(work);
    for (auto const& row : rows) output.items.push_back(names.tell(row));
    return output;
}

}  // namespace telemachy::audit_log::list_entries
