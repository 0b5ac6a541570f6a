#pragma once

#include <cstdint>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/agenda.h"
#include "relationships/relationships.h"

/// What a programme suggests its pairs talk about the n-th time.
namespace telemachy::relationships {

struct AgendaTemplate {
    Version version;
    std::int64_t number;
    AgendaItems items;

    static constexpr Sentence sentences[] = {
        {"version", "For saving it; 0 while the house's own suggestion stands."},
    };
};

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
};

/// Pairs that have written an agenda of their own keep it.
Result<AgendaTemplate> run(Work& work, Input const& input);

}  // namespace save_agenda_template
}  // namespace telemachy::relationships
