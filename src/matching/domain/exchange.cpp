#include "matching/domain/exchange.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace telemachy::matching {
namespace {

constexpr Amount unreached = std::numeric_limits<Amount>::max();

}  // namespace

/// One run of Dijkstra's algorithm, backwards from the mentee into whom a pair is forced. Nodes are
/// the mentees, then the mentors, then `open`: where places nobody holds come from and go to.
class Exchange::Search {
public:
    Search(Exchange& exchange, Mentee target)
        : exchange_(exchange),
          target_(target),
          mentees_(exchange.problem_.mentees().size()),
          open_(mentees_ + exchange.problem_.mentors().size()),
          distance_(open_ + 1, unreached) {
        reach(target_, 0);
    }

    /// The next mentor a chain reaches, with the chain's cost; chains come cheapest first.
    std::optional<Alternative> next() {
        while (!heap_.empty()) {
            Step const step = heap_.top();
            heap_.pop();
            follow_next_link(step);
            if (distance_[step.node] != unreached) continue;
            distance_[step.node] = step.cost;
            if (step.node == open_)
                settle_open(step.cost);
            else if (step.node < mentees_)
                settle_mentee(static_cast<Mentee>(step.node), step.cost);
            else
                return settle_mentor(static_cast<Mentor>(step.node - mentees_), step.cost);
        }
        return std::nullopt;
    }

private:
    /// A node that can be reached, and the sorted list of links it was found on, to go on from.
    struct Step {
        Amount cost = 0;
        std::size_t node = 0;
        std::size_t list_of = unlisted;
        std::size_t place = 0;

        bool operator>(Step const& other) const {
            return std::tie(cost, node) > std::tie(other.cost, other.node);
        }
    };
    static constexpr std::size_t unlisted = std::numeric_limits<std::size_t>::max();

    void reach(std::size_t node, Amount cost) {
        if (distance_[node] == unreached) heap_.push({cost, node});
    }

    std::vector<Link> const& list_of(std::size_t node) {
        return node == open_ ? exchange_.links_into_open_
                             : exchange_.links_into(static_cast<Mentor>(node - mentees_));
    }

    void follow(std::size_t node, std::size_t place) {
        auto const& list = list_of(node);
        if (place < list.size())
            heap_.push({distance_[node] + list[place].cost, list[place].from, node, place});
    }

    void follow_next_link(Step const& step) {
        if (step.list_of != unlisted) follow(step.list_of, step.place + 1);
    }

    /// Chains come into a mentee from a mentor who drops them, or by filling their open place.
    void settle_mentee(Mentee mentee, Amount cost) {
        for (Mentor mentor : exchange_.mentors_of_[mentee]) {
            Amount const drop = *exchange_.surplus(mentee, mentor) - exchange_.marginal_[mentee];
            reach(mentees_ + mentor, cost + std::max<Amount>(0, drop));
        }
        if (exchange_.has_open_place_[mentee]) reach(open_, cost);
    }

    /// ... into a mentor from mentees who are added, or because one of the places falls open.
    Alternative settle_mentor(Mentor mentor, Amount cost) {
        follow(mentees_ + mentor, 0);
        if (!exchange_.mentees_of_[mentor].empty())
            reach(open_, cost + exchange_.plan_.prices[mentor]);
        return {mentor, cost};
    }

    /// ... into the open places from mentors who have one, and from mentees who are left out.
    void settle_open(Amount cost) {
        for (Mentor mentor : exchange_.free_mentors_) reach(mentees_ + mentor, cost);
        follow(open_, 0);
    }

    Exchange& exchange_;
    Mentee target_;
    std::size_t mentees_;
    std::size_t open_;
    std::vector<Amount> distance_;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> heap_;
};

Exchange::Exchange(MatchProblem const& problem, MatchPlan const& plan)
    : problem_(problem),
      plan_(plan),
      mentors_of_(problem.mentees().size()),
      mentees_of_(problem.mentors().size()),
      links_into_mentor_(problem.mentors().size()),
      links_known_(problem.mentors().size()) {
    for (auto const& quota : plan.quotas) paid_ = paid_ || quota.price != 0;
    sort_pairs();
    find_marginal_values();
}

void Exchange::sort_pairs() {
    for (auto const& pair : plan_.pairs) {
        if (pair.locked) continue;
        mentors_of_[pair.mentee].push_back(pair.mentor);
        mentees_of_[pair.mentor].push_back(pair.mentee);
    }
    for (Mentor j = 0; j < mentees_of_.size(); ++j)
        if (mentees_of_[j].size() < problem_.capacities()[j]) free_mentors_.push_back(j);
}

void Exchange::find_marginal_values() {
    Amount const open_value = problem_.open_place_value();
    for (Mentee i = 0; i < mentors_of_.size(); ++i) {
        bool const open = mentors_of_[i].size() < problem_.demands()[i];
        Amount marginal = open ? open_value : unreached;
        for (Mentor j : mentors_of_[i]) marginal = std::min(marginal, *surplus(i, j));
        if (open) marginal = open_value;
        has_open_place_.push_back(open);
        marginal_.push_back(marginal);
        bool const takes_part = problem_.demands()[i] > 0;
        if (takes_part) links_into_open_.push_back({std::max<Amount>(0, marginal - open_value), i});
    }
    std::ranges::sort(links_into_open_);
}

std::optional<Amount> Exchange::surplus(Mentee mentee, Mentor mentor) const {
    auto const score = problem_.scores().score(mentee, mentor);
    if (score == optimise::forbidden_pair) return std::nullopt;
    return score - plan_.prices[mentor];
}

Amount Exchange::add_cost(Mentee mentee, Amount surplus) const {
    return std::max<Amount>(0, marginal_[mentee] - surplus);
}

bool Exchange::is_planned(Mentee mentee, Mentor mentor) const {
    return std::ranges::find(mentors_of_[mentee], mentor) != mentors_of_[mentee].end();
}

std::vector<Exchange::Link> const& Exchange::links_into(Mentor mentor) {
    auto& links = links_into_mentor_[mentor];
    if (links_known_[mentor]) return links;
    links_known_[mentor] = true;
    for (Mentee i = 0; i < mentors_of_.size(); ++i) {
        if (problem_.demands()[i] == 0 || is_planned(i, mentor)) continue;
        if (auto const gain = surplus(i, mentor)) links.push_back({add_cost(i, *gain), i});
    }
    std::ranges::sort(links);
    return links;
}

std::optional<Exchange::Alternative> Exchange::best_alternative(Mentee mentee) {
    if (problem_.demands()[mentee] == 0) return std::nullopt;
    std::optional<Alternative> best;
    Search search(*this, mentee);
    while (auto const reached = search.next()) {
        if (best && reached->cost >= best->cost) break;
        if (is_planned(mentee, reached->mentor)) continue;
        auto const gain = surplus(mentee, reached->mentor);
        if (!gain) continue;
        Amount const cost = reached->cost + add_cost(mentee, *gain);
        if (!best || cost < best->cost) best = {reached->mentor, cost};
    }
    return best;
}

std::optional<Amount> Exchange::cost_of(Mentee mentee, Mentor mentor) {
    if (is_planned(mentee, mentor)) return 0;
    auto const gain = surplus(mentee, mentor);
    if (!gain || problem_.demands()[mentee] == 0) return std::nullopt;
    Search search(*this, mentee);
    while (auto const reached = search.next())
        if (reached->mentor == mentor) return reached->cost + add_cost(mentee, *gain);
    return std::nullopt;
}

}  // namespace telemachy::matching
