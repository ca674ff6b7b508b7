public import ArgumentParser
public import Claims
public import Reporting

extension Audience: ExpressibleByArgument {}
extension Basis: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
