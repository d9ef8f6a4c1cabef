// finds: licence, once
#include "engine/wire/messages.h" // finds: direction
