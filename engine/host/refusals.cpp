// SPDX-License-Identifier: MPL-2.0
#include "engine/host/refusals.h"

namespace swimscope::host {

trace::Failure failureOf(wire::Refusal::Kind kind) {
    using Kind = wire::Refusal::Kind;
    using trace::Failure;
    switch (kind) {
    case Kind::notMemberlist:
        return Failure::notMemberlist;
    case Kind::malformed:
        return Failure::malformed;
    case Kind::tooLarge:
        return Failure::tooLarge;
    case Kind::encrypted:
        return Failure::encrypted;
    case Kind::wrongKey:
        return Failure::wrongKey;
    case Kind::notEncrypted:
        return Failure::notEncrypted;
    case Kind::labelled:
        return Failure::labelled;
    case Kind::unlabelled:
        return Failure::unlabelled;
    case Kind::doubleLabel:
        return Failure::doubleLabel;
    }
    return Failure::malformed;
}

} // namespace swimscope::host
