#pragma once

#include <string>
#include <string_view>

namespace telemachy::vault {

/// The bytes of a text as the cryptographic libraries take them.
inline unsigned char const* raw(std::string_view bytes) {
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

/// The room they write their answer into.
inline unsigned char* raw_room(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace telemachy::vault
