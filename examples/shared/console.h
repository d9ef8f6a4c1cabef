// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <mutex>
#include <string>

/// Standard input and output of a program that lives until it is told to end. A delegate's thread
/// must not wait for a terminal, so it leaves its lines here, and the main thread prints them.
/// One in a program, made before any thread is: all of them have to leave the signals alone.
class Console {
  public:
    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Prints a line soon. From any thread.
    void print(std::string line);

    /// Prints lines and hands those of standard input to `onLine`, until that ends or SIGINT or
    /// SIGTERM comes.
    void run(const std::function<void(const std::string&)>& onLine);

    /// Prints what is left.
    void flush();

  private:
    bool readInput(const std::function<void(const std::string&)>& onLine);

    int signals_;
    int wakes_;
    std::string partial_;
    std::mutex mutex_;
    std::string waiting_;
};
