#include "people/use_cases/define_expertise.h"

#include "people/use_cases/term_words.h"

namespace telemachy::people::define_expertise {

Result<Output> run(Work& work, Input const& input) {
    TRY(check_term_words(work, input.name, input.aliases));
    ExpertiseTerm term{work.make_id<TermTag>(),
                       input.name,
                       {input.aliases.begin(), input.aliases.end()},
                       input.category ? input.category->value : std::string()};
    TermStore(work).add(term);
    work.concerns(term.id.text());
    return term;
}

}  // namespace telemachy::people::define_expertise
