#pragma once

#include <optional>
#include <vector>

#include "calendar/domain/busy/expansion.h"

namespace telemachy::calendar {

/// An event and what stands in place of some of its occurrences.
struct Series {
    Event const* master =
        nullptr;  ///< Null when only exceptions were sent, as to a guest of one meeting.
    std::vector<Event const*> exceptions = {};
};

/// Places one series in a window.
class SeriesExpander {
public:
    /// Takes what it costs from `limits.work`, and adds what it finds to `expansion`.
    SeriesExpander(Series const& series, View const& view, ExpansionLimits& limits,
                   Expansion& expansion);

    void run();

private:
    /// An occurrence before exceptions. `end` is set where the event itself does not say it.
    struct Start {
        sys_seconds at;
        EventTime time;
        std::optional<sys_seconds> end = {};
    };

    [[nodiscard]] std::vector<Start> starts();
    void add_by_rule(std::vector<Start>& starts);
    void add_extra(std::vector<Start>& starts) const;
    [[nodiscard]] bool is_past_until(EventTime const& time, sys_seconds at) const;
    [[nodiscard]] bool is_excluded(Start const& start) const;
    [[nodiscard]] bool names(EventTime const& named, Start const& start) const;
    void place(Start const& start);
    void place_exception(Event const& exception);
    void add(Event const& event, sys_seconds begin, sys_seconds end, EventTime const& original);
    [[nodiscard]] std::optional<sys_seconds> end_of(Event const& event,
                                                    EventTime const& start) const;
    [[nodiscard]] seconds reach() const;
    void complain(Event const& event, std::string code, std::string sentence);

    Series const& series_;
    View const& view_;
    ExpansionLimits& limits_;
    Expansion& expansion_;
};

}  // namespace telemachy::calendar
