#include "relationships/use_cases/ask_question.h"

#include "relationships/use_cases/tell.h"

namespace telemachy::relationships::ask_question {
namespace {

/// Enough to decide by. Beyond it, talking is better than writing, and this is no place to chat.
constexpr std::int64_t questions_max = 10;

}  // namespace

Result<Question> run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (!is_alive(pair.row.state)) {
        return refuse(
            conflict("pair.closed", "This match is over, so nobody waits for the question."));
    }
    QuestionStore questions(work);
    if (questions.count_by(input.pair, pair.me()) >= questions_max) {
        return refuse(conflict("question.too_many",
                               "You have asked ten questions here. Ask the rest when you "
                               "talk."));
    }
    QuestionRow const row{
        work.make_id<QuestionTag>(), input.pair, pair.me(), input.text, work.now(), {}, {}};
    questions.add(row);
    auto const faces = faces_of(work, pair);
    tell(work, pair.row, pair.partner(), "question_asked", faces);
    work.concerns(input.pair.text());
    return question_of(pair, row, faces);
}

}  // namespace telemachy::relationships::ask_question
