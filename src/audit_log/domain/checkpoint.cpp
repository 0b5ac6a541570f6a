#include "audit_log/domain/checkpoint.h"

#include <charconv>

#include "audit_log/domain/base64.h"
#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

constexpr char ed25519 = '\x01';                    ///< The signature type of a signed note.
constexpr std::string_view dash = "\xe2\x80\x94 ";  ///< "— ", which begins every signature line.

std::string key_id(std::string_view name, std::string_view public_key) {
    return vault::sha256(std::string(name) + "\n" + ed25519 + std::string(public_key)).substr(0, 4);
}

std::string text_of(Checkpoint const& checkpoint) {
    return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
           vault::base64(checkpoint.root) + "\n";
}

/// The next line without its end; nothing when there is none that is ended.
std::optional<std::string_view> take_line(std::string_view& text) {
    std::size_t const end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto const line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

/// Decimal without sign or leading zero, as the form demands.
std::optional<std::int64_t> read_size(std::string_view text) {
    std::int64_t size = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (failed != std::errc{} || size < 0 || std::to_string(size) != text) return std::nullopt;
    return size;
}

std::optional<Checkpoint> read_text(std::string_view text) {
    auto const origin = take_line(text);
    auto const size_line = take_line(text);
    auto const root_line = take_line(text);
    if (!root_line || origin->empty() || !text.empty()) return std::nullopt;
    auto const size = read_size(*size_line);
    auto const root = from_base64(*root_line);
    if (!size || !root || root->size() != 32) return std::nullopt;
    return Checkpoint{std::string(*origin), *size, *root};
}

/// Whether the lines are all of signatures, and one of them is ours and good.
bool is_signed(std::string_view text, std::string_view lines, std::string_view name,
               std::string_view public_key) {
    std::string const ours = std::string(dash) + std::string(name) + " ";
    bool found = false;
    while (auto const line = take_line(lines)) {
        if (!line->starts_with(dash)) return false;
        if (!line->starts_with(ours)) continue;
        auto const signature = from_base64(line->substr(ours.size()));
        if (!signature || !signature->starts_with(key_id(name, public_key))) continue;
        found = found || vault::verifies(public_key, text, signature->substr(4));
    }
    return found && lines.empty();
}

}  // namespace

std::string log_name(std::string_view public_key) {
    return "telemachy/audit/" + vault::hex(vault::sha256(public_key)).substr(0, 16);
}

std::string verifier_key(std::string_view public_key) {
    auto const name = log_name(public_key);
    return name + "+" + vault::hex(key_id(name, public_key)) + "+" +
           vault::base64(ed25519 + std::string(public_key));
}

std::string sign_checkpoint(Checkpoint const& checkpoint, vault::SigningKey const& key) {
    auto const name = log_name(key.public_key);
    auto const text = text_of(checkpoint);
    return text + "\n" + std::string(dash) + name + " " +
           vault::base64(key_id(name, key.public_key) + vault::sign(key, text)) + "\n";
}

std::optional<Checkpoint> read_checkpoint(std::string_view note, std::string_view public_key) {
    std::size_t const gap = note.find("\n\n");
    if (gap == std::string_view::npos) return std::nullopt;
    auto const text = note.substr(0, gap + 1);
    auto const name = log_name(public_key);
    auto checkpoint = read_text(text);
    if (!checkpoint || checkpoint->origin != name) return std::nullopt;
    if (!is_signed(text, note.substr(gap + 2), name, public_key)) return std::nullopt;
    return checkpoint;
}

}  // namespace telemachy::audit_log
