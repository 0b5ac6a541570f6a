#include "matching/domain/quota_trade.h"

#include <algorithm>

#include "matching/domain/adjusted_scores.h"
#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "optimise/assignment/assignment.h"

namespace telemachy::matching {
namespace {

using optimise::Score;

struct Corner {
    QuotaTrade trade;
    Amount value = 0;  ///< Scores and open places, the payment not counted.
    std::vector<Amount> prices;
    bool last_before_gap = false;  ///< No corner lies between this one and the next.
};

class Curve {
public:
    Curve(MatchProblem const& problem, TradedGroup const& group, std::stop_token cancellation)
        : problem_(problem),
          side_(group.side),
          members_(members_of(problem.inputs(), group.side, group.group_by, group.group)),
          cancellation_(std::move(cancellation)) {}

    std::vector<QuotaTrade> run(std::size_t points) {
        corners_.push_back(corner_at(0, {}));
        // One more member may displace a whole perfect pair and open a place; doubled to be safe.
        auto most = corner_at(4 * score_max(problem_.policy()), corners_.front().prices);
        if (most.trade.members > corners_.front().trade.members)
            corners_.push_back(std::move(most));
        while (corners_.size() < points && !cancellation_.stop_requested() && split_widest_gap()) {
        }
        std::vector<QuotaTrade> trades;
        for (auto& corner : corners_) {
            corner.trade.lost = corners_.front().value - corner.value;
            trades.push_back(corner.trade);
        }
        return trades;
    }

private:
    /// Puts a corner between two neighbours, if there is one. Whether any gap is left to look into.
    bool split_widest_gap() {
        std::size_t widest = corners_.size();
        int most = 1;
        for (std::size_t k = 0; k + 1 < corners_.size(); ++k) {
            int const gap = corners_[k + 1].trade.members - corners_[k].trade.members;
            if (!corners_[k].last_before_gap && gap > most) most = gap, widest = k;
        }
        if (widest == corners_.size()) return false;
        auto& before = corners_[widest];
        auto const& after = corners_[widest + 1];
        Amount const slope = (before.value - after.value) / most;
        auto found = corner_at(slope, before.prices);
        bool const between =
            found.trade.members > before.trade.members && found.trade.members < after.trade.members;
        if (between)
            corners_.insert(corners_.begin() + static_cast<std::ptrdiff_t>(widest) + 1,
                            std::move(found));
        else
            before.last_before_gap = true;
        return true;
    }

    /// The best plan when every pair with a member is paid `price`.
    Corner corner_at(Amount price, std::vector<Amount> const& starting_prices) {
        auto const paid = [&](Side side) {
            std::vector<Score> bonus(problem_.inputs().of(side).size());
            for (std::size_t i = 0; side == side_ && i < bonus.size(); ++i)
                if (members_[i]) bonus[i] = static_cast<Score>(price);
            return bonus;
        };
        AdjustedScores const scores(problem_.scores(), 1, paid(Side::mentee), paid(Side::mentor));
        std::vector<Score> const open(problem_.mentees().size(), problem_.open_place_value());
        auto const solved = optimise::solve(
            {.agent_count = static_cast<optimise::Agent>(problem_.mentees().size()),
             .demands = problem_.demands(),
             .capacities = problem_.capacities(),
             .unmatched_values = open,
             .scores = scores},
            {.threads = 2, .starting_prices = starting_prices, .cancellation = cancellation_});
        Corner corner;
        corner.prices = solved.prices;
        corner.trade.price = price;
        corner.trade.proven = solved.proven;
        corner.value = solved.primal;
        for (auto const& pair : solved.pairs) add(corner.trade, pair.agent, pair.task);
        corner.value -= price * corner.trade.members;
        for (auto const& each : problem_.decisions())
            if (each.decision.kind == Decision::Kind::lock)
                add(corner.trade, each.mentee, each.mentor);
        return corner;
    }

    void add(QuotaTrade& trade, Mentee mentee, Mentor mentor) const {
        ++trade.pairs;
        trade.members += members_[side_ == Side::mentee ? mentee : mentor];
        trade.score +=
            score_of(problem_.policy(), problem_.mentees()[mentee], problem_.mentors()[mentor]);
    }

    MatchProblem const& problem_;
    Side side_;
    std::vector<bool> members_;
    std::stop_token cancellation_;
    std::vector<Corner> corners_;  ///< By members.
};

}  // namespace

std::vector<QuotaTrade> quota_trades(MatchProblem const& problem, TradedGroup const& group,
                                     std::size_t points, std::stop_token cancellation) {
    return Curve(problem, group, std::move(cancellation)).run(points);
}

}  // namespace telemachy::matching
