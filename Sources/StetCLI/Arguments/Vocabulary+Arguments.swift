public import ArgumentParser
public import Claims
public import Reporting
public import Terminal

extension Audience: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Basis: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
