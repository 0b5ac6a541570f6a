#include "demo/domain/staffing.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <set>
#include <string>

#include "demo/domain/cast.h"
#include "demo/domain/dice.h"
#include "demo/domain/org_chart.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int never_filled = 12;
constexpr int leavers_replaced = 12;
constexpr int leavers_not_replaced = 10;
constexpr int contractors = 40;

// clang-format off
/// Women among a hundred people of each function, as one finds them in the trade.
constexpr std::array<int, function_count> women_percent{45, 31, 36, 30, 29, 38, 52, 66, 50, 61, 45, 55};

constexpr std::array<std::string_view, 6> contractor_firms{
    "Delta Robot Crew", "Coromandel Crewing", "Baltic Blade Works", "Quayside Software",
    "Tide and Timber Projects", "Araucaria Engineering"};
// clang-format on

Date before(Date day, int count) { return {sys_days{day.day} - days{count}}; }

class Staffing {
public:
    explicit Staffing(DemoCompany& company)
        : company_(company),
          holders_(company.posts.size(), 0),
          names_(company.seed, "names"),
          lives_(company.seed, "lives"),
          leaving_(company.seed, "leaving"),
          contracts_(company.seed, "contracts") {
        for (auto const& post : company.posts) {
            if (post.reports_to) supervises_.insert(*post.reports_to);
        }
    }

    void seat_everybody() {
        for (auto const& member : cast()) seat(member);
        leave_posts_empty();
        for (std::size_t i = 0; i < company_.posts.size(); ++i) {
            if (holders_[i] == 0) seat_stranger(static_cast<PostNo>(i));
        }
        hire_contractors();
        let_people_leave();
        assert(company_.people.size() == headcount);
    }

private:
    DemoPost& post(PostNo no) { return company_.posts[index(no)]; }

    void seat(CastMember const& member) {
        DemoPerson person = someone(member.level, member.gender);
        person.cast_key = member.key;
        person.started = before(person.started, 200);  // whoever has a story has been here a while
        person.name = {std::string(member.given), std::string(member.family)};
        person.culture = site_named(member.city).cultures[0];
        person.posts = chairs_for(member);
        if (!member.employer.empty()) make_external(person, member.employer);
        auto& chair = post(person.posts[0]);
        chair.city = member.city;
        if (!member.title.empty()) chair.title = member.title;
        if (chair.level != member.level) chair.level = member.level;
        if (member.key == "piotr") leave(person, before(company_.today, 31));
        if (member.key == "marta") leave(person, before(company_.today, 74));
        if (member.key == "ragnhild") {
            person.presence = Presence::paused;
            person.back_on = before(company_.today, -120);
        }
        hire(std::move(person));
    }

    /// Two share one chair, one sits on two, and the others take the first that fits.
    std::vector<PostNo> chairs_for(CastMember const& member) {
        if (member.key == "mairead") return company_.person(company_.cast("sinead")).posts;
        if (member.key == "filipa") {
            return {chair_titled("Executive Assistant to the Chief Financial Officer"),
                    chair_titled("Executive Assistant to the Chief People Officer")};
        }
        return {fitting_chair(member)};
    }

    PostNo chair_titled(std::string_view title) {
        auto const found = std::ranges::find(company_.posts, title, &DemoPost::title);
        assert(found != company_.posts.end());
        return static_cast<PostNo>(found - company_.posts.begin());
    }

    /// A free chair of the right rank, or of a neighbouring one where nobody would lose their
    /// leader.
    PostNo fitting_chair(CastMember const& member) {
        auto const unit = std::string(member.kind) + " " + std::string(member.city);
        for (bool const exact : {true, false}) {
            for (std::size_t i = 0; i < company_.posts.size(); ++i) {
                auto const& chair = company_.posts[i];
                auto const no = static_cast<PostNo>(i);
                bool const adviser = member.level == 7 && !member.employer.empty();
                if (holders_[i] > 0 || chair.function != member.function) continue;
                if (adviser != (chair.unit == "Advisers")) continue;
                if (!member.kind.empty() && chair.unit != unit) continue;
                if (member.level >= 7 && chair.city != member.city && !adviser) continue;
                if (exact ? chair.level == member.level
                          : chair.level < 5 && !supervises_.contains(no)) {
                    return no;
                }
            }
        }
        assert(!"a chair for everyone in the cast");
        return {};
    }

    void leave_posts_empty() {
        for (int left = never_filled; left > 0;) {
            auto const no = static_cast<PostNo>(leaving_.below(static_cast<int>(holders_.size())));
            if (holders_[index(no)] != 0 || post(no).level > 4 || supervises_.contains(no))
                continue;
            holders_[index(no)] = -1;
            --left;
        }
    }

    void seat_stranger(PostNo no) {
        auto const& chair = post(no);
        auto const& site = site_named(chair.city);
        DemoPerson person = someone(chair.level, throw_gender(chair));
        // One in nine came from somewhere else: that is what a harbour is for.
        auto const culture =
            lives_.chance(11)
                ? static_cast<Culture>(lives_.below(static_cast<int>(Culture::last) + 1))
                : lives_.pick(site.cultures);
        do {
            person.name = throw_name(names_, culture, person.monitoring.gender);
        } while (taken_names_.contains(person.name));
        person.culture = culture;
        person.posts = {no};
        hire(std::move(person));
    }

    Gender throw_gender(DemoPost const& chair) {
        int const roll = lives_.below(1000);
        if (roll < 12) return Gender::non_binary;
        if (roll < 34) return Gender::undisclosed;
        bool const balanced = chair.unit == biased_unit;
        int const women = balanced ? 48 : women_percent[static_cast<std::size_t>(chair.function)];
        return lives_.chance(women) ? Gender::woman : Gender::man;
    }

    DemoPerson someone(int level, Gender gender) {
        constexpr std::array<std::array<int, 4>, 9> ages{{{88, 10, 2, 0},
                                                          {46, 38, 13, 3},
                                                          {22, 50, 24, 4},
                                                          {5, 48, 38, 9},
                                                          {3, 46, 42, 9},
                                                          {0, 38, 51, 11},
                                                          {0, 24, 62, 14},
                                                          {0, 12, 70, 18},
                                                          {0, 5, 45, 50}}};
        constexpr std::array years_at_most{6, 15, 27, 38};
        DemoPerson person;
        auto const age = lives_.weighted(ages[static_cast<std::size_t>(level - 1)]);
        int const disclosed = lives_.below(100);
        person.monitoring = {gender, static_cast<AgeBand>(age),
                             disclosed < 7    ? Disability::yes
                             : disclosed < 86 ? Disability::no
                                              : Disability::undisclosed};
        // The lower of two throws: more people came lately than long ago.
        int const longest = years_at_most[age] * 365;
        person.started =
            before(company_.today, 40 + std::min(lives_.below(longest), lives_.below(longest)));
        return person;
    }

    PersonNo hire(DemoPerson person) {
        auto const no = static_cast<PersonNo>(company_.people.size());
        auto const number = std::to_string(company_.people.size() + 1);
        person.staff_number =
            "IPP-" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number;
        person.email = free_address(person);
        taken_names_.insert(person.name);
        for (PostNo chair : person.posts) ++holders_[index(chair)];
        company_.people.push_back(std::move(person));
        return no;
    }

    std::string free_address(DemoPerson const& person) {
        auto address = address_of(person.name, person.organisation);
        for (int more = 2; !taken_addresses_.insert(address).second; ++more) {
            address = address_of(person.name, person.organisation, more);
        }
        return address;
    }

    void make_external(DemoPerson& person, std::string_view firm) {
        person.employment = Employment::external;
        person.organisation = firm;
        person.started = before(company_.today, contracts_.between(40, 700));
    }

    PersonNo some_specialist() {
        while (true) {
            auto const no =
                static_cast<PersonNo>(leaving_.below(static_cast<int>(company_.people.size())));
            auto const& person = company_.person(no);
            auto const& chair = company_.main_post(no);
            bool const plain = person.cast_key.empty() && person.employment == Employment::employee;
            bool const stays = person.presence == Presence::active && chair.unit != biased_unit;
            if (plain && stays && chair.level <= 4 && !supervises_.contains(person.posts[0]))
                return no;
        }
    }

    void hire_contractors() {
        for (int i = 0; i < contractors; ++i) {
            auto& person = company_.people[index(some_specialist())];
            make_external(person, contracts_.pick(contractor_firms));
            person.email = free_address(person);
        }
    }

    static void leave(DemoPerson& person, Date on) {
        person.presence = Presence::left;
        person.left_on = on;
    }

    void let_people_leave() {
        for (int i = 0; i < leavers_replaced + leavers_not_replaced; ++i) {
            auto const no = some_specialist();
            auto& leaver = company_.people[index(no)];
            int const days_ago = leaving_.between(5, 85);
            leaver.started = before(leaver.started, 200);
            leave(leaver, before(company_.today, days_ago));
            if (i >= leavers_replaced) continue;
            auto const chair = leaver.posts[0];
            seat_stranger(chair);
            company_.people.back().started = before(company_.today, leaving_.between(0, days_ago));
        }
    }

    DemoCompany& company_;
    std::vector<int> holders_;  ///< People per post; -1 where a post was never filled.
    std::set<PostNo> supervises_;
    std::set<Name> taken_names_;
    std::set<std::string> taken_addresses_;
    Dice names_;
    Dice lives_;
    Dice leaving_;
    Dice contracts_;
};

}  // namespace

void staff(DemoCompany& company) { Staffing(company).seat_everybody(); }

}  // namespace telemachy::demo
