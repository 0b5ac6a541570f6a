#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace telemachy::vault {

/// Seals what the house must read again without anybody being there, such as the password of a calendar
/// somebody lends it. The key stands in a file beside the configuration and never in the database, so a
/// copy of the database alone opens nothing. It protects from whoever finds a backup, not from whoever runs
/// the house; what nobody but its readers may open is sealed in the browser instead.
///
/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), whose nonce is long enough to be drawn at random.
class HouseKey {
public:
    static constexpr std::size_t size = 32;
    static constexpr std::size_t nonce_size = 24;

    /// Throws unless it is `size` bytes.
    explicit HouseKey(std::string bytes);

    /// `about` says what it belongs to (the id of a row): sealed for one it opens for no other. `nonce` is
    /// `nonce_size` unpredictable bytes, never used twice.
    [[nodiscard]] std::string seal(std::string_view text, std::string_view about, std::string_view nonce) const;
    /// Nothing when it was sealed with another key, about something else, or was changed.
    [[nodiscard]] std::optional<std::string> open(std::string_view sealed, std::string_view about) const;

private:
    std::string bytes_;
};

}  // namespace telemachy::vault
