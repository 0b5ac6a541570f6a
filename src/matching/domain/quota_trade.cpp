#include "matching/domain/quota_trade.h"

#include <utility>

#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "optimise/welfare/quota.h"

namespace telemachy::matching {
namespace {

class Trades {
public:
    Trades(MatchProblem const& problem, TradedGroup const& group)
        : problem_(problem),
          group_{group.side == Side::mentee ? optimise::PeopleGroup::Side::agents
                                            : optimise::PeopleGroup::Side::tasks,
                 members_of(problem.inputs(), group.side, group.group_by, group.group)} {}

    std::vector<QuotaTrade> run(std::size_t points, std::stop_token const& cancellation) const {
        std::vector<optimise::Score> const open(problem_.mentees().size(),
                                                problem_.open_place_value());
        auto const curve = optimise::whole_quota_curve(
            {.agent_count = static_cast<optimise::Agent>(problem_.mentees().size()),
             .demands = problem_.demands(),
             .capacities = problem_.capacities(),
             .unmatched_values = open,
             .scores = problem_.scores()},
            group_, points, {.threads = 2, .cancellation = cancellation});
        std::vector<QuotaTrade> trades;
        for (auto const& plan : curve) {
            auto trade = trade_of(plan);
            // A step may bring more places than it asks for, as many as the next.
            if (trades.empty() || trade.members > trades.back().members)
                trades.push_back(std::move(trade));
        }
        return trades;
    }

private:
    [[nodiscard]] QuotaTrade trade_of(optimise::QuotaPlan const& plan) const {
        QuotaTrade trade;
        trade.lost = plan.lost;
        trade.price = plan.bonus;
        trade.proven = plan.proven;
        for (auto const& pair : plan.pairs) add(trade, pair);
        for (auto const& each : problem_.decisions())
            if (each.decision.kind == Decision::Kind::lock)
                add(trade, {each.mentee, each.mentor,
                            score_of(problem_.policy(), problem_.mentees()[each.mentee],
                                     problem_.mentors()[each.mentor])});
        return trade;
    }

    void add(QuotaTrade& trade, optimise::AssignedPair const& pair) const {
        ++trade.pairs;
        trade.members += group_.has(pair) ? 1 : 0;
        trade.score += pair.score;
    }

    MatchProblem const& problem_;
    optimise::PeopleGroup group_;
};

}  // namespace

std::vector<QuotaTrade> quota_trades(MatchProblem const& problem, TradedGroup const& group,
                                     std::size_t points, std::stop_token cancellation) {
    return Trades(problem, group).run(points, cancellation);
}

}  // namespace telemachy::matching
