#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "operation/work.h"
#include "people/domain/card.h"
#include "people/domain/expertise.h"
#include "people/domain/roster_value.h"
#include "people/people.h"
#include "people/store/person_row.h"
#include "people/store/unit_register.h"

namespace telemachy::people {

/// Writes what the directory shows and searches, many at once.
class CardWriter {
public:
    explicit CardWriter(Work& work);

    void save(KnownPerson const& person, bool pauses, KnownPost const* post, int level_rank);

private:
    std::int64_t code_of(std::pair<std::string, std::string> const& facet);

    Work& work_;
    std::map<std::pair<std::string, std::string>, std::int64_t> codes_;
};

/// Replaces what people offer and want, adding terms the vocabulary lacks.
class SkillWriter {
public:
    explicit SkillWriter(Work& work);

    void replace(std::string const& person, bool had_some, std::vector<SaidExpertise> const& offers,
                 std::vector<SaidExpertise> const& wants);

private:
    std::string term_of(std::string const& said);

    Work& work_;
    Vocabulary vocabulary_;
    std::map<std::string, std::string> made_;  ///< Folded word → id.
};

[[nodiscard]] KnownPost known_post(PositionRow row, UnitRegister const& units);

/// Writes the cards of these people anew from what is known of them now.
void refresh_cards(Work& work, std::span<Id<PersonTag> const> people);
void refresh_card(Work& work, Id<PersonTag> const& person);

}  // namespace telemachy::people
