#include "people/use_cases/term_words.h"

#include <set>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

/// Lists are written with semicolons between terms and a level in brackets, so a term has neither.
bool is_plain(std::string const& word) {
    return word.find_first_of(";|\n\r") == std::string::npos && !folded_words(word).empty();
}

}  // namespace

Result<void> check_term_words(Work& work, std::string const& name,
                              std::vector<Text<1, 120>> const& aliases,
                              std::optional<Id<TermTag>> const& own) {
    TermStore const terms(work);
    Problem problem = invalid("invalid_input", "Some of this needs another look.");
    std::set<std::string> seen;
    auto const check = [&](std::string const& word, std::string const& path) {
        auto const taken = terms.term_of(word);
        if (!is_plain(word)) {
            problem.fields.push_back(
                {path, "word", "Use letters or digits, and no semicolon or bar."});
        } else if (taken && taken->id != own) {
            problem.fields.push_back(
                {path, "taken", "“" + word + "” already leads to “" + taken->name + "”."});
        } else if (!seen.insert(folded_words(word)).second) {
            problem.fields.push_back({path, "twice", "“" + word + "” is here twice."});
        }
    };
    check(name, "/name");
    for (std::size_t index = 0; index < aliases.size(); ++index) {
        check(aliases[index], "/aliases/" + std::to_string(index));
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

}  // namespace telemachy::people
