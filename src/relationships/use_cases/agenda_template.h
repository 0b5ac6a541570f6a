#pragma once

#include <cstdint>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/agenda.h"
#include "relationships/relationships.h"

/// What a programme suggests its pairs talk about the n-th time. Where it says nothing, the house
/// does, by number and modality.
namespace telemachy::relationships {

struct AgendaTemplate {
    Version version;
    std::int64_t number;
    AgendaFrom from;
    AgendaItems items;

    static constexpr Sentence sentences[] = {
        {"version", "For saving it; 0 while nobody has."},
        {"from", "Whether the programme wrote it, or the house suggests it."},
    };
};

namespace list_agenda_templates {

struct Input {
    Id<ProgrammeTag> programme;
};

struct Output {
    programmes::Modality modality;
    std::vector<AgendaTemplate> items;

    static constexpr Sentence sentences[] = {
        {"items", "The first six conversations, and every later one the programme wrote for."},
    };
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_agenda_templates

namespace see_agenda_template {

struct Input {
    Id<ProgrammeTag> programme;
    Whole<1, 50> number;
};

Result<AgendaTemplate> run(Work& work, Input const& input);

}  // namespace see_agenda_template

namespace save_agenda_template {

struct Input {
    Id<ProgrammeTag> programme;
    Whole<1, 50> number;
    ExpectedVersion version;
    AgendaItems items;

    static constexpr Sentence sentences[] = {
        {"items", "None gives the conversation back to the house's own suggestion."},
    };
};

/// Pairs that have written an agenda of their own keep it.
Result<AgendaTemplate> run(Work& work, Input const& input);

}  // namespace save_agenda_template
}  // namespace telemachy::relationships
