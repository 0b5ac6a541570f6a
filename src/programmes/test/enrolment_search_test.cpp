#include <set>

#include <gtest/gtest.h>

#include "access/access.h"
#include "notifications/notifications.h"
#include "programmes/programmes.h"
#include "tests/support/company_of_twenty.h"
#include "tests/support/test_house.h"

namespace telemachy::programmes {
namespace {

/// A programme that has asked all twelve juniors of the company.
struct EnrolmentSearch : testing::Test {
    test::TestHouse house{
        {people::capability(), access::capability(), notifications::capability(), capability()}};
    test::Company company{house};
    std::string programme =
        house
            .expect("programmes.create_programme", test::coordinator(),
                    R"({"name":"Fresh Eyes","modality":"reverse","purpose":"To see.",
                        "hours_per_month":2,"mentee_audience":{"level_min":6},
                        "mentor_audience":{"level_max":3}})")
            .find("id")
            ->string;

    EnrolmentSearch() {
        house.expect("programmes.invite_people", test::coordinator(),
                     R"({"programme":")" + programme +
                         R"(","side":"mentor","everyone_in_audience":true})");
    }

    Json page(std::string const& rest) {
        return house.expect("programmes.list_enrolments", test::coordinator(),
                            R"({"programme":")" + programme + "\"" + rest + "}");
    }
    std::size_t found(std::string const& words) {
        return page(R"(,"q":")" + words + "\"").find("items")->items.size();
    }
};

TEST_F(EnrolmentSearch, FindsWhoTakesPartByAnyPartOfTheirName) {
    EXPECT_EQ(found(""), 12U);
    EXPECT_EQ(found("wanda"), 7U);
    EXPECT_EQ(found("post WANDAC"), 1U);
    EXPECT_EQ(found("nobody"), 0U);
    EXPECT_EQ(found("lea"), 0U) << "she is in the company and was not asked";
}

TEST_F(EnrolmentSearch, PagesThroughWhatItFinds) {
    std::set<std::string> names;
    std::string rest = R"(,"q":"wanda","limit":3)";
    int pages = 0;
    for (std::string cursor; pages < 5; ++pages) {
        auto const one = page(rest + (cursor.empty() ? "" : R"(,"cursor":")" + cursor + "\""));
        for (auto const& item : one.find("items")->items) names.insert(item.find("name")->string);
        if (one.find("next")->kind == Json::Kind::null) break;
        cursor = one.find("next")->string;
    }
    EXPECT_EQ(names.size(), 7U);
    EXPECT_EQ(pages, 2) << "three, three and one";
}

TEST_F(EnrolmentSearch, NarrowsWhatTheOtherFiltersLeave) {
    EXPECT_EQ(page(R"(,"q":"wanda","side":"mentee")").find("items")->items.size(), 0U);
    EXPECT_EQ(page(R"(,"q":"wanda","state":"invited")").find("items")->items.size(), 7U);
    EXPECT_EQ(page(R"(,"q":"wanda","state":"applied")").find("items")->items.size(), 0U);
}

}  // namespace
}  // namespace telemachy::programmes
