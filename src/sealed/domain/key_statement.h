#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/result.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// A person's public keys as they are published: the statement, the signature of the new key over
/// it, and, where there was a key before, that one's signature too. Somebody who has lost every way
/// in cannot give the latter, and their partners see that the keys did not follow on.
struct KeyPublication {
    KeyStatement statement;
    std::string signature;
    std::optional<std::string> endorsement;
};

/// What is signed: "vault/v1/key-statement", a zero byte, the statement's canonical text.
[[nodiscard]] std::string signed_text_of(std::string_view canonical_statement);

[[nodiscard]] KeyName name_of(std::string_view encryption, std::string_view signing);

/// Whether the keys are keys, bear the name they claim, and signed for themselves. `canonical` is
/// the statement's canonical text; `previous_signing` the signing key this one follows, if any.
[[nodiscard]] Result<void> check(KeyPublication const& publication, std::string_view canonical,
                                 std::optional<std::string> const& previous_signing);

}  // namespace telemachy::sealed
