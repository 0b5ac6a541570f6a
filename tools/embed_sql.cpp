// embed_sql ROOM OUTPUT_DIR FILE...
//
// Turns a room's SQL into C++: every `-- name: find_person` section of store/*_store.sql becomes the
// constant telemachy::ROOM::sql::find_person, and every file in store/schema/ a migration. A section
// in *_store.postgres.sql with the same name overrides the text for PostgreSQL alone.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string trimmed(std::string text) {
    auto const blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && (blank(text.back()) || text.back() == ';')) text.pop_back();
    std::size_t begin = 0;
    while (begin < text.size() && blank(text[begin])) ++begin;
    return text.substr(begin);
}

std::map<std::string, std::string> sections(std::string const& text, fs::path const& path) {
    std::map<std::string, std::string> found;
    std::istringstream in(text);
    std::string line;
    std::string name;
    std::string body;
    auto const keep = [&] {
        if (name.empty()) return;
        if (!found.emplace(name, trimmed(body)).second) {
            std::cerr << path.string() << ": the statement " << name << " stands there twice\n";
            std::exit(1);
        }
    };
    while (std::getline(in, line)) {
        if (line.rfind("-- name: ", 0) == 0) {
            keep();
            name = trimmed(line.substr(9));
            body.clear();
        } else if (line.rfind("--", 0) != 0) {
            body += line + '\n';
        }
    }
    keep();
    return found;
}

std::string literal(std::string const& text) { return "R\"sql~(" + text + ")sql~\""; }

void write_if_changed(fs::path const& path, std::string const& text) {
    if (fs::exists(path) && read_file(path) == text) {
        fs::last_write_time(path, fs::file_time_type::clock::now());
        return;
    }
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    std::string const room = words[1];
    fs::path const output = words[2];
    fs::create_directories(output);

    std::map<std::string, std::string> shared;
    std::map<std::string, std::string> postgres;
    std::map<std::string, std::string> migrations;
    for (int i = 3; i < count; ++i) {
        fs::path const path = words[i];
        std::string const file = path.filename().string();
        if (path.parent_path().filename() == "schema") {
            migrations[path.stem().string()] = read_file(path);
        } else if (file.find(".postgres.sql") != std::string::npos) {
            postgres.merge(sections(read_file(path), path));
        } else {
            shared.merge(sections(read_file(path), path));
        }
    }

    std::ostringstream header;
    header << "// Written by tools/embed_sql from src/" << room << "/store. Do not edit.\n"
           << "#pragma once\n\n#include <span>\n\n#include \"storage/statement.h\"\n\n"
           << "namespace telemachy::" << room << " {\n\n"
           << "std::span<storage::Migration const> migrations();\n\nnamespace sql {\n\n";
    for (auto const& [name, text] : shared) {
        auto const other = postgres.find(name);
        header << "inline constexpr storage::Statement " << name << "{\"" << room << '.' << name
               << "\",\n" << literal(text) << ",\n"
               << (other == postgres.end() ? "\"\"" : literal(other->second)) << "};\n\n";
    }
    header << "}  // namespace sql\n}  // namespace telemachy::" << room << "\n";
    write_if_changed(output / "sql.h", header.str());

    std::ostringstream source;
    source << "// Written by tools/embed_sql from src/" << room << "/store/schema. Do not edit.\n"
           << "#include \"" << room << "/sql.h\"\n\nnamespace telemachy::" << room << " {\n\n"
           << "std::span<storage::Migration const> migrations() {\n";
    if (migrations.empty()) {
        source << "    return {};\n";
    } else {
        source << "    static constexpr storage::Migration all[] = {\n";
        for (auto const& [name, text] : migrations) {
            source << "        {\"" << name << "\", \"" << room << "\",\n" << literal(text) << "},\n";
        }
        source << "    };\n    return all;\n";
    }
    source << "}\n\n}  // namespace telemachy::" << room << "\n";
    write_if_changed(output / "migrations.cpp", source.str());
    return 0;
}
