#pragma once

#include <string>
#include <string_view>

#include "kernel/result.h"
#include "matching/domain/certificate.h"
#include "matching/record/inputs_document.h"

namespace telemachy::matching {

/// The certificate of a plan as a JSON text (format `telemachy-match-certificate/1`, described in
/// the README). `inputs` is the text of the recorded inputs, whose digest it carries. No time and
/// no machine are in it: solving the same inputs again gives the same bytes.
[[nodiscard]] std::string write_certificate(Certificate const& certificate,
                                            std::string_view inputs);

struct CertificateRecord {
    Certificate certificate;
    std::string inputs_file;
    std::string inputs_digest;
};
[[nodiscard]] Result<CertificateRecord> read_certificate(std::string_view text);

/// The whole check from two texts alone: the digest, then everything `verify` looks at. Never
/// refuses: what cannot be read is an invalid certificate, and the sentence says why.
[[nodiscard]] CertificateFinding verify_documents(std::string_view certificate,
                                                  std::string_view inputs);

}  // namespace telemachy::matching
