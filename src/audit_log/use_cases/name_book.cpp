#include "audit_log/use_cases/name_book.h"

#include "access/access_directory.h"
#include "audit_log/domain/recorded_entry.h"
#include "audit_log/use_cases/list_entries.h"
#include "operation/json_read.h"

namespace telemachy::audit_log {

bool may_see_names(Actor const& actor) { return actor.has(Role::steward); }

bool is_person(std::string_view id) { return id.starts_with("acc_") || id.starts_with("prs_"); }

Entry NameBook::tell(EntryRow const& row) {
    auto const text = from_json_text<LeafText>(row.bytes);
    auto const pseudonym = [&](std::optional<std::string> LeafText::*member) {
        return text ? ((*text).*member).value_or("") : std::string();
    };
    Entry entry{.seq = row.seq,
                .at = row.at,
                .act = row.act,
                .who = row.account ? name_of(*row.account, pseudonym(&LeafText::sub))
                                   : pseudonym(&LeafText::sub),
                .subject = {},
                .object = {},
                .result = row.result,
                .tier = row.tier};
    if (!row.subject) return entry;
    if (is_person(*row.subject)) {
        entry.subject = name_of(*row.subject, pseudonym(&LeafText::obj));
    } else {
        entry.object = row.subject;
    }
    return entry;
}

std::string NameBook::name_of(std::string const& id, std::string const& pseudonym) {
    auto const& self = work_.actor();
    if (id == the_house().account) return the_house().name;
    if (id == self.account || id == self.person) return self.name;
    if (!may_see_names(self)) return pseudonym;
    auto const [place, fresh] = found_.try_emplace(id);
    if (fresh) place->second = find_name(id);
    return place->second.value_or(pseudonym);
}

std::optional<std::string> NameBook::find_name(std::string const& id) {
    auto const account = id.starts_with("acc_")
                             ? access::find_account(work_, Id<access::AccountTag>(id))
                             : access::account_of_person(work_, access::PersonReference(id));
    if (!account) return std::nullopt;
    return account->name;
}

}  // namespace telemachy::audit_log
