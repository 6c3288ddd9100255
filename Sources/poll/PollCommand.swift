import ArgumentParser

@main
struct PollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "poll", abstract: "Published polls to honest numbers and charts.")
}
