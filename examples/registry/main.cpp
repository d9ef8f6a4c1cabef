// SPDX-License-Identifier: MPL-2.0
// A registry of services: each member announces its own in its metadata, so that everybody knows
// all of them, and nobody those of the dead.
// registry [--name NAME] [--service SERVICE:PORT]... [--bind ADDRESS] [HOST:PORT]...
#include "shared/arguments.h"
#include "shared/console.h"

#include <charconv>
#include <iostream>
#include <iterator>
#include <sstream>

namespace {

using namespace swimscope;

constexpr const char* kUsage =
    "usage: registry [--name NAME] [--service SERVICE:PORT]... [--bind ADDRESS[:PORT]]\n"
    "                [[NAME/]HOST[:PORT]]...\n"
    "Tells of services that come and go, and takes commands from standard input:\n"
    "  find SERVICE       who offers it, and where\n"
    "  add SERVICE:PORT   offer one more\n"
    "  remove SERVICE     offer it no longer\n";

/// The services of a member: their ports by their names.
using Services = std::map<std::string, std::uint16_t>;

/// SERVICE:PORT; neither blanks nor colons in the name.
std::optional<Services::value_type> serviceIn(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string::npos || text.find(' ') != std::string::npos)
        return std::nullopt;
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, port);
    if (read.ec != std::errc() || read.ptr != end || port == 0)
        return std::nullopt;
    return Services::value_type{text.substr(0, colon), port};
}

/// Metadata is "SERVICE:PORT SERVICE:PORT ...". What can't be read is somebody else's.
Services servicesOf(const Member& member) {
    Services services;
    std::istringstream words{std::string(asChars(member.meta))};
    for (std::string word; words >> word;) {
        if (auto service = serviceIn(word))
            services.insert(std::move(*service));
    }
    return services;
}

Bytes metaOf(const Services& services) {
    std::string text;
    for (const auto& [name, port] : services)
        text += (text.empty() ? "" : " ") + name + ':' + std::to_string(port);
    return bytesOf(text);
}

std::string textOf(const Member& member, const Services::value_type& service) {
    const Endpoint where{member.endpoint.ip, service.second};
    return service.first + " at " + where.text() + " (" + member.name + ")";
}

/// Tells what changes: members come with their services, change them, and take them along.
class Watch : public Delegate {
  public:
    explicit Watch(Console& console) : console_(console) {}

    void memberJoined(const Member& member) override { change(member, servicesOf(member)); }
    void memberUpdated(const Member& member) override { change(member, servicesOf(member)); }
    void memberGone(const Member& member) override { change(member, {}); }

  private:
    void change(const Member& member, Services now) {
        Member& known = known_[member.name];
        const Services before = known.name.empty() ? Services() : servicesOf(known);
        for (const auto& service : before) {
            if (!now.contains(service.first) || now[service.first] != service.second)
                console_.print("- " + textOf(known, service));
        }
        for (const auto& service : now) {
            const auto old = before.find(service.first);
            if (old == before.end() || old->second != service.second)
                console_.print("+ " + textOf(member, service));
        }
        if (now.empty())
            known_.erase(member.name);
        else
            known = member;
    }

    Console& console_;
    std::map<std::string, Member> known_; ///< those with services
};

/// The member with its own services.
class Registry {
  public:
    Registry(Memberlist& member, Console& console, Services own)
        : member_(member), console_(console), own_(std::move(own)) {}

    void obey(const std::string& line) {
        const std::size_t blank = line.find(' ');
        const std::string verb = line.substr(0, blank);
        const std::string rest = blank == std::string::npos ? "" : line.substr(blank + 1);
        const auto service = serviceIn(rest);
        Services wanted = own_;
        if (verb == "find" && !rest.empty())
            return find(rest);
        if (verb == "add" && service) {
            wanted[service->first] = service->second;
            announce(wanted);
        } else if (verb == "remove" && wanted.erase(rest) > 0) {
            announce(wanted);
        } else {
            console_.print("? " + line);
        }
    }

  private:
    void find(const std::string& name) {
        std::size_t found = 0;
        for (const Member& member : member_.members()) {
            const Services services = servicesOf(member);
            if (const auto service = services.find(name); service != services.end()) {
                console_.print(textOf(member, *service));
                ++found;
            }
        }
        if (found == 0)
            console_.print("nobody offers " + name);
    }

    void announce(const Services& services) {
        const auto done = member_.setMeta(metaOf(services));
        if (!done)
            console_.print("? " + done.error().message);
        own_ = servicesOf(member_.localNode()); // as it stands now
    }

    Memberlist& member_;
    Console& console_;
    Services own_;
};

int fail(const Error& error) {
    std::cerr << "registry: " << error.message << '\n';
    return 1;
}

int wrongUse(const std::string& why) {
    std::cerr << "registry: " << why << '\n' << kUsage;
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    const auto arguments = readArguments(argc, argv, {"--name", "--bind", "--service"});
    if (!arguments)
        return wrongUse(arguments.error().message);
    Services own;
    for (const std::string& text : arguments->all("--service")) {
        const auto service = serviceIn(text);
        if (!service)
            return wrongUse("\"" + text + "\" is no service; write SERVICE:PORT");
        own.insert(*service);
    }
    Console console;
    auto member = Memberlist::create({.name = arguments->last("--name", ""),
                                      .bind = arguments->last("--bind", "0.0.0.0"),
                                      .meta = metaOf(own),
                                      .delegate = std::make_shared<Watch>(console)});
    if (!member)
        return fail(member.error());
    console.print("listening on " + member->localNode().endpoint.text());
    if (const auto joined = member->join(arguments->addresses); !joined)
        return fail(joined.error());
    Registry registry(*member, console, own);
    console.run([&](const std::string& line) { registry.obey(line); });
    const auto left = member->leave();
    console.flush();
    return left ? 0 : fail(left.error());
}
