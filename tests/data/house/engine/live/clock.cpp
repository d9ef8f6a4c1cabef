// SPDX-License-Identifier: MPL-2.0
#include "engine/host/cluster.h"
#include "engine/session/session.h"
#include "ui/model/cluster_model.h" // finds: direction

#include <QUdpSocket>
#include <QWidget> // finds: bracket

#include <thread>

// The real world may read the clock.
auto start = std::chrono::steady_clock::now();
auto dice = QRandomGenerator::global(); // finds: chance
int drawn = RAND_bytes(buffer, 12); // finds: nonce
