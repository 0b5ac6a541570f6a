#pragma once

#include <string_view>

namespace telemachy::vault {

/// The bytes of a text as the cryptographic libraries take them.
inline unsigned char const* raw(std::string_view bytes) {
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

}  // namespace telemachy::vault
