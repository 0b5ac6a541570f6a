#include "demo/domain/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "demo/domain/expertise.h"

namespace telemachy::demo {
namespace {

// clang-format off
constexpr std::array<std::string_view, 7> mentee_motives{
    "I keep meeting {} in my work and have nobody to ask who has done it before.",
    "My next step needs {}, and courses have not got me there.",
    "I would like to see how decisions about {} are really made.",
    "I want to hear about {} from somebody outside my own harbour.",
    "I have a plan for {} and would like it taken apart kindly.",
    "We talk about {} every week, and I am the one who nods.",
    "I moved into this work last year and {} is the gap I feel most."};

constexpr std::array<std::string_view, 6> mentor_motives{
    "People come to me with questions about {}; I would rather answer them properly.",
    "Somebody once gave me an hour a month on {}. It is my turn.",
    "I can show what {} looks like from where I stand.",
    "I know {} and would like to find out how well by explaining it.",
    "I have made the usual mistakes with {} and can save somebody the time.",
    "{} changes quickly, and I learn most when somebody questions me."};

constexpr std::array<std::string_view, 5> refusals{
    "Not this time: the team cannot spare the hours before the commissioning.",
    "Would profit more after another season in the present job.",
    "There were stronger candidates from the unit.",
    "Asked to come back next year.",
    "Has a course running already."};

constexpr std::array<std::string_view, 5> mentee_goals{
    "By spring, handle a question of {} on my own and know whom to ask when I cannot.",
    "Take one decision a month about {} and look back at it together.",
    "Prepare one real piece of work on {} and bring it to every conversation.",
    "Build a circle of five people who know {}.",
    "Find out whether {} is where I want to go."};

constexpr std::array<std::string_view, 5> mentor_goals{
    "Listen before advising, and understand how the work looks from there.",
    "Hear what our decisions do three levels further down.",
    "Learn what newcomers are surprised by, and change one thing because of it.",
    "Practise asking better questions.",
    "Get to know a part of the company I have only seen on slides."};

constexpr std::array<std::string_view, 4> boundaries{
    "Either of us may skip a topic without giving a reason. Nothing goes to our managers.",
    "No messages in the evening. We say so early when a date cannot hold.",
    "We do not talk about pay or appraisals. Either may end it, without blame.",
    "What is said about other people stays here."};
// clang-format on

std::string with(std::string_view sentence, std::string_view word) {
    std::string text{sentence};
    if (auto const gap = text.find("{}"); gap != std::string::npos) {
        bool const opens = gap == 0;
        bool const acronym = word.size() > 1 && (word[1] < 'a' || word[1] > 'z') && word[1] != ' ';
        std::string fitted{word};
        if (!opens && !acronym && !word.starts_with("Gen Z") && word[0] >= 'A' && word[0] <= 'Z') {
            fitted[0] = static_cast<char>(word[0] - 'A' + 'a');
        }
        text.replace(gap, 2, fitted);
    }
    return text;
}

std::string_view term_name(Skill const& skill) {
    return expertise_terms()[static_cast<std::size_t>(skill.term)].name;
}

std::string_view topic_of(std::vector<Skill> const& skills, Dice& dice) {
    return skills.empty() ? "working here" : term_name(dice.pick(skills));
}

std::string_view cadence_of(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::weekly:
            return "Every week, half an hour";
        case Rhythm::fortnightly:
        case Rhythm::fading:
            return "Every two weeks, 45 minutes";
        case Rhythm::monthly:
        case Rhythm::irregular:
            return "Once a month, an hour";
    }
    return {};
}

}  // namespace

std::string motivation_of(DemoPerson const& person, Side side, Dice& dice) {
    if (side == Side::mentee) return with(dice.pick(mentee_motives), topic_of(person.wants, dice));
    return with(dice.pick(mentor_motives), topic_of(person.offers, dice));
}

std::string refusal_reason(Dice& dice) { return std::string(dice.pick(refusals)); }

DemoAgreement agreement_between(DemoPerson const& mentee, DemoPerson const& mentor, Rhythm rhythm,
                                bool same_city, Date signed_on, Dice& dice) {
    std::string topics;
    for (auto const& wish : mentee.wants) {
        bool const offered =
            std::ranges::find(mentor.offers, wish.term, &Skill::term) != mentor.offers.end();
        if (!offered) continue;
        topics += (topics.empty() ? "" : ", ") + std::string(term_name(wish));
    }
    if (topics.empty()) topics = topic_of(mentee.wants, dice);
    return {.cadence = std::string(cadence_of(rhythm)),
            .channel = same_city ? "In person, walking where possible" : "Video, camera on",
            .gives_mentee = "A seat beside me where it is decided, and straight answers",
            .gives_mentor = "What I see every day and nobody writes down, said plainly",
            .goals_mentee = with(dice.pick(mentee_goals), topic_of(mentee.wants, dice)),
            .goals_mentor = std::string(dice.pick(mentor_goals)),
            .topics = topics,
            .off_limits = "Promotions, ours and other people's",
            .boundaries = std::string(dice.pick(boundaries)),
            .ending = "With a last hour to say what changed, and a thank you",
            .signed_on = signed_on};
}

}  // namespace telemachy::demo
