#include "people/use_cases/merge_expertise.h"

#include "people/store/card_store.h"
#include "people/store/term_store.h"

namespace telemachy::people::merge_expertise {

Result<Output> run(Work& work, Input const& input) {
    if (input.term == input.into) {
        return refuse(invalid_field("/into", "same", "This is the term itself. Name another one."));
    }
    TermStore terms(work);
    auto const term = TRY(terms.get(input.term));
    auto const into = TRY(terms.get(input.into));
    if (term.version != input.version.value) return refuse(stale("term"));
    auto const people = terms.people_with(term.id);
    TRY(terms.merge(term, into));
    refresh_cards(work, people);
    work.concerns(into.id.text());
    work.note("people", people.size());
    return terms.get(into.id);
}

}  // namespace telemachy::people::merge_expertise
