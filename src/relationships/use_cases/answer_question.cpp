#include "relationships/use_cases/answer_question.h"

#include "relationships/use_cases/tell.h"

namespace telemachy::relationships::answer_question {
namespace {

struct AskedQuestion {
    QuestionRow question;
    OwnPair pair;
};

/// A question in somebody else's pair does not exist for the actor, like the pair itself.
Result<AskedQuestion> find_own(Work& work, Id<QuestionTag> const& id) {
    auto question = QuestionStore(work).find(id);
    if (!question) return refuse(not_found("question"));
    auto pair = PairStore(work).own(question->pair);
    if (!pair) return refuse(not_found("question"));
    return AskedQuestion{std::move(*question), std::move(*pair)};
}

}  // namespace

Result<Question> run(Work& work, Input const& input) {
    auto [question, pair] = TRY(find_own(work, input.question));
    if (question.asked_by == pair.me()) {
        return refuse(
            conflict("question.own", "This question is yours; the other one answers it."));
    }
    if (question.answer)
        return refuse(conflict("question.answered", "You have answered this question already."));
    if (!is_alive(pair.row.state)) {
        return refuse(
            conflict("pair.closed", "This match is over, so nobody waits for the answer."));
    }
    QuestionStore(work).answer(input.question, input.text);
    question.answer = input.text;
    question.answered_at = work.now();
    auto const faces = faces_of(work, pair);
    tell(work, pair.row, pair.partner(), "question_answered", faces);
    work.concerns(pair.row.id.text());
    return question_of(pair, question, faces);
}

}  // namespace telemachy::relationships::answer_question
