import Terminal
import Testing

struct ChatInputTests {
  @Test(arguments: [
    ("/help", ChatCommand.help, ""), ("／HELP", .help, ""), ("/ｈｅｌｐ", .help, ""), ("/", .help, ""),
    ("/?", .help, ""), ("/幫助", .help, ""), ("、帮助", .help, ""), (" /热线 ", .hotline, ""),
    ("/ 熱線", .hotline, ""), ("/为什么", .why, ""), ("/心情 3 累", .mood, "3 累"),
    ("/心情3", .mood, "3"), ("/mood\u{3000}５", .mood, "５"), ("/忘記", .forget, ""),
    ("/导出 ~/a b.txt", .export, "~/a b.txt"), ("/匯出", .export, ""), ("/q", .quit, ""),
    ("退出", .quit, ""), ("Quit", .quit, ""), ("/再见", .quit, ""),
  ])
  func readsCommands(_ line: String, command: ChatCommand, argument: String) {
    #expect(ChatInput(line) == .command(command, argument: argument))
  }

  @Test(arguments: [
    "帮助我", "我想退出", "再见", "、我不知道", "、", "1/2", "他说/help", "/help\n第二行", "？", "quit 了",
  ])
  func readsMessages(_ line: String) {
    #expect(ChatInput(line) == .message(line))
  }

  @Test func readsNothing() {
    #expect(ChatInput("") == .nothing)
    #expect(ChatInput(" \u{3000}\t\n") == .nothing)
  }

  @Test(arguments: [
    ("/hlep", "hlep", "help"), ("/hel", "hel", "help"), ("/hotlin", "hotlin", "hotline"),
    ("/exprot", "exprot", "export"), ("/moood", "moood", "mood"), ("/帮忙", "帮忙", "帮助"),
    ("/心", "心", "心情"), ("/为什", "为什", "为什么"), ("/wyh", "wyh", "why"),
    ("/quit!", "quit!", "quit"),
  ])
  func suggestsWhatIsNear(_ line: String, name: String, suggestion: String) {
    #expect(ChatInput(line) == .unknown(name: name, suggestion: suggestion))
  }

  @Test(arguments: ["/我想死", "/x", "/想死", "/usr/bin/env", "/今天很难过"])
  func suggestsNothingForWhatIsFar(_ line: String) {
    #expect(ChatInput(line) == .unknown(name: String(line.dropFirst()), suggestion: nil))
  }

  @Test func noNameBelongsToTwoCommands() {
    let names = ChatCommand.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for command in ChatCommand.allCases {
      #expect(command.names[0] == command.rawValue)
      for name in command.names { #expect(ChatCommand(name: name) == command, "\(name)") }
    }
  }
}
