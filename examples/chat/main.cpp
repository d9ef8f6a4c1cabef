// SPDX-License-Identifier: MPL-2.0
// A chat over gossip: what one writes, all read. chat --name NAME [--bind ADDRESS] [HOST:PORT]...
#include "shared/arguments.h"
#include "shared/console.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <iostream>
#include <set>

namespace {

using namespace swimscope;

constexpr const char* kUsage =
    "usage: chat --name NAME [--bind ADDRESS[:PORT]] [[NAME/]HOST[:PORT]]...\n"
    "Writes the lines of standard input to everybody, until it ends or Ctrl+C is pressed.\n";

/// A line on its way: "NAME\nNUMBER\nTEXT". Name and number tell it from all others.
class Line {
  public:
    Line(const std::string& name, long number, const std::string& text)
        : head_(name + '\n' + std::to_string(number)), text_(text) {}
    static std::optional<Line> in(const Bytes& message) {
        const std::string text(asChars(message));
        const std::size_t first = text.find('\n');
        const std::size_t second = text.find('\n', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            return std::nullopt;
        return Line(text.substr(0, second), text.substr(second + 1));
    }

    const std::string& id() const { return head_; }
    std::string name() const { return head_.substr(0, head_.find('\n')); }
    /// Bytes from elsewhere: nothing in them may command the terminal.
    std::string text() const {
        std::string safe = toUtf8Lossy(viewOf(text_));
        for (char& c : safe) {
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                c = ' ';
        }
        return safe;
    }
    Bytes message() const { return bytesOf(head_ + '\n' + text_); }

  private:
    Line(std::string head, std::string text) : head_(std::move(head)), text_(std::move(text)) {}

    std::string head_;
    std::string text_;
};

/// Gossip brings a message to some members, and perhaps twice. So whoever reads a line for the
/// first time passes it on, and remembers it.
class Chat : public Delegate {
  public:
    explicit Chat(Console& console) : console_(console) {}

    /// From here on lines are passed on. The member must outlive its delegate's calls.
    void setMember(Memberlist* member) { member_ = member; }

    Result<void> say(const std::string& text) {
        Memberlist& member = *member_;
        const Line line(member.localNode().name, ++lastNumber_, text);
        return member.broadcast(line.message());
    }

    void messageReceived(const Bytes& payload, const std::string&) override {
        const auto line = Line::in(payload);
        Memberlist* member = member_;
        if (!line || !member || line->name() == member->localNode().name || !isNew(line->id()))
            return;
        console_.print(line->name() + ": " + line->text());
        // From a delegate it is sent without waiting.
        if (const auto sent = member->broadcast(payload); !sent)
            console_.print("* not passed on: " + sent.error().message);
    }
    void memberJoined(const Member& member) override {
        console_.print("* " + member.name + " is here");
    }
    void memberGone(const Member& member) override {
        const bool left = member.state == MemberState::left;
        console_.print("* " + member.name + (left ? " has left" : " is lost"));
    }

  private:
    /// Only ever called on the engine's thread.
    bool isNew(const std::string& id) {
        constexpr std::size_t kMostRemembered = 10'000;
        if (!seen_.insert(id).second)
            return false;
        order_.push_back(id);
        if (order_.size() > kMostRemembered) {
            seen_.erase(order_.front());
            order_.pop_front();
        }
        return true;
    }

    Console& console_;
    std::atomic<Memberlist*> member_ = nullptr;
    /// Starts with the time, so that a member of the same name after us does not repeat us.
    std::atomic<long> lastNumber_ = std::chrono::system_clock::now().time_since_epoch().count();
    std::set<std::string> seen_;
    std::deque<std::string> order_;
};

int fail(const Error& error) {
    std::cerr << "chat: " << error.message << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    const auto arguments = readArguments(argc, argv, {"--name", "--bind"});
    if (!arguments || arguments->last("--name", "").empty()) {
        std::cerr << "chat: " << (arguments ? "who are you?" : arguments.error().message) << '\n'
                  << kUsage;
        return 2;
    }
    Console console;
    const auto chat = std::make_shared<Chat>(console);
    auto member = Memberlist::create({.name = arguments->last("--name", ""),
                                      .bind = arguments->last("--bind", "0.0.0.0"),
                                      .delegate = chat});
    if (!member)
        return fail(member.error());
    chat->setMember(&*member);
    console.print("* listening on " + member->localNode().endpoint.text());
    if (const auto joined = member->join(arguments->addresses); !joined)
        return fail(joined.error());
    console.run([&](const std::string& text) {
        if (const auto said = chat->say(text); !said)
            console.print("* not sent: " + said.error().message);
    });
    const auto left = member->leave();
    console.flush();
    return left ? 0 : fail(left.error());
}
