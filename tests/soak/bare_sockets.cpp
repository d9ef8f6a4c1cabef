// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/bare_sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace swimscope::soak {
namespace {

sockaddr_in addressOf(const Endpoint& endpoint) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(endpoint.port);
    std::memcpy(&address.sin_addr, endpoint.ip.bytes().data(), sizeof address.sin_addr);
    return address;
}

const sockaddr* raw(const sockaddr_in& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

BareSocket::BareSocket(BareSocket&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

BareSocket& BareSocket::operator=(BareSocket&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

BareSocket::~BareSocket() {
    if (isOpen())
        close(descriptor_);
}

BareSocket BareSocket::datagrams() {
    return BareSocket(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

BareSocket BareSocket::stream(const Endpoint& to, unsigned from, int& failure) {
    BareSocket made(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const sockaddr_in own =
        addressOf({IpAddress::v4(127, 0, 0, static_cast<std::uint8_t>(from)), 0});
    const sockaddr_in peer = addressOf(to);
    // The port is chosen when it connects, so that two targets may see the same one.
    const int yes = 1;
    const bool begun =
        made.isOpen() &&
        setsockopt(made.descriptor_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes) == 0 &&
        bind(made.descriptor_, raw(own), sizeof own) == 0 &&
        (connect(made.descriptor_, raw(peer), sizeof peer) == 0 || errno == EINPROGRESS);
    failure = begun ? 0 : errno;
    return begun ? std::move(made) : BareSocket();
}

bool BareSocket::send(const Endpoint& to, ByteView bytes) const {
    const sockaddr_in peer = addressOf(to);
    return sendto(descriptor_, bytes.data(), bytes.size(), 0, raw(peer), sizeof peer) >= 0;
}

std::optional<std::size_t> BareSocket::write(ByteView bytes) const {
    const ssize_t written = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written >= 0)
        return static_cast<std::size_t>(written);
    if (errno == EAGAIN || errno == ENOTCONN)
        return 0;
    return std::nullopt;
}

bool BareSocket::drain() const {
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t got = recv(descriptor_, buffer.data(), buffer.size(), 0);
        if (got < 0)
            return errno == EAGAIN || errno == ENOTCONN;
        if (got == 0)
            return false;
    }
}

void rest(int milliseconds) {
    poll(nullptr, 0, milliseconds);
}

} // namespace swimscope::soak
