#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// How much one side likes the other: larger is better, and only comparisons count.
using Liking = std::int32_t;

/// Somebody would rather have an open place than this partner.
inline constexpr Liking unacceptable = std::numeric_limits<Liking>::min();

/// Both sides' preferences over each other, worked out when asked: nobody's ranking is written
/// down. A pair is acceptable when neither side says `unacceptable`. Must always answer the same,
/// to several threads at once too.
class Preferences {
public:
    virtual ~Preferences() = default;

    /// For one agent and the tasks `first_task`, ...: how much it likes each, and how much each
    /// likes it. Both spans have the same size.
    virtual void of_agent(std::uint32_t agent, std::uint32_t first_task, std::span<Liking> likes,
                          std::span<Liking> liked) const = 0;

    /// The same from a task's side. Asked only when tasks propose.
    virtual void of_task(std::uint32_t task, std::uint32_t first_agent, std::span<Liking> likes,
                         std::span<Liking> liked) const {
        for (std::size_t x = 0; x < likes.size(); ++x)
            of_agent(first_agent + static_cast<std::uint32_t>(x), task, liked.subspan(x, 1),
                     likes.subspan(x, 1));
    }

    /// Where both sides like every pair alike: those likings as scores, which can be searched
    /// without working them all out. Null: they are not, or not known to be.
    [[nodiscard]] virtual ScoreSource const* alike() const { return nullptr; }

protected:
    Preferences() = default;
    Preferences(Preferences const&) = default;
    Preferences& operator=(Preferences const&) = default;
};

/// How many partners each side may have.
struct Quotas {
    std::vector<std::uint32_t> agents;
    std::vector<std::uint32_t> tasks;
};

struct Couple {
    std::uint32_t agent = 0;
    std::uint32_t task = 0;
    friend auto operator<=>(Couple const&, Couple const&) = default;
};

}  // namespace telemachy::optimise
