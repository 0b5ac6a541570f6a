#include "people/store/term_store.h"

#include <map>

#include "people/domain/text_folding.h"
#include "people/sql.h"

namespace telemachy::people {
namespace {

struct TermRow {
    Id<TermTag> id;
    std::string name;
    std::string category;
};

struct AliasRow {
    Id<TermTag> term;
    std::string alias;
};

}  // namespace

std::vector<ExpertiseTerm> TermStore::all() const {
    std::map<Id<TermTag>, std::vector<std::string>> aliases;
    for (auto& row : work_.tx().all<AliasRow>(sql::all_aliases)) {
        aliases[row.term].push_back(std::move(row.alias));
    }
    std::vector<ExpertiseTerm> terms;
    for (auto& row : work_.tx().all<TermRow>(sql::all_terms)) {
        terms.push_back({row.id, std::move(row.name), aliases[row.id], std::move(row.category)});
    }
    return terms;
}

Vocabulary TermStore::vocabulary() const {
    std::vector<KnownTerm> known;
    for (auto& term : all()) known.push_back({term.id.text(), term.name, term.aliases});
    return Vocabulary(std::move(known));
}

std::optional<ExpertiseTerm> TermStore::term_of(std::string const& word) const {
    auto const row = work_.tx().one<TermRow>(sql::term_of_word, folded_words(word));
    if (!row) return std::nullopt;
    return ExpertiseTerm{row->id, row->name, {}, row->category};
}

void TermStore::add(ExpertiseTerm const& term) {
    auto& tx = work_.tx();
    tx.post(sql::insert_terms, term.id, term.name, term.category);
    tx.post(sql::insert_term_words, folded_words(term.name), term.id, std::nullopt);
    for (auto const& alias : term.aliases) {
        tx.post(sql::insert_term_words, folded_words(alias), term.id, alias);
    }
}

}  // namespace telemachy::people
