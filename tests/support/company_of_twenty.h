#pragma once

#include <string>

#include "people/people_directory.h"
#include "tests/support/test_house.h"

namespace telemachy::test {

/// Twenty people moved in through a roster: three leaders of level 7, twelve juniors of level 2,
/// four between them, and Xena from outside. Everybody gives four hours a month to mentoring. Of
/// leaders and juniors nine are women, five men, and one does not say.
class Company {
public:
    explicit Company(TestHouse& house) : house_(house) {
        hire("lea", 7, "woman", "Ports");
        hire("ida", 7, "woman", "Finance");
        hire("max", 7, "man", "Ports");
        for (int i = 0; i < 7; ++i)
            hire("wanda" + number(i), 2, "woman", i % 2 ? "Ports" : "Digital");
        hire("jon", 2, "man", "Digital");
        for (int i = 0; i < 3; ++i) hire("mark" + number(i), 2, "man", "Ports");
        hire("nin", 2, "", "Ports");
        for (int i = 0; i < 4; ++i) hire("tom" + number(i), 5, "man", "Ports");
        hire("xena", 5, "woman", "Advice", "external");
        move_in();
    }

    [[nodiscard]] std::string id(std::string const& name) const {
        return house_.read(administrator(), [&](Work& work) {
            return people::PeopleDirectory(work)
                .contact_at(name + "@example.org")
                .value()
                .id.text();
        });
    }
    [[nodiscard]] Actor actor(std::string const& name) const {
        return with_role(name, Role::member);
    }
    [[nodiscard]] Actor external_actor(std::string const& name) const {
        return with_role(name, Role::external);
    }

private:
    static std::string number(int i) { return std::string(1, static_cast<char>('a' + i)); }

    void hire(std::string const& name, int level, std::string const& gender,
              std::string const& function, std::string const& employment = "employee") {
        auto const post = std::to_string(++posts_);
        auto const boss = posts_ == 1 ? std::string() : std::string("1");
        roster_ += post + ",Post " + post + "," + boss + "," + function + "," +
                   std::to_string(level) + ",GR," + post + "," + name + "," + name +
                   "@example.org," + employment + "," + gender + ",4\n";
    }

    void move_in() {
        auto input = Json::empty_object();
        input.set("filename", Json::of_string("twenty.csv"));
        input.set("file", Json::of_string(roster_));
        std::string text;
        write_json(text, input);
        auto const uploaded = house_.expect("people.upload_roster", administrator(), text);
        auto const version = std::to_string(uploaded.find("version")->integer);
        house_.expect(
            "people.apply_roster", administrator(),
            R"({"import":")" + uploaded.find("id")->string + R"(","version":)" + version + "}");
    }

    [[nodiscard]] Actor with_role(std::string const& name, Role role) const {
        auto actor = someone(name, {{role}});
        actor.person = id(name);
        return actor;
    }

    TestHouse& house_;
    int posts_ = 0;
    std::string roster_ =
        "Post number,Job title,Reports to post,Function,Level,Country,Staff number,Name,E-mail,"
        "Employment,Gender,Hours per month\n";
};

}  // namespace telemachy::test
