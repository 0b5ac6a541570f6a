#include "sealed/domain/sealed_form.h"

#include <algorithm>
#include <functional>

#include "vault/digest.h"
#include "vault/sealed_form.h"

namespace telemachy::sealed {
namespace {

/// Letters that need no escape in JSON, so that our canonical text is the browser's.
bool is_plain(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '_' || c == '-';
    });
}

bool is_key(std::string_view text) {
    return vault::from_base64url(text, vault::key_size).has_value();
}

Result<void> check_binding(Binding const& binding, std::string const& at) {
    if (!is_plain(binding.about, 80))
        return refuse(invalid_field(at + "/about", "form", "This is no id of a thing."));
    if (!is_plain(binding.kind, 40))
        return refuse(invalid_field(at + "/kind", "form", "This is no kind of text."));
    if (!is_key(binding.author_key))
        return refuse(invalid_field(at + "/author_key", "form", "This is no key's name."));
    if (!is_key(binding.commitment))
        return refuse(invalid_field(at + "/commitment", "form", "This is no commitment."));
    auto const& readers = binding.readers;
    bool const ordered = std::ranges::adjacent_find(readers, std::greater_equal{}) == readers.end();
    if (readers.empty() || readers.size() > readers_max || !ordered) {
        return refuse(invalid_field(at + "/readers", "form",
                                    "Name each reader once, in ascending order, fifty at most."));
    }
    return {};
}

Result<void> check_wraps(SealedText const& text, std::string const& at) {
    bool const one_each =
        std::ranges::equal(text.wraps, text.binding.readers, {}, &ReaderWrap::person);
    if (!one_each) {
        return refuse(invalid_field(at, "readers",
                                    "There must be one wrapped key for each reader, in the order "
                                    "of the readers."));
    }
    for (std::size_t i = 0; i < text.wraps.size(); ++i) {
        auto const& wrap = text.wraps[i];
        bool const formed = is_key(wrap.key) && is_key(wrap.encapsulated) &&
                            vault::from_base64url(wrap.wrapped, vault::sealed_key_size);
        if (!formed) {
            return refuse(
                invalid_field(at + "/" + std::to_string(i), "form", "This is no wrapped key."));
        }
    }
    return {};
}

}  // namespace

Result<SealedParts> check_form(SealedText const& text, std::string const& at) {
    TRY(check_binding(text.binding, at + "/binding"));
    TRY(check_wraps(text, at + "/wraps"));
    if (text.ciphertext.size() > ciphertext_max * 4 / 3 + 4) {
        return refuse({ProblemKind::too_large, "sealed.too_large",
                       "This text is too long to be kept as one note."});
    }
    auto ciphertext = vault::from_base64url(text.ciphertext);
    if (!ciphertext || !vault::looks_sealed(*ciphertext)) {
        return refuse(invalid_field(at + "/ciphertext", "not_sealed",
                                    "This is not sealed, so it was not kept."));
    }
    auto signature = vault::from_base64url(text.signature, vault::signature_size);
    if (!signature)
        return refuse(invalid_field(at + "/signature", "form", "This is no signature."));
    return SealedParts{std::move(*ciphertext), std::move(*signature)};
}

std::string signed_text_of(std::string_view canonical_binding, std::string_view ciphertext) {
    using namespace std::string_literals;
    return "vault/v1/object\0"s + vault::sha256(canonical_binding) + vault::sha256(ciphertext);
}

}  // namespace telemachy::sealed
