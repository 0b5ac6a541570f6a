#include "matching/domain/explain_pair.h"

#include <algorithm>
#include <optional>

#include "matching/domain/rules.h"

namespace telemachy::matching {
namespace {

/// Below this a conversation of an hour is hard to place; worth saying before anyone finds out.
constexpr int short_overlap_minutes = 90;
/// A mentor with less than a third of their hours left is near their limit.
constexpr int near_limit_value = 334;

bool is_private(Criterion criterion) {
    return criterion == Criterion::preference || criterion == Criterion::shared_identity;
}

/// What speaks for the pair besides expertise, as half a sentence.
std::string_view strength_of(Criterion criterion) {
    switch (criterion) {
        case Criterion::industry:
            return "they know the same industries";
        case Criterion::style:
            return "the way they lead fits together";
        case Criterion::distance:
            return "they live different working days";
        case Criterion::level_gap:
            return "their levels suit the programme";
        case Criterion::language:
            return "they share a language";
        case Criterion::hours:
            return "their working hours overlap well";
        case Criterion::novelty:
            return "they are new to each other";
        case Criterion::load:
            return "the mentor has time";
        default:
            return "";
    }
}

/// The part that gives most of what it could, by weight; nothing private, nothing that gives half
/// or less.
std::string strongest(std::vector<Part> const& parts) {
    Part const* best = nullptr;
    for (auto const& part : parts) {
        bool const speaks = !strength_of(part.criterion).empty() && 2 * part.points > part.of;
        if (speaks && (best == nullptr || part.points > best->points)) best = &part;
    }
    return best == nullptr ? "no other criterion stands out"
                           : std::string(strength_of(best->criterion));
}

struct Coverage {
    std::vector<std::string> known;   ///< At the wished level or above.
    std::vector<std::string> partly;  ///< Below it.
};

Coverage coverage_of(WordList const& words, Participant const& mentee, Participant const& mentor) {
    Coverage coverage;
    for (auto const& want : mentee.wants) {
        int level = 0;
        for (auto const& offer : mentor.offers)
            if (offer.term == want.term) level = std::max(level, offer.level);
        if (level >= want.level)
            coverage.known.push_back(words.text(want.term));
        else if (level > 0)
            coverage.partly.push_back(words.text(want.term));
    }
    return coverage;
}

Sentence main_sentence(WordList const& words, Participant const& mentee, Participant const& mentor,
                       std::vector<Part> const& parts) {
    Sentence said{"", {{"mentor", mentor.name}, {"mentee", mentee.name}}};
    auto const coverage = coverage_of(words, mentee, mentor);
    auto const asked = mentee.wants.size();
    if (asked == 0) {
        said.key = "pair.nothing_asked";
        said.values.emplace_back("strength", strongest(parts));
    } else if (coverage.known.size() == asked) {
        said.key = asked == 1   ? "pair.knows_the_one"
                   : asked == 2 ? "pair.knows_both"
                                : "pair.knows_all";
        said.values.emplace_back("terms", listed(coverage.known));
    } else if (!coverage.known.empty()) {
        said.key = "pair.knows_some";
        said.values.emplace_back("terms", listed(coverage.known));
        said.values.emplace_back("known", std::to_string(coverage.known.size()));
        said.values.emplace_back("asked", std::to_string(asked));
    } else if (!coverage.partly.empty()) {
        said.key = "pair.knows_partly";
        said.values.emplace_back("terms", listed(coverage.partly));
    } else {
        said.key = "pair.knows_nothing_asked";
        said.values.emplace_back("strength", strongest(parts));
    }
    return said;
}

std::vector<Sentence> sentences_for(WordList const& words, Policy const& policy, Participant const& mentee,
                                    Participant const& mentor, std::vector<Part> const& parts) {
    std::vector<Sentence> said{main_sentence(words, mentee, mentor, parts)};
    if (auto const minutes = overlap_minutes(mentee, mentor);
        minutes && *minutes < short_overlap_minutes)
        said.push_back({"pair.short_overlap", {{"minutes", counted(*minutes, "minute")}}});
    if (load_value(policy.capacity, mentor) < near_limit_value)
        said.push_back({"pair.near_limit"});
    return said;
}

PairWhy explain(WordList const& words, Policy const& policy, Participant const& mentee,
                Participant const& mentor) {
    PairWhy why;
    why.parts = parts_of(policy, mentee, mentor);
    for (auto const& part : why.parts) why.score += part.points;
    why.fit = fit_of(policy, why.score);
    why.sentences = sentences_for(words, policy, mentee, mentor, why.parts);
    return why;
}

}  // namespace

PairWhy explain_one_pair(MatchProblem const& problem, Mentee mentee, Mentor mentor) {
    auto why = explain(problem.inputs().words, problem.policy(), problem.mentees()[mentee],
                       problem.mentors()[mentor]);
    return problem.inputs().private_wishes ? without_wishes(problem.policy(), std::move(why)) : why;
}

PairWhy without_wishes(Policy const& policy, PairWhy why) {
    Policy others = policy;
    std::erase_if(others.criteria, [](WeightedCriterion const& each) {
        return each.criterion == Criterion::preference;
    });
    std::erase_if(why.parts,
                  [](Part const& part) { return part.criterion == Criterion::preference; });
    why.score = 0;
    for (auto const& part : why.parts) why.score += part.points;
    why.fit = fit_of(others, why.score);
    return why;
}

PairWhy explain_to_both(WordList const& words, Policy const& policy, Participant const& mentee,
                        Participant const& mentor) {
    auto why = explain(words, policy, mentee, mentor);
    std::erase_if(why.parts, [](Part const& part) { return is_private(part.criterion); });
    std::erase_if(why.sentences,
                  [](Sentence const& said) { return said.key == "pair.near_limit"; });
    why.score = 0;
    why.fit = 0;
    return why;
}

std::string in_english(std::vector<Sentence> const& sentences) {
    std::string out;
    for (auto const& sentence : sentences) {
        if (!out.empty()) out += " ";
        out += in_english(sentence);
    }
    return out;
}

}  // namespace telemachy::matching
