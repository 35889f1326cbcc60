/// The words of the terminal itself; whatever concerns the conversation comes from the backend.
enum ChatTexts {
  static let prompt = "  你 › "
  /// What stands before the cursor after the panic key; it tells a bystander nothing.
  static let neutralPrompt = "› "

  static let yesOrNo = "  好 / 不用 › "
  static let resumeQuestion = "要接着上次说吗？"

  static let moodPrompt = "  0–10 › "
  static let moodQuestion = "现在心情几分？0 最难受，10 最好。可以在后面写几个字；直接回车只看以前的。"
  static let moodRange = "要 0 到 10 之间的整数，比如：3 有点累。"
  static let moodScale = "（左边早，右边近；0–10）"

  static let forgetPrompt = "  输入“忘记” › "
  static let forgetWarning = "这会删掉这里为你保存的东西，删了找不回来。要删，请输入“忘记”；直接回车就不删。"
  static let forgetKept = "没有删。"
  static let forgetWords: Set<String> = ["忘记", "忘記", "“忘记”", "“忘記”"]

  static let nothingToExplain = "还没有可以解释的回复。"
  static let broken = "刚才程序出了错，这一句可能没有存下来。不是你的问题。"
  static let brokenCall = "要紧的事不要等我，可以直接打电话："
  /// Shown when even the backend has no numbers.
  static let lastResort = ["12356 心理援助热线", "120 急救，110 报警"]
  static let historyFailed = "输入记录写不进文件，这次只留在内存里："

  static func exported(_ path: String) -> String {
    "写好了：\(path)（只有你的账户能读。里面是你说过的话，放在别人看不到的地方。）"
  }

  static func exportFailed(_ path: String, _ reason: String) -> String {
    let place = path.isEmpty ? "当前文件夹" : path
    return "没有写成（\(place)）：\(reason)。可以换个地方：/导出 ~/文件名.txt"
  }

  static func unknown(_ name: String, _ suggestion: String?) -> String {
    let shown = name.count > 12 ? name.prefix(12) + "…" : name[...]
    if let suggestion {
      return "没有 /\(shown) 这个命令，是想输入 /\(suggestion) 吗？这一行没有发出去。"
    }
    return "没有 /\(shown) 这个命令，这一行没有发出去。想说的话，去掉开头的 / 再发；/帮助 看有哪些命令。"
  }

  static let help = [
    "/热线 求助电话　/hotline",
    "/为什么 上一句为什么这样回　/why",
    "/心情 记一个 0–10 的数，看看变化　/mood",
    "/导出 把对话写成文件　/export",
    "/忘记 删掉保存的东西　/forget",
    "/退出 离开；Ctrl-C、Ctrl-D 也行　/quit",
    "Ctrl-L 清屏，连滚动记录一起",
    "Ctrl-X 有人来了：立刻清掉一切，正在打的字也丢掉",
  ]
}
