#include "safety/domain/off_line_rule.h"

#include <sstream>

#include <gtest/gtest.h>

namespace telemachy::safety {
namespace {

/// `ana: bo cyn` says that Bo is Ana's manager and Cyn is Bo's; `bo +eve` that Eve shares his post.
people::ReportingChain line(std::string const& text) {
    people::ReportingChain chain;
    std::int64_t posts = 0;
    std::istringstream words(text);
    std::string word;
    words >> word;
    chain.person = Id<people::PersonTag>(word.substr(0, word.size() - 1));
    while (words >> word) {
        bool const shares = word.starts_with('+');
        chain.managers.emplace_back(shares ? word.substr(1) : word);
        chain.posts_up.push_back(shares ? posts : ++posts);
    }
    return chain;
}

std::string check(std::string const& one, std::string const& other, std::int64_t levels) {
    auto const breach = off_line_breach(line(one), line(other), levels);
    if (!breach) return "apart";
    return breach->above.text() + " above " + breach->below.text() + " by " +
           std::to_string(breach->posts);
}

TEST(OffLineRule, SeesWhoeverStandsAboveTheOtherInEitherDirectionAndNoFurtherThanItLooks) {
    EXPECT_EQ(check("ana: bo cyn", "bo: cyn", 3), "bo above ana by 1");
    EXPECT_EQ(check("bo: cyn", "ana: bo cyn", 3), "bo above ana by 1");
    EXPECT_EQ(check("ana: bo cyn dan", "dan:", 3), "dan above ana by 3");
    EXPECT_EQ(check("ana: bo cyn dan", "dan:", 2), "apart");
    EXPECT_EQ(check("ana: bo +eve cyn +fay dan", "dan:", 3), "dan above ana by 3")
        << "a post that two share is one post";
    EXPECT_EQ(check("ana: bo cyn", "eve: fay cyn", 3), "apart")
        << "one manager's manager in common";
    EXPECT_EQ(check("ana: bo", "bo: ana", 3), "bo above ana by 1") << "a roster that is a circle";
    EXPECT_EQ(check("ana: cyn bo", "bo: ana", 3), "ana above bo by 1") << "the nearer one";
}

TEST(OffLineRule, KnowsWhomItIsThereFor) {
    using programmes::Modality;
    using programmes::Side;
    EXPECT_TRUE(is_junior(Modality::reverse, Side::mentor));
    EXPECT_FALSE(is_junior(Modality::reverse, Side::mentee));
    EXPECT_TRUE(is_junior(Modality::classic, Side::mentee));
    EXPECT_TRUE(is_junior(Modality::circle, Side::mentee));
    EXPECT_TRUE(is_junior(Modality::peer, Side::mentor));
    EXPECT_TRUE(is_junior(Modality::peer, Side::mentee));
}

TEST(OffLineRule, NobodyAboveEitherOfTwoIsIndependentOfThem) {
    std::vector const both{line("ana: bo cyn"), line("eve: fay")};
    for (auto const* person : {"ana", "eve", "bo", "cyn", "fay"})
        EXPECT_FALSE(is_independent(Id<people::PersonTag>(person), both)) << person;
    EXPECT_TRUE(is_independent(Id<people::PersonTag>("gus"), both));
}

}  // namespace
}  // namespace telemachy::safety
