/// stub
public struct WideMap: Sendable, Hashable { public init() {} }
