# Every library from outside, found once, and the one folder that may include it. See docs/decisions.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)          # operation/ (json), http/ (asio, beast), kernel/ (pfr)
find_package(PostgreSQL REQUIRED)                          # storage/postgres
find_package(OpenSSL 3 REQUIRED)                           # vault/
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)      # vault/
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)   # people/domain: folding names for search
find_package(CLI11 REQUIRED)                               # cli/
find_package(tomlplusplus REQUIRED)                        # matching/domain/policy_file, app/configuration
find_package(date REQUIRED)                                # world/time_zone

if(BUILD_TESTING)
    find_package(GTest REQUIRED)
endif()

# SQLite is compiled from the amalgamation inside the npm package better-sqlite3, because Debian's own
# release has the WAL-reset corruption bug (docs/decisions/0004).
set(SQLITE_AMALGAMATION ${PROJECT_SOURCE_DIR}/web/node_modules/better-sqlite3/deps/sqlite3 CACHE PATH
    "The folder that holds sqlite3.c")
if(NOT EXISTS ${SQLITE_AMALGAMATION}/sqlite3.c)
    message(FATAL_ERROR "sqlite3.c is not in ${SQLITE_AMALGAMATION}: run script/bootstrap first.")
endif()
add_library(sqlite3 STATIC ${SQLITE_AMALGAMATION}/sqlite3.c)
target_include_directories(sqlite3 SYSTEM PUBLIC ${SQLITE_AMALGAMATION})
target_compile_definitions(sqlite3 PRIVATE
    SQLITE_DQS=0 SQLITE_THREADSAFE=2 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
    SQLITE_USE_ALLOCA SQLITE_OMIT_LOAD_EXTENSION)
target_link_libraries(sqlite3 PUBLIC Threads::Threads ${CMAKE_DL_LIBS} m)
