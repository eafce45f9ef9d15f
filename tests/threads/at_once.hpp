#pragma once

#include <gtest/gtest.h>

#include <array>
#include <barrier>
#include <string>
#include <thread>
#include <vector>

namespace quotepart {

/// Six threads that enter `call` at the same moment each get the texts that one alone gets
/// afterwards. A test that begins with it is alone in its process, so that what core makes at a
/// first call is made by several threads.
template <class Call>
void expectTheAnswersOfOne(const Call& call) {
    using Texts = std::vector<std::string>;
    std::array<Texts, 6> answers;
    {
        std::barrier start(std::ssize(answers));
        std::vector<std::jthread> threads;
        for (Texts& answer : answers) {
            threads.emplace_back([&start, &call, &answer] {
                start.arrive_and_wait();
                answer = call();
            });
        }
    }
    const Texts expected = call();
    EXPECT_FALSE(expected.empty());
    for (const Texts& answer : answers) {
        EXPECT_EQ(answer, expected);
    }
}

}  // namespace quotepart
