#include "relationships/use_cases/read_ending_word.h"

#include "relationships/store/ending_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships::read_ending_word {

Result<Output> run(Work& work, Input const& input) {
    auto const pair = PairStore(work).find(input.pair);
    if (!pair || !work.require_programme(pair->programme.text())) return refuse(not_found("pair"));
    if (PairStore(work).own(input.pair)) {
        return refuse(forbidden(
            "pair.own", "This was your own pair. Another coordinator may read what was said."));
    }
    auto const kept = EndingStore(work).word(input.pair);
    if (!kept) return refuse(not_found("word"));
    work.concerns(input.pair.text());
    return Output{Faces(work, {kept->person}).of(kept->person), kept->word, kept->at};
}

}  // namespace telemachy::relationships::read_ending_word
