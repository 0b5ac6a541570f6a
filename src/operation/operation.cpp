#include "operation/operation.h"

#include <algorithm>

namespace telemachy::detail {

std::vector<InputField> fields_of(std::span<schema_detail::MemberType const> members,
                                  std::span<Sentence const> sentences) {
    std::vector<InputField> fields;
    for (auto const& member : members) {
        SchemaBook aside;
        fields.push_back({.name = std::string(member.name),
                          .schema = member.schema(aside, SchemaBook::Direction::request),
                          .sentence = schema_detail::sentence_for(member.name, sentences),
                          .required = !member.may_be_absent,
                          .is_upload = member.is_upload,
                          .is_expected_version = member.is_expected_version});
    }
    return fields;
}

bool holds_version(std::span<schema_detail::MemberType const> members) {
    return std::ranges::any_of(members, &schema_detail::MemberType::is_version);
}

}  // namespace telemachy::detail
