#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// One point of an agenda. What the house suggests has a code, which screens put into the reader's
/// language; what somebody wrote has words.
struct AgendaItem {
    Text<0, 40> code;
    Text<0, 200> text;
    Flag done;

    bool operator==(AgendaItem const& other) const {
        return code == other.code && text == other.text && done.value == other.done.value;
    }
};
using AgendaItems = std::vector<AgendaItem>;

/// Who says what to talk about: the house suggests, a programme in its place, the two themselves.
enum class AgendaFrom { house, programme, pair };

/// A page to prepare in five minutes; who needs more writes a note.
inline constexpr std::size_t agenda_items_max = 12;

/// What to talk about the n-th time, n from 1. The first conversation makes the agreement, the
/// second the objectives; every sixth asks how the two get on before habit answers for them. Where
/// the senior learns from the junior, the first says what happens to what the junior says.
[[nodiscard]] AgendaItems suggested_agenda(programmes::Modality modality, std::int64_t number);

/// What an agenda may hold: each point a code or words and never neither, and not too many of them.
[[nodiscard]] Result<void> check_agenda(AgendaItems const& items);

}  // namespace telemachy::relationships
