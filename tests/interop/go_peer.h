// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/app/node_tool.h"

namespace swimscope::test {

/// A member that runs the reference implementation (tests/interop/peer), with the same times as
/// our own nodes in these tests.
class GoPeer : public JsonMember {
  public:
    explicit GoPeer(const QString& name, const QStringList& more = {});
};

} // namespace swimscope::test
