#include "matching/record/certificate_document.h"

#include "operation/json_read.h"
#include "operation/json_write.h"

namespace telemachy::matching {

namespace certificate_document {

constexpr std::string_view format = "telemachy-match-certificate/1";

struct InputsNamed {
    std::string file;
    std::string digest;
};
struct Pair {
    std::string mentee;
    std::string mentor;
    std::int64_t score = 0;
    bool locked = false;
};
struct Places {
    std::string person;
    int places = 0;
};
struct Price {
    std::string mentor;
    std::int64_t price = 0;
};
struct QuotaPrice {
    std::int64_t quota = 0;
    std::int64_t price = 0;
    int needed = 0;
};
struct Document {
    std::string format;
    InputsNamed inputs;
    std::vector<Pair> pairs;
    std::vector<Places> mentees;
    std::vector<Places> mentors;
    std::vector<Price> prices;
    std::vector<QuotaPrice> quotas;
    std::int64_t score = 0;
    std::int64_t primal = 0;
    std::int64_t dual = 0;
};

}  // namespace certificate_document

namespace {

CertificateFinding unreadable(std::string reason) {
    CertificateFinding finding;
    finding.sentence = {"certificate.invalid", {{"reason", std::move(reason)}}};
    return finding;
}

std::string first_reason(Problem const& problem) {
    return problem.fields.empty()
               ? problem.detail
               : problem.fields.front().path + ": " + problem.fields.front().detail;
}

}  // namespace

std::string write_certificate(Certificate const& certificate, std::string_view inputs) {
    certificate_document::Document document;
    document.format = certificate_document::format;
    document.inputs = {"inputs.json", digest_of(inputs)};
    for (auto const& each : certificate.pairs)
        document.pairs.push_back({each.mentee, each.mentor, each.score, each.locked});
    for (auto const& each : certificate.mentees)
        document.mentees.push_back({each.person, each.places});
    for (auto const& each : certificate.mentors)
        document.mentors.push_back({each.person, each.places});
    for (auto const& each : certificate.prices)
        document.prices.push_back({each.mentor, each.price});
    for (auto const& each : certificate.quotas)
        document.quotas.push_back({static_cast<std::int64_t>(each.quota), each.price, each.needed});
    document.score = certificate.score;
    document.primal = certificate.primal;
    document.dual = certificate.dual;
    return to_json(document) + "\n";
}

Result<CertificateRecord> read_certificate(std::string_view text) {
    auto const json = TRY(parse_json(text));
    auto document = TRY(from_json<certificate_document::Document>(json));
    if (document.format != certificate_document::format)
        return refuse(
            invalid("match.unknown_format", "This is not a certificate this version can read."));
    CertificateRecord record;
    record.inputs_file = std::move(document.inputs.file);
    record.inputs_digest = std::move(document.inputs.digest);
    auto& to = record.certificate;
    for (auto& each : document.pairs)
        to.pairs.push_back(
            {std::move(each.mentee), std::move(each.mentor), each.score, each.locked});
    for (auto& each : document.mentees) to.mentees.push_back({std::move(each.person), each.places});
    for (auto& each : document.mentors) to.mentors.push_back({std::move(each.person), each.places});
    for (auto& each : document.prices) to.prices.push_back({std::move(each.mentor), each.price});
    for (auto const& each : document.quotas) {
        if (each.quota < 0)
            return refuse(invalid("match.bad_quota", "A quota has no such number."));
        to.quotas.push_back({static_cast<std::size_t>(each.quota), each.price, each.needed});
    }
    to.score = document.score;
    to.primal = document.primal;
    to.dual = document.dual;
    return record;
}

CertificateFinding verify_documents(std::string_view certificate, std::string_view inputs) {
    auto const claimed = read_certificate(certificate);
    if (!claimed)
        return unreadable("the certificate cannot be read. " + first_reason(claimed.error()));
    if (claimed->inputs_digest != digest_of(inputs))
        return unreadable("it was made for other inputs than these.");
    auto const record = read_inputs(inputs);
    if (!record) return unreadable("the inputs cannot be read. " + first_reason(record.error()));
    return verify(record->inputs, record->policy, record->decisions, claimed->certificate);
}

}  // namespace telemachy::matching
