#include "operation/operation.h"

#include <algorithm>

namespace telemachy::detail {
namespace {

/// What the doors must know of an operation's input.
std::vector<InputField> fields_of(StructForm const& input) {
    std::vector<InputField> fields;
    for (auto const& member : input.members()) {
        SchemaBook aside;
        fields.push_back({.name = std::string(member.name),
                          .schema = member.form->schema(aside, Direction::request),
                          .sentence = input.sentence_for(member.name),
                          .required = !member.form->may_be_absent(),
                          .is_upload = member.form == &form_of<Upload>,
                          .is_expected_version = member.form == &form_of<ExpectedVersion>});
    }
    return fields;
}

}  // namespace

Answer answer_in(Form const& form, void const* output) {
    Answer answer;
    form.write(answer.body, output);
    return answer;
}

Answer answer_in(StructForm const& form, void const* output) {
    Answer answer;
    form.write(answer.body, output);
    if (auto const* const version = form.find(output, form_of<Version>)) {
        answer.version = static_cast<Version const*>(version)->value;
    }
    if (auto const* const session = form.find(output, form_of<SessionCookie>)) {
        answer.session = *static_cast<SessionCookie const*>(session);
    }
    return answer;
}

Answer answer_of(Download download) {
    return {.body = std::move(download.bytes),
            .content_type = std::move(download.content_type),
            .filename = std::move(download.filename)};
}

bool holds_version(Form const&) { return false; }

bool holds_version(StructForm const& form) {
    return std::ranges::find(form.members(), &form_of<Version>, &FormMember::form) !=
           form.members().end();
}

Operation declare(std::string_view name, Tempo tempo, Scope scope, std::string_view route,
                  std::string_view sentence, Wire const& wire) {
    return {.name = name,
            .tempo = tempo,
            .scope = scope,
            .method = route.substr(0, route.find(' ')),
            .path = route.substr(route.find(' ') + 1),
            .sentence = sentence,
            .fields = fields_of(wire.input),
            .input = &wire.input,
            .output = wire.output,
            .answers_file = wire.output == nullptr,
            .answers_version = wire.answers_version,
            .check_input = wire.check};
}

}  // namespace telemachy::detail
