#include "onboarding/domain/text_changes.h"

#include <gtest/gtest.h>

namespace telemachy::onboarding {
namespace {

std::string told(std::string_view before, std::string_view after) {
    std::string lines;
    for (auto const& change : changes_between(before, after)) {
        lines += change.kind == ChangeKind::kept ? '=' : change.kind == ChangeKind::added ? '+' : '-';
        lines += change.text + ' ';
    }
    return lines;
}

TEST(TextChanges, AreToldParagraphByParagraph) {
    struct Case {
        char const* before;
        char const* after;
        char const* told;
    } const cases[] = {
        {"", "", ""},
        {"", "a", "+a "},
        {"a", "", "-a "},
        {"a\n\nb", "a\n\nb", "=a =b "},
        {"a\n\nb\n\nc", "a\n\nc", "=a -b =c "},
        {"a\n\nc", "a\n\nb\n\nc", "=a +b =c "},
        {"a\n\nb\n\nc", "a\n\nx\n\nc", "=a -b +x =c "},
        {"a\n\nb", "b\n\na", "-a =b +a "},
        {"a \n\n\n\n  b", "a\r\n\r\nb\n", "=a =b "},
        {"a\nb", "a\n\nb", "-a\nb +a +b "},
    };
    for (auto const& each : cases) EXPECT_EQ(told(each.before, each.after), each.told) << each.before << " | " << each.after;
}

/// Whatever changed: what is kept or added is the new text, what is kept or removed the old one.
TEST(TextChanges, LoseNothing) {
    std::string const texts[] = {"", "a", "b\n\na", "a\n\nb\n\na\n\nc", "c\n\na\n\nb", "a\n\na\n\na", "d\n\nb\n\nc\n\na\n\nb"};
    auto const joined = [](std::vector<ParagraphChange> const& changes, ChangeKind without) {
        std::string text;
        for (auto const& change : changes) {
            if (change.kind != without) text += (text.empty() ? "" : "\n\n") + change.text;
        }
        return text;
    };
    for (auto const& before : texts) {
        for (auto const& after : texts) {
            auto const changes = changes_between(before, after);
            EXPECT_EQ(joined(changes, ChangeKind::added), before);
            EXPECT_EQ(joined(changes, ChangeKind::removed), after);
        }
    }
}

}  // namespace
}  // namespace telemachy::onboarding
