#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "operation/form_of.h"
#include "operation/json.h"

/// Fills any described struct from JSON and says everything that is wrong with it at once, each with its
/// path. Required: every member but an optional, a list, a map, a switch (`Flag`) and a `Whole`. A name
/// the struct does not have is refused, so a typing error never passes for a default.
namespace telemachy {

/// Where reading stands, and what was wrong so far.
class Reading {
public:
    std::vector<FieldProblem> problems;

    void refuse(std::string code, std::string detail);

    /// Stands at the member `name` of where we stood, until its end.
    class Step {
    public:
        Step(Reading& reading, std::string_view name);
        ~Step() { reading_.path_.resize(length_); }
        Step(Step const&) = delete;
        Step& operator=(Step const&) = delete;

    private:
        Reading& reading_;
        std::size_t length_;
    };

private:
    std::string path_;
};

/// The readers of single values, in json_read.cpp; each refuses with a sentence that names what was
/// expected.
void read_json(Json const& json, bool& out, Reading& reading);
void read_json(Json const& json, std::int64_t& out, Reading& reading);
void read_json(Json const& json, double& out, Reading& reading);
void read_json(Json const& json, std::string& out, Reading& reading);
void read_json(Json const& json, Instant& out, Reading& reading);
void read_json(Json const& json, Date& out, Reading& reading);
void read_json(Json const& json, Secret& out, Reading& reading);
void read_json(Json const& json, Upload& out, Reading& reading);
void read_json(Json const& json, ExpectedVersion& out, Reading& reading);
void read_json_text(Json const& json, std::size_t min, std::size_t max, std::string& out, Reading& reading);
void read_json_whole(Json const& json, std::int64_t min, std::int64_t max, std::int64_t& out,
                     Reading& reading);
void read_json_id(Json const& json, std::string_view prefix, std::string& out, Reading& reading);
void refuse_word(std::vector<std::string_view> const& words, Reading& reading);
/// Refuses every member of the object that is not `known`, and names what was probably meant.
void refuse_unknown(Json const& json, std::vector<std::string_view> const& known, Reading& reading);
[[nodiscard]] bool accepts_object(Json const& json, Reading& reading);
[[nodiscard]] bool accepts_list(Json const& json, Reading& reading);
/// A word from a URL is a list of one, or several split at commas.
[[nodiscard]] std::vector<Json> items_of(Json const& json);

/// Fills `value`, which has this form, or answers one Problem with every bad field.
[[nodiscard]] Result<void> read_form(Form const& form, Json const& json, void* value);

/// The value, or one Problem with every bad field.
template <class T>
[[nodiscard]] Result<T> from_json(Json const& json) {
    T value{};
    TRY(read_form(form_of<T>, json, &value));
    return value;
}

template <class T>
[[nodiscard]] Result<T> from_json_text(std::string_view text) {
    return from_json<T>(TRY(parse_json(text)));
}

}  // namespace telemachy
