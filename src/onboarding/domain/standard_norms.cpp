#include "onboarding/domain/norms.h"

namespace telemachy::onboarding {
namespace {

using programmes::Modality;

constexpr char const* expectations =
    "Meet when you said you would. If you cannot, say so a day before and propose another time "
    "yourself.\n\n"
    "Come with one thing you want to understand or one thing you noticed. Fifteen minutes of "
    "preparation are worth an hour of talk.\n\n"
    "Say what you did with what you heard. Advice that disappears is not given a second time.";

constexpr char const* reverse_expectations =
    "The more junior of you advises; the more senior listens, asks and acts. Rank stays outside.\n\n"
    "Meet when you said you would. The senior person does not cancel twice in a row: to the other side "
    "that is an answer.\n\n"
    "The senior person ends every meeting with one sentence that begins with \"I heard\", and the next "
    "one with \"I changed\" or \"I did not change, because\".";

constexpr char const* boundaries =
    "A mentor is no line manager, no sponsor by right and no therapist. Pay, appraisal and promotion of "
    "either of you are not talked about.\n\n"
    "Nobody asks the other for a favour that their place in the company makes hard to refuse.\n\n"
    "Either of you may end this at any time and owes nobody a reason.";

constexpr char const* reverse_boundaries =
    "What is said here is never used in an appraisal, a promotion or a reorganisation, of either of you "
    "or of anybody who was spoken of.\n\n"
    "The senior person does not ask who said it, and does not look for the answer elsewhere.\n\n"
    "The junior person has an independent contact, named on every page of the pair, who is outside both "
    "reporting lines. Turning to them is never held against anybody.\n\n"
    "Either of you may end this at any time and owes nobody a reason.";

constexpr char const* confidentiality =
    "What is said between you stays between you, unless you both agree on the words that leave.\n\n"
    "Coordinators see that you met, not what you said.\n\n"
    "There is one exception, and you are told before it is used: danger to life, and what the law "
    "obliges us to report.";

NormsQuestion who_may_know() {
    return {.question = "Your partner told you about a plan of their team. Your own manager would find it "
                        "useful. What do you do?",
            .choices = {"Pass it on without the name", "Ask your partner first, and keep it if they say no",
                        "Pass it on: you are both in the same company"},
            .right = 1,
            .because = "Nothing leaves the two of you unless you both agree on the words, with or without a "
                       "name."};
}

NormsQuestion how_to_end() {
    return {.question = "After two meetings you feel that this does not work for you. What do you owe?",
            .choices = {"A reason to the coordinator", "A reason to your partner",
                        "Nothing but to say that you end it"},
            .right = 2,
            .because = "Leaving is free of fault here. You may offer a reason privately; nobody asks for one."};
}

NormsQuestion who_said_it() {
    return {.question = "Your junior partner says that people are afraid to bring you bad news. What do you ask?",
            .choices = {"Who told you?", "What would have made it easier?", "Is that true of my team as well?"},
            .right = 1,
            .because = "Asking who, even in a friendly way, ends the honesty. Ask what you can change."};
}

}  // namespace

Norms standard_norms(Modality modality) {
    bool const reverse = modality == Modality::reverse;
    Norms norms{.expectations = reverse ? reverse_expectations : expectations,
                .boundaries = reverse ? reverse_boundaries : boundaries,
                .confidentiality = confidentiality,
                .questions = {who_may_know(), how_to_end()}};
    if (reverse) norms.questions.insert(norms.questions.begin(), who_said_it());
    return norms;
}

}  // namespace telemachy::onboarding
