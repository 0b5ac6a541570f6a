#include "notifications/letters.h"

#include "notifications/store/letter_store.h"

namespace telemachy::notifications {

void post(Work& work, Letter const& letter) { LetterStore(work).insert(letter); }

bool wants_mail(Work& work, std::string_view person, MailKind kind) {
    return !LetterStore(work).is_unwanted(person, kind);
}

std::string mail_choices_path(Work& work, std::string_view person) {
    return "/mail/" + LetterStore(work).mail_door(person);
}

}  // namespace telemachy::notifications
