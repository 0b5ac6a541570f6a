#include "people/use_cases/list_expertise.h"

#include <algorithm>

#include "people/domain/text_folding.h"
#include "people/store/term_store.h"

namespace telemachy::people::list_expertise {

Result<Output> run(Work& work, Input const&) {
    Output output{TermStore(work).all()};
    std::ranges::sort(output.items, {},
                      [](ExpertiseTerm const& term) { return folded(term.name); });
    return output;
}

}  // namespace telemachy::people::list_expertise
