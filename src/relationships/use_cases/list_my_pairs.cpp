#include "relationships/use_cases/list_my_pairs.h"

namespace telemachy::relationships::list_my_pairs {

Result<Output> run(Work& work, Input const&) {
    Id<PersonTag> const me(work.actor().person);
    auto rows = PairStore(work).of_person(me);

    std::vector<OwnPair> pairs;
    std::vector<Id<PersonTag>> partners;
    for (auto& row : rows) {
        auto const side = row.mentee == me ? Side::mentee : Side::mentor;
        pairs.push_back({std::move(row), side});
        partners.push_back(pairs.back().partner());
    }

    Faces const faces(work, partners);
    Output output;
    for (auto const& pair : pairs) output.items.push_back(card_of(work, pair, faces));
    return output;
}

}  // namespace telemachy::relationships::list_my_pairs
