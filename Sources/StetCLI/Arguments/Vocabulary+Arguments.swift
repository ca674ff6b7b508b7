public import ArgumentParser
public import Claims
public import Extraction
public import Reporting
public import Terminal

extension Audience: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Basis: ExpressibleByArgument {}
extension Extractor.Reader: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
