#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "access/access_directory.h"
#include "accountability/accountability.h"
#include "demo/domain/company.h"
#include "demo/seed_demo.h"
#include "matching/matching.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people.h"
#include "programmes/programmes.h"
#include "progress/progress.h"
#include "recognition/recognition.h"
#include "relationships/relationships.h"
#include "safety/safety.h"
#include "supervision/supervision.h"
#include "tests/support/test_house.h"

namespace telemachy::demo {

inline std::unique_ptr<test::TestHouse> filled_house() {
    auto house = std::make_unique<test::TestHouse>(std::vector<Capability>{
        people::capability(), access::capability(), notifications::capability(),
        programmes::capability(), onboarding::capability(), relationships::capability(),
        progress::capability(), accountability::capability(), recognition::capability(),
        safety::capability(), supervision::capability(), matching::capability()});
    auto const seeded = seed_demo(house->runner);
    if (!seeded) throw std::runtime_error(seeded.error().detail);
    return house;
}

/// One seeded house for all the tests of a program: filling it is the slow part, and they only
/// look.
class SeededHouse : public testing::Test {
protected:
    static test::TestHouse& house() {
        static auto const filled = filled_house();
        return *filled;
    }
    static DemoCompany const& company() {
        static DemoCompany const made = make_demo_company(demo_seed, day_of(house().clock.now()));
        return made;
    }

    static Actor actor(std::string_view cast_key) {
        auto const email = company().person(company().cast(cast_key)).email;
        return house().read(test::administrator(), [&](Work& work) {
            return access::actor_of_email(work, email).value();
        });
    }
    static Json ask(std::string_view cast_key, std::string_view operation,
                    std::string const& input = "{}") {
        return house().expect(operation, actor(cast_key), input);
    }

    static std::string programme(std::string_view name) {
        auto const listed = ask("noor", "programmes.list_programmes");
        for (auto const& each : listed.find("items")->items) {
            if (each.find("name")->string == name) return each.find("id")->string;
        }
        ADD_FAILURE() << "no programme called " << name;
        return {};
    }
    static std::string in_programme(std::string_view name, std::string const& more = {}) {
        return R"({"programme":")" + programme(name) + "\"" + more + "}";
    }

    /// Whom the directory finds under these words, whether they are here or have left.
    static std::vector<Json> found(std::string const& words, std::string const& more = {}) {
        return ask("noor", "people.find_people",
                   R"({"q":")" + words + R"(","limit":50)" + more + "}")
            .find("items")
            ->items;
    }
    /// One of the cast in the directory.
    static Json card_of(std::string_view cast_key, std::string const& more = {}) {
        auto const name = company().person(company().cast(cast_key)).name.full();
        for (auto const& card : found(name, more)) {
            if (card.find("name")->string == name) return card;
        }
        throw std::runtime_error(std::string(cast_key) + " is not in the directory");
    }
    static Json page_of(std::string_view cast_key) {
        return ask("noor", "people.see_person",
                   R"({"person":")" + card_of(cast_key).find("id")->string + "\"}");
    }

    /// Every item of a list that comes in pages.
    static std::vector<Json> all(std::string_view cast_key, std::string_view operation,
                                 std::string input) {
        input.pop_back();
        std::vector<Json> items;
        for (std::string cursor;;) {
            auto const page =
                ask(cast_key, operation,
                    input + R"(,"limit":200)" +
                        (cursor.empty() ? "" : R"(,"cursor":")" + cursor + "\"") + "}");
            for (auto const& item : page.find("items")->items) items.push_back(item);
            if (page.find("next")->kind != Json::Kind::string) return items;
            cursor = page.find("next")->string;
        }
    }
};

}  // namespace telemachy::demo
