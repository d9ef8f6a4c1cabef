// SPDX-License-Identifier: MPL-2.0
#include "engine/live/live_session.h"
#include "ui/model/cluster_model.h" // finds: direction

const char* kFolder = "/home/somebody/.config"; // finds: path
const char* kFile = "/tmp/picture.png"; // finds: path
const char* kGood = "build/tmp/picture.png";
// TODO: the rest // finds: unfinished
