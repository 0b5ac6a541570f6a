#include "notifications/store/letter_store.h"

#include "notifications/sql.h"
#include "vault/digest.h"

namespace telemachy::notifications {

void LetterStore::insert(Letter const& letter) {
    work_.tx().run(sql::insert_letter, work_.make_id<LetterTag>(), letter.thing, letter.person, letter.to,
                   letter.message, work_.now());
}

bool LetterStore::is_anything_due(Instant now) const {
    return work_.tx().one<std::int64_t>(sql::count_due_letters, now).value() > 0;
}

std::vector<WaitingLetter> LetterStore::claim(Instant now, Instant until, std::int64_t limit) {
    auto letters = work_.tx().all<WaitingLetter>(sql::due_letters, now, limit);
    for (auto const& letter : letters) work_.tx().run(sql::claim_letter, letter.id, until);
    return letters;
}

void LetterStore::try_again(Id<LetterTag> const& letter, Instant at, std::string_view reason) {
    work_.tx().run(sql::try_letter_again, letter, at, reason);
}

void LetterStore::settle(Id<LetterTag> const& letter, LetterState state, std::string_view reason) {
    work_.tx().run(sql::settle_letter, letter, state, reason);
}

bool LetterStore::is_unwanted(std::string_view person, MailKind kind) const {
    return work_.tx().one<std::int64_t>(sql::count_unwanted, person, kind).value() > 0;
}

void LetterStore::choose(std::string_view person, MailKind kind, bool wanted) {
    work_.tx().run(wanted ? sql::want_mail : sql::unwant_mail, person, kind);
}

std::string LetterStore::mail_door(std::string_view person) {
    if (auto known = work_.tx().one<std::string>(sql::find_mail_door, person)) return std::move(*known);
    auto const token = vault::base64url(work_.world().randomness.bytes(24));
    work_.tx().run(sql::insert_mail_door, person, token);
    return token;
}

std::optional<std::string> LetterStore::person_behind(std::string_view token) const {
    return work_.tx().one<std::string>(sql::person_behind_mail_door, token);
}

}  // namespace telemachy::notifications
