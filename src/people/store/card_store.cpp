#include "people/store/card_store.h"

#include <algorithm>

#include "people/domain/text_folding.h"
#include "people/sql.h"
#include "people/store/company_store.h"
#include "people/store/profile_store.h"
#include "people/store/term_store.h"

namespace telemachy::people {
namespace {

struct FacetCode {
    std::int64_t code = 0;
    std::string kind;
    std::string value;
};

}  // namespace

CardWriter::CardWriter(Work& work) : work_(work) {
    for (auto& row : work.tx().all<FacetCode>(sql::all_facets)) {
        codes_.emplace(std::pair(std::move(row.kind), std::move(row.value)), row.code);
    }
}

void CardWriter::save(KnownPerson const& person, bool pauses, KnownPost const* post,
                      int level_rank) {
    if (person.state.standing == Standing::removed) {
        work_.tx().post(sql::delete_card, person.id);
        work_.tx().post(sql::delete_search, person.id);
        return;
    }
    auto const card = make_card(person.id, person.state, pauses, post, level_rank);
    std::string facets = " ";
    for (auto const& facet : facets_of(card)) facets += std::to_string(code_of(facet)) + " ";
    std::optional<std::string> position;
    if (!card.position.empty()) position = card.position;
    work_.tx().post(sql::save_cards, card.person, card.name, card.title, card.unit, card.function,
                    card.level, card.level_rank, card.country, card.time_zone, card.languages,
                    card.offers, card.employment, card.status, position);
    work_.tx().post(sql::save_search, card.person, card.status, sort_key(card), search_text(card),
                    facets);
}

std::int64_t CardWriter::code_of(std::pair<std::string, std::string> const& facet) {
    auto const next = static_cast<std::int64_t>(codes_.size()) + 1;
    auto const [entry, is_new] = codes_.try_emplace(facet, next);
    if (is_new) work_.tx().post(sql::insert_facets, next, facet.first, facet.second);
    return entry->second;
}

SkillWriter::SkillWriter(Work& work) : work_(work), vocabulary_(TermStore(work).vocabulary()) {}

void SkillWriter::replace(std::string const& person, bool had_some,
                          std::vector<SaidExpertise> const& offers,
                          std::vector<SaidExpertise> const& wants) {
    if (had_some) work_.tx().post(sql::delete_skills, person);
    auto const write = [&](std::string_view side, std::vector<SaidExpertise> const& skills) {
        for (auto const& [said, level] : skills) {
            work_.tx().post(sql::insert_skills, person, side, term_of(said), level);
        }
    };
    write("offer", offers);
    write("want", wants);
}

std::string SkillWriter::term_of(std::string const& said) {
    if (auto const* known = vocabulary_.find(said)) return known->id;
    auto const [entry, is_new] = made_.try_emplace(folded_words(said));
    if (is_new) {
        auto const id = work_.make_id<TermTag>();
        entry->second = id.text();
        TermStore(work_).add({id, said, {}, std::string(category_of_rosters)});
    }
    return entry->second;
}

KnownPost known_post(PositionRow row, UnitRegister const& units) {
    using enum RosterField;
    KnownPost post{.id = std::move(row.id), .state = {}};
    auto& facts = post.state.facts;
    if (row.unit) units.put_facts(facts, *row.unit);
    facts[body] = row.body;
    if (!row.ref_is_ours) facts[post_ref] = row.ref;
    facts[job_title] = std::move(row.title);
    facts[function] = std::move(row.function);
    facts[level] = std::move(row.level);
    facts[reports_to] = std::move(row.reports_to);
    post.state.key = {std::move(row.body), std::move(row.ref)};
    post.state.ref_is_ours = row.ref_is_ours;
    post.state.holder = row.holder;
    post.state.standing = row.standing;
    return post;
}

void refresh_cards(Work& work, std::span<Id<PersonTag> const> people) {
    UnitRegister const units(work);
    auto const ranks = CompanyStore::ranks(work);
    auto const rank_of = [&](PositionRow const& row) {
        auto const found = ranks.find(row.level);
        return found == ranks.end() ? 0 : found->second;
    };
    CardWriter cards(work);
    for (auto const& id : people) {
        auto const person = ProfileStore(work).find(id);
        if (!person) continue;
        std::optional<KnownPost> main;
        int main_rank = 0;
        for (auto& row : work.tx().all<PositionRow>(sql::posts_held_by, id)) {
            int const rank = rank_of(row);
            auto post = known_post(std::move(row), units);
            bool const better = !main || rank > main_rank ||
                                (rank == main_rank && post.state.key < main->state.key);
            if (!better) continue;
            main = std::move(post);
            main_rank = rank;
        }
        cards.save(person->known, person->pauses, main ? &*main : nullptr, main_rank);
    }
}

void refresh_card(Work& work, Id<PersonTag> const& person) {
    refresh_cards(work, std::span(&person, 1));
}

}  // namespace telemachy::people
