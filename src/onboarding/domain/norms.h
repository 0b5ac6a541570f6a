#pragma once

#include <cstddef>
#include <span>

#include "kernel/result.h"
#include "onboarding/onboarding.h"

namespace telemachy::onboarding {

/// A check longer than this is an exam, and people click through exams.
inline constexpr std::size_t questions_max = 6;

/// Refuses a check that cannot be answered: too many questions, fewer than two or more than five choices,
/// the same choice twice, a right answer that is no choice. Every fault with its path.
[[nodiscard]] Result<void> check_norms(Norms const& norms);

/// Refuses answers that are not one choice for each question, and those that are wrong, each with the
/// reason why it is otherwise: a check that corrects is read, one that only counts is guessed.
[[nodiscard]] Result<void> check_answers(Norms const& norms, std::span<std::int64_t const> answers);

/// What a house that has not written its own begins with: meant to be edited, good enough not to be.
[[nodiscard]] Norms standard_norms(programmes::Modality modality);

}  // namespace telemachy::onboarding
