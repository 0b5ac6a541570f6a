#include "relationships/store/question_store.h"

#include "relationships/sql.h"

namespace telemachy::relationships {

void QuestionStore::add(QuestionRow const& question) {
    work_.tx().run(sql::insert_question, question.id, question.pair, question.asked_by,
                   question.text, question.asked_at);
}

void QuestionStore::answer(Id<QuestionTag> const& question, std::string const& text) {
    work_.tx().run(sql::answer_question, question, text, work_.now());
}

std::optional<QuestionRow> QuestionStore::find(Id<QuestionTag> const& question) {
    return work_.tx().one<QuestionRow>(sql::find_question, question);
}

std::vector<QuestionRow> QuestionStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<QuestionRow>(sql::questions_of_pair, pair);
}

std::int64_t QuestionStore::count_by(Id<PairTag> const& pair, Id<PersonTag> const& person) {
    return work_.tx().one<std::int64_t>(sql::count_questions_by, pair, person).value();
}

}  // namespace telemachy::relationships
