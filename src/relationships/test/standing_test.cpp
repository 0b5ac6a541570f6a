#include "relationships/domain/standing.h"

#include <gtest/gtest.h>

#include "kernel/reflect.h"

namespace telemachy::relationships {
namespace {

constexpr Instant deadline{1'000};

/// `accepted yes none`: the state, the mentee's reply, the mentor's reply.
Standing standing_of(std::string const& text) {
    auto const first = text.find(' ');
    auto const second = text.find(' ', first + 1);
    Standing standing{.respond_by = deadline};
    EXPECT_TRUE(reflect::read_word(text.substr(0, first), standing.state)) << text;
    EXPECT_TRUE(reflect::read_word(text.substr(first + 1, second - first - 1), standing.mentee))
        << text;
    EXPECT_TRUE(reflect::read_word(text.substr(second + 1), standing.mentor)) << text;
    return standing;
}

std::string text_of(Standing const& standing) {
    return std::string(reflect::word_of(standing.state)) + ' ' +
           std::string(reflect::word_of(standing.mentee)) + ' ' +
           std::string(reflect::word_of(standing.mentor));
}

std::string after(std::string const& before, Side side, Reply reply, Instant now) {
    auto const standing = respond(standing_of(before), side, reply, now);
    return standing ? text_of(*standing) : standing.error().code;
}

TEST(Standing, EachAnswerLeadsWhereTheTableSays) {
    struct Row {
        std::string before;
        Side side;
        Reply reply;
        std::string after;
    };
    for (auto const& row : std::vector<Row>{
             {"proposed none none", Side::mentee, Reply::yes, "accepted yes none"},
             {"proposed none none", Side::mentor, Reply::yes, "accepted none yes"},
             {"proposed none none", Side::mentor, Reply::no, "declined none no"},
             {"accepted yes none", Side::mentor, Reply::yes, "active yes yes"},
             {"accepted yes none", Side::mentor, Reply::no, "declined yes no"},
             {"accepted yes none", Side::mentee, Reply::no, "declined no none"},
             {"accepted yes none", Side::mentee, Reply::yes, "pair.answered"},
             {"active yes yes", Side::mentee, Reply::no, "pair.settled"},
             {"active yes yes", Side::mentor, Reply::yes, "pair.settled"},
             {"ended yes yes", Side::mentor, Reply::yes, "pair.settled"},
             {"declined no none", Side::mentee, Reply::yes, "pair.closed"},
             {"declined no none", Side::mentor, Reply::yes, "pair.closed"},
             {"lapsed yes none", Side::mentor, Reply::yes, "pair.closed"},
         }) {
        EXPECT_EQ(after(row.before, row.side, row.reply, deadline), row.after) << row.before;
    }
}

TEST(Standing, TheLastMomentCountsAndTheNextOneDoesNot) {
    EXPECT_EQ(after("proposed none none", Side::mentee, Reply::yes, deadline), "accepted yes none");
    EXPECT_EQ(after("proposed none none", Side::mentee, Reply::yes, {deadline.milliseconds + 1}),
              "pair.too_late");
    EXPECT_FALSE(lapse(standing_of("proposed none none"), deadline));
    EXPECT_EQ(text_of(lapse(standing_of("accepted yes none"), {deadline.milliseconds + 1}).value()),
              "lapsed yes none");
}

TEST(Standing, WhatIsSettledDoesNotLapse) {
    Instant const later{deadline.milliseconds + 1};
    for (auto const* settled :
         {"active yes yes", "declined no none", "lapsed none none", "ended yes yes"}) {
        EXPECT_FALSE(lapse(standing_of(settled), later)) << settled;
    }
}

TEST(Standing, TheOneWhoStayedSilentIsKnownUnlessBothDid) {
    EXPECT_EQ(silent_side(standing_of("lapsed yes none")), Side::mentor);
    EXPECT_EQ(silent_side(standing_of("lapsed none yes")), Side::mentee);
    EXPECT_EQ(silent_side(standing_of("lapsed none none")), std::nullopt);
}

TEST(Standing, LeavingDeclinesWhatIsOpenAndEndsWhatIsActive) {
    EXPECT_EQ(text_of(leave(standing_of("accepted yes none"), Side::mentee).value()),
              "declined no none");
    EXPECT_EQ(text_of(leave(standing_of("active yes yes"), Side::mentor).value()), "ended yes yes");
    EXPECT_FALSE(leave(standing_of("lapsed yes none"), Side::mentee));
}

TEST(Standing, NeitherIsToldOfTheOthersYesBeforeBothHaveSaidIt) {
    EXPECT_EQ(told_to(Side::mentor, standing_of("accepted yes none")),
              told_to(Side::mentor, standing_of("proposed none none")));
    EXPECT_EQ(told_to(Side::mentee, standing_of("accepted yes none")),
              (Told{PairState::proposed, true, false, false}));
    EXPECT_EQ(told_to(Side::mentee, standing_of("active yes yes")),
              (Told{PairState::active, true, false, true}));
}

TEST(Standing, OfANoThePartnerLearnsOnlyThatItWillNotGoAhead) {
    EXPECT_EQ(told_to(Side::mentor, standing_of("declined no yes")),
              (Told{PairState::declined, true, false, false}));
    EXPECT_EQ(told_to(Side::mentee, standing_of("declined no yes")),
              (Told{PairState::declined, false, true, false}));
    EXPECT_EQ(told_to(Side::mentee, standing_of("declined no yes")),
              told_to(Side::mentee, standing_of("declined no none")));
}

}  // namespace
}  // namespace telemachy::relationships
