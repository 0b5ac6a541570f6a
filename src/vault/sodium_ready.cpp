#include "vault/sodium_ready.h"

#include <sodium.h>

#include <stdexcept>

namespace telemachy::vault {

void start_sodium() {
    static bool const ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("libsodium cannot start");
}

}  // namespace telemachy::vault
