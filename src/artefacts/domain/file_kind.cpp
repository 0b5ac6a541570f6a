#include "artefacts/domain/file_kind.h"

#include <algorithm>
#include <array>

#include "vault/sealed_form.h"

namespace telemachy::artefacts {
namespace {

using namespace std::string_view_literals;

enum class Look { text, bytes };

/// A kind of file: how its name ends, and how its content begins.
struct Known {
    std::string_view ending;
    std::string_view media_type;
    Look look;
    std::string_view begins = {};
};

constexpr auto zip = "PK\x03\x04"sv;

/// Office documents are zip archives. Those that may carry macros have endings of their own (docm,
/// xlsm, pptm), which are not here.
constexpr std::array known = {
    Known{"pdf", "application/pdf", Look::bytes, "%PDF-"},
    Known{"png", "image/png", Look::bytes, "\x89PNG\r\n\x1a\n"},
    Known{"jpg", "image/jpeg", Look::bytes, "\xff\xd8\xff"},
    Known{"jpeg", "image/jpeg", Look::bytes, "\xff\xd8\xff"},
    Known{"webp", "image/webp", Look::bytes, "RIFF"},
    Known{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          Look::bytes, zip},
    Known{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Look::bytes,
          zip},
    Known{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          Look::bytes, zip},
    Known{"odt", "application/vnd.oasis.opendocument.text", Look::bytes, zip},
    Known{"ods", "application/vnd.oasis.opendocument.spreadsheet", Look::bytes, zip},
    Known{"odp", "application/vnd.oasis.opendocument.presentation", Look::bytes, zip},
    Known{"csv", "text/csv; charset=utf-8", Look::text},
    Known{"txt", "text/plain; charset=utf-8", Look::text},
    Known{"md", "text/markdown; charset=utf-8", Look::text},
};

constexpr std::size_t name_bytes_max = 180;

/// Without folders, which some browsers send along, and without what a terminal or a file system
/// would act on.
std::string plain_name(std::string_view name) {
    name.remove_prefix(std::min(name.size(), name.find_last_of("/\\") + 1));
    std::string plain;
    for (char const c : name) {
        bool const control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (!control && "<>:\"|?*"sv.find(c) == std::string_view::npos) plain += c;
    }
    return plain;
}

std::string ending_of(std::string_view name) {
    auto const dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? ""sv : name.substr(dot + 1));
    for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return ending;
}

/// Text has no zero byte. UTF-16 has, and is refused with the rest: we say UTF-8 when we serve it.
bool looks_like(Known const& kind, std::string_view bytes) {
    if (kind.look == Look::text) return bytes.find('\0') == std::string_view::npos;
    return bytes.starts_with(kind.begins);
}

Known const* kind_with_ending(std::string_view ending) {
    auto const* const found = std::ranges::find(known, ending, &Known::ending);
    return found == known.end() ? nullptr : found;
}

Problem not_taken(std::string path) {
    return invalid_field(std::move(path), "kind",
                         "Files of this kind are not taken. Save it as PDF, a picture, text or an "
                         "office document without macros.");
}

Problem too_large() {
    auto const sentence =
        "This is larger than the " + std::to_string(file_bytes_max >> 20) + " MB that fit here.";
    return {ProblemKind::too_large, "too_large", sentence, {{"/file", "too_large", sentence}}};
}

Result<void> check_size(std::string_view bytes) {
    if (bytes.empty()) return refuse(invalid_field("/file", "empty", "This file is empty."));
    if (bytes.size() > file_bytes_max) return refuse(too_large());
    return {};
}

}  // namespace

Result<FileKind> kind_of(std::string_view name, std::string_view bytes) {
    TRY(check_size(bytes));
    auto plain = plain_name(name);
    if (plain.empty() || plain.size() > name_bytes_max) {
        return refuse(
            invalid_field("/name", "length", "Give the file a name, and not a long one."));
    }
    auto const* const found = kind_with_ending(ending_of(plain));
    if (!found) return refuse(not_taken("/name"));
    if (!looks_like(*found, bytes)) {
        return refuse(invalid_field("/file", "kind", "This file is not what its name says it is."));
    }
    return FileKind{std::move(plain), std::string(found->media_type)};
}

std::vector<std::string> endings_taken() {
    std::vector<std::string> endings;
    for (auto const& kind : known) endings.emplace_back(kind.ending);
    return endings;
}

Result<FileKind> sealed_kind(std::string_view declared, std::string_view bytes) {
    TRY(check_size(bytes));
    if (declared.empty()) {
        return refuse(invalid_field("/kind", "required",
                                    "Say how the name of this file ends: sealed ones are of the "
                                    "same kinds as others."));
    }
    if (!kind_with_ending(declared)) return refuse(not_taken("/kind"));
    if (!vault::looks_sealed(bytes)) {
        return refuse(
            invalid_field("/file", "not_sealed", "This is not sealed, so it was not kept."));
    }
    return FileKind{"sealed", "application/octet-stream"};
}

}  // namespace telemachy::artefacts
