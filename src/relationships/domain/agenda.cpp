#include "relationships/domain/agenda.h"

#include <initializer_list>

namespace telemachy::relationships {
namespace {

using programmes::Modality;

AgendaItems points(std::initializer_list<char const*> codes) {
    AgendaItems items;
    for (auto const* code : codes) items.push_back({code, "", false});
    return items;
}

AgendaItems first_agenda(Modality modality) {
    switch (modality) {
        case Modality::reverse:
            return points({"introduce", "safe_to_say", "give_and_get", "agreement", "next_step"});
        case Modality::circle:
            return points({"round", "give_and_get", "agreement", "next_step"});
        case Modality::classic:
        case Modality::peer:
            break;
    }
    return points({"introduce", "give_and_get", "agreement", "next_step"});
}

}  // namespace

AgendaItems suggested_agenda(Modality modality, std::int64_t number) {
    if (number <= 1) return first_agenda(modality);
    if (number == 2) return points({"since_last", "objectives", "topic", "next_step"});
    if (number % 6 == 0) return points({"since_last", "how_are_we", "topic", "next_step"});
    if (modality == Modality::reverse)
        return points({"since_last", "show_me", "topic", "next_step"});
    if (modality == Modality::circle) return points({"round", "since_last", "topic", "next_step"});
    return points({"since_last", "topic", "next_step"});
}

Result<void> check_agenda(AgendaItems const& items) {
    Problem problem = invalid("invalid_input", "Some of this needs another look.");
    if (items.size() > agenda_items_max) {
        problem.fields.push_back(
            {"/items", "too_many", "Twelve points are more than an hour holds already."});
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].code.value.empty() && items[i].text.value.empty()) {
            problem.fields.push_back(
                {"/items/" + std::to_string(i) + "/text", "required", "This point says nothing."});
        }
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

}  // namespace telemachy::relationships
