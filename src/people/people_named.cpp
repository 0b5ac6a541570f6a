#include "people/people_named.h"

#include "people/sql.h"
#include "people/store/directory_store.h"

namespace telemachy::people {

std::unordered_set<Id<PersonTag>> people_named(Work& work, std::string_view words) {
    auto const patterns = word_patterns(words);
    std::unordered_set<Id<PersonTag>> found;
    for (auto& person : work.tx().all<Id<PersonTag>>(sql::people_with_words, patterns[0],
                                                     patterns[1], patterns[2])) {
        found.insert(std::move(person));
    }
    return found;
}

}  // namespace telemachy::people
