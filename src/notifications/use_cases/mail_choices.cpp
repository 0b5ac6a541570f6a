#include "notifications/use_cases/mail_choices.h"

#include "notifications/store/letter_store.h"

namespace telemachy::notifications {
namespace {

using enum MailKind;

MailChoices choices_of(Work& work, std::string_view person) {
    LetterStore const store(work);
    MailChoices choices;
    for (auto const kind : {invitations, digest}) choices.items.push_back({kind, !store.is_unwanted(person, kind)});
    return choices;
}

Result<std::string> myself(Work& work) {
    if (!work.actor().person.empty()) return work.actor().person;
    return refuse(forbidden("no_person", "This account belongs to nobody in the directory."));
}

Result<std::string> behind(Work& work, std::string const& token) {
    auto person = LetterStore(work).person_behind(token);
    if (!person) return refuse(not_found("mail_choices"));
    return std::move(*person);
}

MailChoices chosen(Work& work, std::string const& person, MailKind kind, bool wanted) {
    LetterStore(work).choose(person, kind, wanted);
    work.concerns(person);
    return choices_of(work, person);
}

}  // namespace

Result<MailChoices> see_my_mail_choices::run(Work& work, Input const&) {
    return choices_of(work, TRY(myself(work)));
}

Result<MailChoices> choose_my_mail::run(Work& work, Input const& input) {
    return chosen(work, TRY(myself(work)), input.kind, input.wanted);
}

Result<MailChoices> see_mail_choices::run(Work& work, Input const& input) {
    return choices_of(work, TRY(behind(work, input.token)));
}

Result<MailChoices> choose_mail::run(Work& work, Input const& input) {
    return chosen(work, TRY(behind(work, input.token)), input.kind, input.wanted);
}

}  // namespace telemachy::notifications
