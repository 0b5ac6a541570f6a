#include "sealed/use_cases/own_texts.h"

#include "sealed/sealed_directory.h"

namespace telemachy::sealed {
namespace {

std::string kind_of(OwnKind) { return "search_index"; }

}  // namespace

Result<KeptText> keep_own_text::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    SealedDirectory const texts(work);
    auto const before = texts.own_texts(me.text(), kind_of(input.kind));
    // One of each kind: a second would leave the browser to guess which counts.
    if (!before.empty() && before.front().binding.object != input.text.binding.object)
        return refuse(stale("text"));
    work.concerns(me.text());
    return keep_sealed(
        work, input.text,
        {.about = me.text(), .kind = kind_of(input.kind), .tier = SealedTier::T4, .readers = {me}});
}

Result<see_own_text::Output> see_own_text::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto texts = SealedDirectory(work).own_texts(me.text(), kind_of(input.kind));
    if (texts.empty()) return Output{};
    return Output{std::move(texts.front())};
}

}  // namespace telemachy::sealed
