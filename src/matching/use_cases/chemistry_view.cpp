#include "matching/use_cases/chemistry_view.h"

#include <algorithm>

namespace telemachy::matching {

ChemistryRound view_of(Work& work, ChemistryRow const& row) {
    ChemistryStore const store(work);
    ChemistryRound view{row.id, row.programme, row.opened_at, row.closes_at,
                        row.open_at(work.now())};
    auto const shown = store.shown(row.id);
    view.asked = static_cast<std::int64_t>(shown.size());
    view.answered = store.answers(row.id);
    if (shown.empty()) return view;
    auto const [least, most] = std::ranges::minmax_element(shown, {}, &ShownCount::times);
    view.shown_least = least->times;
    view.shown_most = most->times;
    return view;
}

Result<ChemistryRow> chemistry_for(Work& work, Id<ChemistryTag> const& id) {
    auto row = TRY(ChemistryStore(work).get(id));
    // Whoever may not see it is told so in the words for one that never was.
    if (!work.require_programme(row.programme.text())) return refuse(not_found("chemistry round"));
    return row;
}

}  // namespace telemachy::matching
