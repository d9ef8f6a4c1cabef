// SPDX-License-Identifier: MPL-2.0
// Joins a cluster for a moment and prints its members: members [NAME/]HOST[:PORT]...
#include <swimscope/memberlist.h>

#include <iostream>

int fail(const swimscope::Error& error) {
    std::cerr << "members: " << error.message << '\n';
    return 1;
}

int main(int argc, char** argv) {
    auto list = swimscope::Memberlist::create({.name = "guest", .bind = "0.0.0.0:0"});
    if (!list)
        return fail(list.error());
    if (const auto joined = list->join({argv + 1, argv + argc}); !joined)
        return fail(joined.error());
    for (const swimscope::Member& member : list->members())
        std::cout << member.name << ' ' << member.endpoint.text() << '\n';
    if (const auto left = list->leave(); !left)
        return fail(left.error());
    return 0;
}
