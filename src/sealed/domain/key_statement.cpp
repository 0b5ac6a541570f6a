#include "sealed/domain/key_statement.h"

#include "vault/digest.h"
#include "vault/sealed_form.h"
#include "vault/signature.h"

namespace telemachy::sealed {
namespace {

using namespace std::string_literals;

std::string under(std::string_view purpose) { return "vault/v1/" + std::string(purpose) + '\0'; }

bool signed_by(std::string_view key, std::string_view text, std::string const& signature) {
    auto const bytes = vault::from_base64url(signature, vault::signature_size);
    return bytes && vault::verifies(key, text, *bytes);
}

}  // namespace

std::string signed_text_of(std::string_view canonical_statement) {
    return under("key-statement").append(canonical_statement);
}

KeyName name_of(std::string_view encryption, std::string_view signing) {
    return vault::base64url(vault::sha256(under("key").append(encryption).append(signing)));
}

Result<void> check(KeyPublication const& publication, std::string_view canonical,
                   std::optional<std::string> const& previous_signing) {
    auto const& statement = publication.statement;
    auto const encryption = vault::from_base64url(statement.encryption, vault::key_size);
    if (!encryption || !vault::is_agreement_key(*encryption)) {
        return refuse(invalid_field("/publication/statement/encryption", "no_key",
                                    "This is no public key to seal to."));
    }
    auto const signing = vault::from_base64url(statement.signing, vault::key_size);
    if (!signing || !vault::is_signing_key(*signing)) {
        return refuse(invalid_field("/publication/statement/signing", "no_key",
                                    "This is no public key to sign with."));
    }
    if (statement.key != name_of(*encryption, *signing)) {
        return refuse(
            invalid_field("/publication/statement/key", "name", "The keys do not bear this name."));
    }
    auto const text = signed_text_of(canonical);
    if (!signed_by(*signing, text, publication.signature)) {
        return refuse(invalid_field("/publication/signature", "signature",
                                    "The new key did not sign this statement."));
    }
    if (!publication.endorsement) return {};
    auto const old_key =
        previous_signing ? vault::from_base64url(*previous_signing, vault::key_size) : std::nullopt;
    if (!old_key || !signed_by(*old_key, text, *publication.endorsement)) {
        return refuse(invalid_field("/publication/endorsement", "signature",
                                    "The key before did not sign this statement."));
    }
    return {};
}

}  // namespace telemachy::sealed
