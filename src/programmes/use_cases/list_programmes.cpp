#include "programmes/use_cases/list_programmes.h"

namespace telemachy::programmes::list_programmes {

Result<Output> run(Work& work, Input const&) {
    auto programmes = ProgrammeStore(work).all();
    std::erase_if(programmes, [&](Programme const& each) { return !may_see(work, each); });
    return Output{cards_of(work, programmes)};
}

}  // namespace telemachy::programmes::list_programmes
