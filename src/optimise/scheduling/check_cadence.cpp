#include "optimise/scheduling/check_cadence.h"

#include <map>
#include <utility>

namespace telemachy::optimise {
namespace {

class Checker {
public:
    Checker(CadenceProblem const& problem, CadencePlan const& plan)
        : problem_(problem), plan_(plan) {}

    std::vector<std::string> run() {
        if (plan_.starts.size() != problem_.series.size())
            return {"The plan is about other series."};
        for (std::size_t i = 0; i < problem_.series.size(); ++i) check_series(i);
        std::int64_t cost =
            not_placed_ * problem_.weights.unplaced_cost + moved_ * problem_.weights.moved_cost;
        for (std::uint32_t p = 0; p < problem_.people.size(); ++p) {
            auto const& person = problem_.people[p];
            auto const borne = person.ledger_minutes + discomfort_[p];
            cost += borne * borne;
            if (minutes_[p] > person.budget_minutes)
                say("Person " + std::to_string(p) + " is over budget.");
        }
        if (cost != plan_.cost)
            say("The plan costs " + std::to_string(cost) + ", not " + std::to_string(plan_.cost) +
                ".");
        if (not_placed_ != plan_.not_placed) say("Another number of meetings is not placed.");
        if (moved_ != plan_.moved) say("Another number of meetings has moved.");
        if (plan_.bound > plan_.cost) say("The plan costs less than its bound.");
        return std::move(said_);
    }

private:
    void say(std::string sentence) { said_.push_back(std::move(sentence)); }

    void check_series(std::size_t i) {
        auto const& series = problem_.series[i];
        auto const& starts = plan_.starts[i];
        if (starts.size() != series.windows.size())
            return say("Series " + std::to_string(i) + " has another length.");
        std::int32_t earliest = 0;
        for (std::size_t k = 0; k < starts.size(); ++k) {
            auto const name = "Meeting " + std::to_string(k) + " of series " + std::to_string(i);
            auto const start = starts[k];
            if (start == unplaced) {
                ++not_placed_;
                continue;
            }
            auto const& [begin, end] = series.windows[k];
            if (start < begin || start >= end) say(name + " is outside its window.");
            if (start < earliest) say(name + " comes too soon after the one before.");
            earliest = start + series.gap;
            bool const was_placed = k < series.before.size() && series.before[k] != unplaced;
            if (was_placed && series.before[k] != start) ++moved_;
            for (auto const person : series.people) attend(person, start, series.length, name);
        }
    }

    void attend(std::uint32_t person, std::int32_t start, std::int32_t length,
                std::string const& name) {
        minutes_[person] += length * problem_.slot_minutes;
        auto const& slots = problem_.people[person].slots;
        for (auto slot = start; slot < start + length; ++slot) {
            if (static_cast<std::size_t>(slot) >= slots.size() ||
                slots[static_cast<std::size_t>(slot)] == taken) {
                return say(name + " is when person " + std::to_string(person) + " is taken.");
            }
            discomfort_[person] += slots[static_cast<std::size_t>(slot)];
            if (!booked_.emplace(std::pair(person, slot), name).second) {
                return say(name + " overlaps " + booked_.at({person, slot}) + ".");
            }
        }
    }

    CadenceProblem const& problem_;
    CadencePlan const& plan_;
    std::vector<std::string> said_;
    std::map<std::uint32_t, std::int64_t> discomfort_;
    std::map<std::uint32_t, std::int64_t> minutes_;
    std::map<std::pair<std::uint32_t, std::int32_t>, std::string> booked_;
    std::int64_t not_placed_ = 0;
    std::int64_t moved_ = 0;
};

}  // namespace

std::vector<std::string> check_cadence(CadenceProblem const& problem, CadencePlan const& plan) {
    return Checker(problem, plan).run();
}

}  // namespace telemachy::optimise
