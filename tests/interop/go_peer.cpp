// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/go_peer.h"

namespace swimscope::test {

GoPeer::GoPeer(const QString& name, const QStringList& more)
    : JsonMember(QStringLiteral(SWIMSCOPE_GO_PEER),
                 QStringList{"-name", name, "-probe-interval", "300ms", "-probe-timeout", "150ms",
                             "-suspicion-mult", "4"} +
                     more,
                 name) {}

} // namespace swimscope::test
