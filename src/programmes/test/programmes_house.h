#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "programmes/programme_directory.h"
#include "tests/support/company_of_twenty.h"
#include "tests/support/test_house.h"

namespace telemachy::programmes {

inline std::string text(Json const& json, std::string_view field) {
    return json.find(field)->string;
}

inline std::int64_t number(Json const& json, std::string_view field) {
    return json.find(field)->integer;
}

/// The items of a list.
inline std::vector<Json> const& items(Json const& json) { return json.find("items")->items; }

class Programmes : public testing::Test {
protected:
    test::TestHouse house{
        {people::capability(), access::capability(), notifications::capability(), capability()}};
    test::Company company{house};

    /// A reverse programme: three leaders may learn, juniors may be learnt from. Two hours a pair.
    std::string fresh_eyes() {
        auto const made =
            house.expect("programmes.create_programme", test::coordinator(),
                         R"({"name":"Fresh Eyes","modality":"reverse","purpose":"To see.",
                                           "hours_per_month":2,
                                           "mentee_audience":{"level_min":6},
                                           "mentor_audience":{"level_max":3}})");
        return text(made, "id");
    }

    std::string invite(std::string const& programme, std::string const& side,
                       std::string const& name) {
        house.expect("programmes.invite_people", test::coordinator(),
                     R"({"programme":")" + programme + R"(","side":")" + side + R"(","people":[")" +
                         company.id(name) + R"("]})");
        return enrolment_of(programme, name);
    }

    std::string enrolment_of(std::string const& programme, std::string const& name) {
        auto const list = house.expect("programmes.list_enrolments", test::coordinator(),
                                       R"({"programme":")" + programme + R"(","limit":200})");
        for (auto const& each : items(list)) {
            if (text(each, "person") == company.id(name)) return text(each, "id");
        }
        return {};
    }

    std::string state_of(std::string const& programme, std::string const& name) {
        auto const list = house.expect("programmes.list_enrolments", test::coordinator(),
                                       R"({"programme":")" + programme + R"(","limit":200})");
        for (auto const& each : items(list)) {
            if (text(each, "person") == company.id(name)) return text(each, "state");
        }
        return "unheard";
    }

    Result<Answer> answer(std::string const& enrolment, std::string const& name,
                          std::string const& rest) {
        return house.ask("programmes.answer_invitation", company.actor(name),
                         R"({"enrolment":")" + enrolment + R"(",)" + rest + "}");
    }

    Result<Answer> apply(std::string const& programme, std::string const& name,
                         std::string const& rest) {
        return house.ask("programmes.apply_to_programme", company.actor(name),
                         R"({"programme":")" + programme + R"(",)" + rest + "}");
    }

    enum class News { proposed, active, ended };

    void tell(std::string const& programme, std::string const& mentee, std::string const& mentor,
              News news) {
        PairOfPeople const pair{Id<PersonTag>(company.id(mentee)),
                                Id<PersonTag>(company.id(mentor))};
        house.write(test::coordinator(), [&](Work& work) {
            ProgrammeDirectory const directory(work);
            Id<ProgrammeTag> const id(programme);
            if (news == News::proposed) directory.pairs_were_proposed(id, std::span(&pair, 1));
            if (news == News::active) directory.pair_became_active(id, pair);
            if (news == News::ended) directory.pair_came_to_an_end(id, pair);
            return true;
        });
    }
};

}  // namespace telemachy::programmes
