#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

/// Second opinions: Debian's Python and its calendar packages.
namespace telemachy::calendar {

inline std::string output_of(std::string const& command) {
    std::string text;
    auto* pipe = ::popen((command + " 2>&1").c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    ::pclose(pipe);
    return text;
}

inline bool python_has(std::string const& module) {
    return output_of("/usr/bin/python3 -c 'import " + module + "'").empty();
}

/// What a script of this folder says to `input`, which it reads from a file.
inline std::string run_python(std::string const& script, std::string const& input) {
    auto const path = std::filesystem::temp_directory_path() /
                      ("telemachy_" + script + "_" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary) << input;
    auto text =
        output_of("/usr/bin/python3 " TELEMACHY_ROOM_DIR "/test/" + script + " " + path.string());
    std::filesystem::remove(path);
    return text;
}

}  // namespace telemachy::calendar
