#include "people/store/term_store.h"

#include <map>

#include "people/domain/text_folding.h"
#include "people/sql.h"
#include "people/store/company_revision.h"

namespace telemachy::people {
namespace {

struct TermRow {
    Id<TermTag> id;
    std::string name;
    std::string category;
    std::int64_t version;
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
        terms.push_back(
            {row.id, std::move(row.name), aliases[row.id], std::move(row.category), row.version});
    }
    return terms;
}

Vocabulary TermStore::vocabulary() const {
    std::vector<KnownTerm> known;
    for (auto& term : all()) known.push_back({term.id.text(), term.name, term.aliases});
    return Vocabulary(std::move(known));
}

Result<ExpertiseTerm> TermStore::get(Id<TermTag> const& term) const {
    auto row = work_.tx().one<TermRow>(sql::find_term, term);
    if (!row) return refuse(not_found("term"));
    ExpertiseTerm found{row->id, std::move(row->name), {}, std::move(row->category), row->version};
    for (auto& each : work_.tx().all<AliasRow>(sql::all_aliases)) {
        if (each.term == term) found.aliases.push_back(std::move(each.alias));
    }
    return found;
}

std::optional<ExpertiseTerm> TermStore::term_of(std::string const& word) const {
    auto const row = work_.tx().one<TermRow>(sql::term_of_word, folded_words(word));
    if (!row) return std::nullopt;
    return ExpertiseTerm{row->id, row->name, {}, row->category, row->version};
}

void TermStore::add(ExpertiseTerm const& term) {
    work_.tx().post(sql::insert_terms, term.id, term.name, term.category);
    write_words(term);
}

Result<void> TermStore::save(ExpertiseTerm& term) {
    auto const saved =
        work_.tx().run(sql::save_term, term.id, term.name, term.category, term.version);
    if (saved == 0) return refuse(stale("term"));
    ++term.version;
    work_.tx().run(sql::delete_words_of_term, term.id);
    write_words(term);
    return {};
}

Result<void> TermStore::merge(ExpertiseTerm const& term, ExpertiseTerm const& into) {
    auto& tx = work_.tx();
    tx.run(sql::move_skills, term.id, into.id);
    tx.run(sql::delete_skills_of_term, term.id);
    tx.run(sql::delete_words_of_term, term.id);
    if (tx.run(sql::delete_term, term.id, term.version) == 0) return refuse(stale("term"));
    auto all = into;
    all.aliases.push_back(term.name);
    all.aliases.insert(all.aliases.end(), term.aliases.begin(), term.aliases.end());
    return save(all);
}

std::vector<Id<PersonTag>> TermStore::people_with(Id<TermTag> const& term) const {
    return work_.tx().all<Id<PersonTag>>(sql::people_with_term, term);
}

void TermStore::write_words(ExpertiseTerm const& term) {
    auto& tx = work_.tx();
    raise_company_revision(work_);
    tx.post(sql::insert_term_words, folded_words(term.name), term.id, std::nullopt);
    for (auto const& alias : term.aliases) {
        tx.post(sql::insert_term_words, folded_words(alias), term.id, alias);
    }
}

}  // namespace telemachy::people
