#include "people/use_cases/edit_expertise.h"

#include "people/store/card_store.h"
#include "people/use_cases/term_words.h"

namespace telemachy::people::edit_expertise {

Result<Output> run(Work& work, Input const& input) {
    TermStore terms(work);
    auto term = TRY(terms.get(input.term));
    if (term.version != input.version.value) return refuse(stale("term"));
    TRY(check_term_words(work, input.name, input.aliases, input.term));
    bool const renamed = term.name != input.name.value;
    term.name = input.name;
    term.aliases.assign(input.aliases.begin(), input.aliases.end());
    if (input.category) term.category = *input.category;
    TRY(terms.save(term));
    if (renamed) refresh_cards(work, terms.people_with(term.id));
    work.concerns(term.id.text());
    return term;
}

}  // namespace telemachy::people::edit_expertise
