#pragma once

#include <cstdint>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/agenda.h"
#include "relationships/relationships.h"

/// What to talk about next time. The two say it for themselves; else their programme suggests it,
/// else the house does.
namespace telemachy::relationships {

struct Agenda {
    Version version;
    std::int64_t number;
    AgendaFrom from;
    AgendaItems items;

    static constexpr Sentence sentences[] = {
        {"version", "For saving it; 0 while it is a suggestion."},
        {"number", "Which conversation it is for, counted from 1."},
        {"from", "Whether the pair wrote it, or the programme or the house suggests it."},
    };
};

namespace see_agenda {

struct Input {
    Id<PairTag> pair;
};

/// The agenda of the next conversation.
Result<Agenda> run(Work& work, Input const& input);

}  // namespace see_agenda

namespace save_agenda {

struct Input {
    Id<PairTag> pair;
    ExpectedVersion version;
    std::int64_t number;
    AgendaItems items;

    static constexpr Sentence sentences[] = {
        {"number", "Which conversation it is for, as see_agenda says."},
    };
};

/// Either of the two writes the agenda of the next conversation, or ticks what was talked about.
Result<Agenda> run(Work& work, Input const& input);

}  // namespace save_agenda
}  // namespace telemachy::relationships
