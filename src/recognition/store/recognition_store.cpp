#include "recognition/store/recognition_store.h"

#include "recognition/sql.h"

namespace telemachy::recognition {

void RecognitionStore::add(ItemRow const& item, std::vector<Id<PersonTag>> const& named) {
    work_.tx().run(sql::insert_item, item.id, item.programme, item.author, item.words,
                   item.said_at);
    for (auto const& person : named) work_.tx().run(sql::insert_named, item.id, person);
}

std::optional<ItemRow> RecognitionStore::find(Id<RecognitionTag> const& item) {
    return work_.tx().one<ItemRow>(sql::find_item, item);
}

std::vector<ItemRow> RecognitionStore::by(Id<PersonTag> const& author) {
    return work_.tx().all<ItemRow>(sql::items_by, author);
}

std::vector<ItemRow> RecognitionStore::naming(Id<PersonTag> const& person) {
    return work_.tx().all<ItemRow>(sql::items_naming, person);
}

std::vector<ItemRow> RecognitionStore::shown_in(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<ItemRow>(sql::shown_items, programme);
}

std::vector<NamedRow> RecognitionStore::named(Id<RecognitionTag> const& item) {
    return work_.tx().all<NamedRow>(sql::named_in, item);
}

bool RecognitionStore::answer(Id<RecognitionTag> const& item, Id<PersonTag> const& person,
                              Consent consent) {
    return work_.tx().run(sql::answer, item, person, consent, work_.now()) > 0;
}

void RecognitionStore::drop(Id<RecognitionTag> const& item) {
    work_.tx().run(sql::drop_named, item);
    work_.tx().run(sql::drop_item, item);
}

void RecognitionStore::forget(Id<PersonTag> const& person) {
    for (auto const& item : by(person)) drop(item.id);
    work_.tx().run(sql::forget_named, person);
}

}  // namespace telemachy::recognition
