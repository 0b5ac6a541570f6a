#pragma once

#include <span>
#include <string_view>

#include "demo/domain/functions.h"
#include "demo/domain/harvest.h"

namespace telemachy::demo {

/// One insight in the words of somebody who does that work.
struct InsightSentence {
    Function from;
    std::string_view heard;
    std::string_view kind;
    std::string_view changed;
    std::string_view evidence;
};

[[nodiscard]] std::span<InsightSentence const> insight_sentences();
[[nodiscard]] std::span<std::string_view const> thanks_sentences();
[[nodiscard]] std::span<DemoReport const> report_sentences();

}  // namespace telemachy::demo
