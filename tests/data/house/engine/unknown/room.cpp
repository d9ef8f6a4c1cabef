// SPDX-License-Identifier: MPL-2.0 // finds: folder, licence
