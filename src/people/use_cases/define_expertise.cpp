#include "people/use_cases/define_expertise.h"

#include <set>

#include "people/domain/text_folding.h"
#include "people/store/term_store.h"

namespace telemachy::people::define_expertise {
namespace {

/// Lists are written with semicolons between terms and a level in brackets, so a term has neither.
bool is_plain(std::string const& word) {
    return word.find_first_of(";|\n\r") == std::string::npos && !folded_words(word).empty();
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    TermStore terms(work);
    Problem problem = invalid("invalid_input", "Some of this needs another look.");
    std::set<std::string> seen;
    auto const check = [&](std::string const& word, std::string const& path) {
        if (!is_plain(word)) {
            problem.fields.push_back(
                {path, "word", "Use letters or digits, and no semicolon or bar."});
        } else if (auto const taken = terms.term_of(word)) {
            problem.fields.push_back(
                {path, "taken", "“" + word + "” already leads to “" + taken->name + "”."});
        } else if (!seen.insert(folded_words(word)).second) {
            problem.fields.push_back({path, "twice", "“" + word + "” is here twice."});
        }
    };
    check(input.name, "/name");
    for (std::size_t index = 0; index < input.aliases.size(); ++index) {
        check(input.aliases[index], "/aliases/" + std::to_string(index));
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));

    ExpertiseTerm term{work.make_id<TermTag>(),
                       input.name,
                       {},
                       input.category ? input.category->value : std::string()};
    for (auto const& alias : input.aliases) term.aliases.push_back(alias);
    terms.add(term);
    work.concerns(term.id.text());
    return term;
}

}  // namespace telemachy::people::define_expertise
